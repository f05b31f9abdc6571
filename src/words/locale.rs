//! The languages.

use crate::model::name::named;

named! {
    /// The language of an answer: a column of the table of words.
    Locale, "language", 2 {
        /// French, and whatever has no column.
        French = "fr",
        /// English.
        English = "en",
    }
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
        let language = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.id().eq_ignore_ascii_case(language)).unwrap_or(Self::French)
    }
}
