//! Closed lists of names: from a name to its value, and never anything for a name that is not in the list.

use std::fmt;

/// Declares an enum whose values have ids: `ALL` in the order of docs/model.md, `id`, `Display` and `FromStr`.
macro_rules! named {
    (
        $(#[$doc:meta])*
        $enum:ident, $what:literal, $count:literal {
            $( $(#[$variant_doc:meta])* $variant:ident = $id:literal, )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $enum {
            $( $(#[$variant_doc])* $variant, )*
        }

        impl $enum {
            /// Every value, in the order of docs/model.md.
            pub const ALL: [Self; $count] = [$( Self::$variant ),*];

            /// The id that JavaScript, JSON and the docs use.
            pub const fn id(self) -> &'static str {
                match self {
                    $( Self::$variant => $id, )*
                }
            }
        }

        impl std::fmt::Display for $enum {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }

        impl std::str::FromStr for $enum {
            type Err = $crate::model::name::UnknownName;

            /// The value with exactly this id: no trimming, no case folding.
            ///
            /// # Errors
            /// Any other text, with a suggestion when it is near an id.
            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .into_iter()
                    .find(|value| value.id() == name)
                    .ok_or_else(|| $crate::model::name::UnknownName::new($what, name, Self::ALL.map(Self::id)))
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $enum {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }
    };
}
pub(crate) use named;

/// A name that is in none of the model's lists. It grants nothing, to anyone.
///
/// ```
/// let error = "invoices.pubish".parse::<dossier_roles::Capability>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown capability `invoices.pubish`, did you mean `invoices.publish`?");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    what: &'static str,
    name: String,
    near: Option<&'static str>,
}

/// A longer name is not near anything, and is cut in the message: a message is for a person.
const LONGEST: usize = 60;

impl UnknownName {
    /// `name` is no `what`; `known` are the names that it might have meant.
    pub fn new(what: &'static str, name: &str, known: impl IntoIterator<Item = &'static str>) -> Self {
        let mut shown: String = name.chars().take(LONGEST).collect();
        let near = if shown.len() < name.len() {
            shown.push('…');
            None
        } else {
            nearest(name, known)
        };
        Self { what, name: shown, near }
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {} `{}`", self.what, self.name)?;
        match self.near {
            Some(near) => write!(f, ", did you mean `{near}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for UnknownName {}

/// The known name that a typing slip could have meant: at most a third of its letters differ, whatever their case.
/// `src/explain/near.js` does the same for JavaScript.
fn nearest(name: &str, known: impl IntoIterator<Item = &'static str>) -> Option<&'static str> {
    let folded = name.to_ascii_lowercase();
    known
        .into_iter()
        .map(|id| (strsim::levenshtein(&folded, &id.to_ascii_lowercase()), id))
        .filter(|(distance, id)| *distance <= id.len() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, id)| id)
}

#[cfg(test)]
mod tests {
    use super::UnknownName;

    const KNOWN: [&str; 2] = ["publishDocuments", "addClients"];

    fn message(name: &str) -> String {
        UnknownName::new("option", name, KNOWN).to_string()
    }

    #[test]
    fn a_slip_of_the_hand_gets_a_suggestion() {
        assert_eq!(message("publishdocument"), "unknown option `publishdocument`, did you mean `publishDocuments`?");
        assert_eq!(message("addClient"), "unknown option `addClient`, did you mean `addClients`?");
    }

    #[test]
    fn a_name_that_resembles_nothing_gets_none() {
        assert_eq!(message("colour"), "unknown option `colour`");
        assert_eq!(message(""), "unknown option ``");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn a_name_is_serialised_as_its_id() {
        use crate::Capability;
        use serde::Serialize;

        /// What a serializer is given, as text.
        struct Serialised(Capability);
        impl std::fmt::Display for Serialised {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.serialize(f)
            }
        }
        for capability in Capability::ALL {
            assert_eq!(Serialised(capability).to_string(), capability.id());
        }
    }

    #[test]
    fn a_name_of_any_length_makes_a_short_message() {
        let long = message(&"é".repeat(100_000));
        assert_eq!(long, format!("unknown option `{}…`", "é".repeat(60)));
    }
}
