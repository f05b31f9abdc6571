//! The two languages, and a text in both.

/// The language of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    /// French, and whatever is not English.
    French,
    /// English.
    English,
}

impl Locale {
    /// The language of a BCP 47 tag; an unknown one is French.
    ///
    /// ```
    /// use dossier_roles::Locale;
    /// assert_eq!(Locale::of("en-GB"), Locale::English);
    /// assert_eq!(Locale::of("fr-CA"), Locale::French);
    /// assert_eq!(Locale::of("eno"), Locale::French);
    /// ```
    pub fn of(tag: &str) -> Self {
        match tag.as_bytes() {
            [b'e' | b'E', b'n' | b'N'] | [b'e' | b'E', b'n' | b'N', b'-', ..] => Self::English,
            _ => Self::French,
        }
    }

    /// `fr` or `en`.
    pub const fn id(self) -> &'static str {
        FR_EN.get(self)
    }
}

const FR_EN: Text = text!("fr", "en");

/// One text in both languages.
///
/// A handle: a `match` that gives one is a table of addresses, which is half the wasm of a table of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text(pub &'static Languages);

/// The two languages of a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Languages {
    /// In French.
    pub fr: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn get(self, locale: Locale) -> &'static str {
        match locale {
            Locale::French => self.0.fr,
            Locale::English => self.0.en,
        }
    }

    /// The text as a sentence without a blank.
    pub const fn pieces(self) -> Pieces {
        [Some(self), None, None, None, None]
    }
}

/// A text in French and in English: without both, it does not compile.
macro_rules! text {
    ($fr:literal, $en:literal) => {
        $crate::words::locale::Text(&$crate::words::locale::Languages { fr: $fr, en: $en })
    };
}
pub(crate) use text;

/// A sentence in pieces, to be put in a row.
///
/// In pieces, because JavaScript can join them, and the wasm then carries nothing that builds strings.
pub type Pieces = [Option<Text>; 5];

/// The pieces as one sentence.
pub fn sentence(pieces: Pieces, locale: Locale) -> String {
    pieces.into_iter().flatten().map(|piece| piece.get(locale)).collect()
}

/// A sentence in both languages, with a blank between its two halves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blank {
    /// Before the blank.
    pub before: Text,
    /// After it.
    pub after: Text,
}

impl Blank {
    /// The sentence with one word in its blank.
    pub const fn filled(self, word: Text) -> Pieces {
        [Some(self.before), Some(word), Some(self.after), None, None]
    }

    /// The sentence with one word or another in its blank.
    pub const fn filled_with_either(self, word: Text, other: Text) -> Pieces {
        [Some(self.before), Some(word), Some(text!(" ou ", " or ")), Some(other), Some(self.after)]
    }
}
