//! A text by its name, whatever the language, and the notation that [`super::table`] writes its rows in.

/// Turns rows into `Text`.
macro_rules! texts {
    // One row in the language of `$locale`: as many texts as languages, or it does not compile.
    (@in $locale:ident [$($language:ident)+] $($text:literal)+) => {
        match $locale {
            $( $crate::words::locale::Locale::$language => $text, )+
        }
    };

    ($languages:tt $( $name:ident $($text:literal)+ )+) => {
        /// One text, in every language: a row of the table of words.
        ///
        /// A name, and no string: whoever only says which text it is carries none of them. `get` alone does.
        ///
        /// ```
        /// use dossier_roles::{Locale, Text};
        /// assert_eq!(Text::RoleStandardUser.get(Locale::English), "Standard user");
        /// assert_eq!(Text::ALL.get(2), Some(&Text::RoleStandardUser));
        /// assert_eq!(Text::RoleStandardUser.place(), 2);
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)] // halves the tables of which text is which; a row too many does not compile
        pub enum Text {
            $(
                $(
                    #[doc = concat!("“", $text, "”")]
                    ///
                )+
                $name,
            )+
        }

        impl Text {
            /// Every text, in the order of the table.
            pub const ALL: [Self; [$( Self::$name ),+].len()] = [$( Self::$name ),+];

            /// The text in one language.
            pub const fn get(self, locale: $crate::words::locale::Locale) -> &'static str {
                match self {
                    $( Self::$name => $crate::words::text::texts!(@in locale $languages $($text)+), )+
                }
            }

            /// Its place in `ALL`, from 0.
            pub const fn place(self) -> u32 {
                self as u32
            }
        }
    };
}
pub(crate) use texts;
