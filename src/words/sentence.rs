//! A sentence made of texts.

use super::{locale::Locale, table::Text};

/// A sentence in every language, which may have a blank with one word in it, or one word or another.
///
/// In pieces, because JavaScript can join them, and the wasm then carries nothing that builds strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Before the blank: all of it, where there is none.
    pub before: Text,
    /// What stands in the blank.
    pub word: Option<Text>,
    /// What else would do.
    pub other: Option<Text>,
    /// After the blank.
    pub after: Option<Text>,
}

impl Sentence {
    /// A sentence without a blank.
    pub const fn plain(text: Text) -> Self {
        Self { before: text, word: None, other: None, after: None }
    }

    /// A sentence with a word in its blank.
    pub const fn around(before: Text, word: Option<Text>, after: Text) -> Self {
        Self { before, word, other: None, after: Some(after) }
    }

    /// How many pieces there are at most.
    pub const PIECES: usize = 5;

    /// The pieces to put in a row, where they are there.
    pub fn pieces(self) -> [Option<Text>; Self::PIECES] {
        let or = self.other.map(|_| Text::Or);
        [Some(self.before), self.word, or, self.other, self.after]
    }

    /// The sentence in one language.
    pub fn get(self, locale: Locale) -> String {
        self.pieces().into_iter().flatten().map(|piece| piece.get(locale)).collect()
    }
}
