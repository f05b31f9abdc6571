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
}

/// A text in French and in English: without both, it does not compile.
macro_rules! text {
    ($fr:literal, $en:literal) => {
        $crate::words::locale::Text(&$crate::words::locale::Languages { fr: $fr, en: $en })
    };
}
pub(crate) use text;

/// A sentence in both languages, which may have a blank with one word in it, or one word or another.
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

    /// The pieces to put in a row.
    pub fn pieces(self) -> impl Iterator<Item = Text> {
        let or = self.other.map(|_| text!(" ou ", " or "));
        [Some(self.before), self.word, or, self.other, self.after].into_iter().flatten()
    }

    /// The sentence in one language.
    pub fn get(self, locale: Locale) -> String {
        self.pieces().map(|piece| piece.get(locale)).collect()
    }
}
