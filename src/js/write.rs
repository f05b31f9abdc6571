//! Words on their way to JavaScript: one flat list for a whole answer; a list inside it ends with nothing.
//!
//! `src/js/words.js` reads it in the same order and names the fields. Structs with a derived `Serialize` look better, and
//! were tried: serde's code is then written once for every field type of every struct, and the wasm is twice the size.

use serde::{Serialize, Serializer as _, ser::SerializeSeq as _};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::words::locale::{Locale, Sentence};

static SERIALIZER: Serializer = Serializer::new();

/// An answer, in the order in which it is read. `None` once something failed.
pub struct Tape(Option<<&'static Serializer as serde::Serializer>::SerializeSeq>);

impl Tape {
    pub fn new() -> Self {
        Self(SERIALIZER.serialize_seq(None).ok())
    }

    fn push(&mut self, value: &(impl Serialize + ?Sized)) {
        if let Some(list) = &mut self.0
            && list.serialize_element(value).is_err()
        {
            self.0 = None;
        }
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

    /// The answer as a JavaScript array. Should that fail, `undefined`, which no reader takes for an answer.
    pub fn end(self) -> JsValue {
        self.0.and_then(|list| list.end().ok()).unwrap_or(JsValue::UNDEFINED)
    }
}
