//! One line of the canonical text, read.

use anyhow::{Context as _, Result};

/// A decision: the question's fields, and the answer's.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    /// All that is said of the user, as it stands in the line.
    pub who: &'a str,
    pub role: &'a str,
    pub kind: &'a str,
    pub has_view: bool,
    /// The account's id, where it has one.
    pub account: Option<&'a str>,
    /// What is ticked, with a `+` between two.
    pub options: &'a str,
    pub capability: &'a str,
    pub record: &'a str,
    pub is_allowed: bool,
}

impl<'a> Line<'a> {
    /// Reads a line.
    ///
    /// # Errors
    /// When it does not have the fields that `canonical_text` documents.
    pub fn read(line: &'a str) -> Result<Self> {
        Self::fields(line).with_context(|| format!("not a line of the canonical text: `{line}`"))
    }

    fn fields(line: &'a str) -> Option<Self> {
        let (question, answer) = line.split_once(" -> ")?;
        let (rest, record) = question.rsplit_once(' ')?;
        let (who, capability) = rest.rsplit_once(' ')?;
        let [role, kind, view, account, options] = fields(who)?;
        let [answer, _code, _scope] = fields(answer)?;
        Some(Self {
            who,
            role,
            kind,
            has_view: one_of(view, "with-view", "without-view")?,
            account: (account != "-").then_some(account),
            options: if options == "-" { "" } else { options },
            capability,
            record,
            is_allowed: one_of(answer, "allow", "deny")?,
        })
    }
}

fn fields<const N: usize>(text: &str) -> Option<[&str; N]> {
    text.split(' ').collect::<Vec<_>>().try_into().ok()
}

fn one_of(word: &str, yes: &str, no: &str) -> Option<bool> {
    match word {
        _ if word == yes => Some(true),
        _ if word == no => Some(false),
        _ => None,
    }
}
