//! Words on their way to JavaScript: one flat list for a whole answer; a list inside it ends with nothing.
//!
//! `src/js/words.js` reads it in the same order and names the fields. Structs with a derived `Serialize` look better, and
//! were tried: serde's code is then written once for every field type of every struct, and the wasm is twice the size.

use js_sys::Array;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;

use crate::words::locale::{Locale, Sentence};

static SERIALIZER: Serializer = Serializer::new();

/// An answer, in the order in which it is read.
///
/// It is written into the caller's list, and nothing is returned: V8 ends the process where a function that called for a
/// JavaScript object is deoptimised before it has it (seen in Node 20).
pub struct Tape(Array);

impl Tape {
    pub fn new(answer: Array) -> Self {
        Self(answer)
    }

    fn push(&self, value: &(impl Serialize + ?Sized)) {
        // What cannot be written leaves a gap, which no reader takes for a word. Words, numbers and flags can.
        self.0.push(&value.serialize(&SERIALIZER).unwrap_or_default());
    }

    #[inline(never)]
    pub fn flag(&mut self, flag: bool) {
        self.push(&flag);
    }

    #[inline(never)]
    pub fn number(&mut self, number: u32) {
        self.push(&number);
    }

    #[inline(never)]
    pub fn word(&mut self, word: &'static str) {
        self.push(word);
    }

    #[inline(never)]
    pub fn nothing(&mut self) {
        self.push(&());
    }

    pub fn maybe(&mut self, word: Option<&'static str>) {
        match word {
            Some(word) => self.word(word),
            None => self.nothing(),
        }
    }

    /// What `write` writes for each item, then nothing. An item begins with something.
    pub fn list<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Self, T)) {
        for item in items {
            write(self, item);
        }
        self.nothing();
    }

    /// Its pieces, as a list.
    #[inline(never)]
    pub fn sentence(&mut self, sentence: Sentence, locale: Locale) {
        self.list(sentence.pieces(), |tape, piece| tape.word(piece.get(locale)));
    }
}
