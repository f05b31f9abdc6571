//! Who looks at the list, and which rows they may see.

use crate::{decode::decode, walk::Which};
use std::borrow::Cow;

use dossier_roles::{AccountMatch, Capability, Holder, NoHolder, OwnerMatch, Question, Relation};

/// A user, and the ways in which an invoice may stand to them so that they see it.
pub struct Viewer {
    id: Vec<u8>,
    account_id: Option<Vec<u8>>,
    allowed: Vec<Relation>,
}

/// How often a key was there, and how its last value stands to the viewer's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// The key is not there.
    Never,
    /// It is there once.
    Once(Match),
    /// It is there again: who reads the row could take either.
    Twice,
}

/// How an id in a row stands to the viewer's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// It is the same string.
    Same,
    /// It is another.
    Other,
    /// It is none.
    Malformed,
}

/// What of a row decides.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Whether it is an object.
    pub is_record: bool,
    /// Its owner.
    pub owner: Seen,
    /// Its account.
    pub account: Seen,
}

impl Viewer {
    /// The user, with the ids that were read of them. What they may see is asked of the table here, once.
    pub fn new(holder: Result<Holder, NoHolder>, id: &str, account_id: Option<&str>) -> Self {
        let sees = |relation: &Relation| {
            let question = Question { holder, capability: Some(Capability::InvoicesView), relation: *relation };
            // A row is always a record, if a malformed one: "no record" is no answer about it.
            *relation != Relation::NoRecord && question.decide().is_allowed()
        };
        Self {
            id: id.into(),
            account_id: account_id.map(Into::into),
            allowed: Relation::ALL.into_iter().filter(sees).collect(),
        }
    }

    /// Whether they see a row.
    pub fn sees(&self, row: Row) -> bool {
        self.allowed.contains(&self.relation(row))
    }

    fn relation(&self, row: Row) -> Relation {
        // Without an account of the viewer there is nothing to compare with, as for a record in JavaScript.
        let account = match (&self.account_id, row.account) {
            (None, _) | (Some(_), Seen::Once(Match::Same)) => AccountMatch::Same,
            (Some(_), Seen::Once(Match::Other)) => AccountMatch::Other,
            (Some(_), Seen::Never) => AccountMatch::Missing,
            (Some(_), Seen::Twice | Seen::Once(Match::Malformed)) => return Relation::Invalid,
        };
        let owner = match row.owner {
            Seen::Once(Match::Same) => OwnerMatch::Own,
            Seen::Once(Match::Other) => OwnerMatch::Other,
            Seen::Never | Seen::Once(Match::Malformed) => OwnerMatch::Malformed,
            Seen::Twice => return Relation::Invalid,
        };
        if row.is_record { Relation::Known { account, owner } } else { Relation::Invalid }
    }

    /// How an owner's id stands to theirs.
    pub fn owner(&self, raw: &[u8]) -> Match {
        compare(raw, &self.id)
    }

    /// How an account's id stands to theirs.
    pub fn account(&self, raw: &[u8]) -> Match {
        self.account_id.as_ref().map_or(Match::Other, |mine| compare(raw, mine))
    }
}

impl Row {
    /// A row of which nothing is known but what kind of value it is.
    pub const fn new(is_record: bool) -> Self {
        Self { is_record, owner: Seen::Never, account: Seen::Never }
    }

    /// An id of it, as it stands in the text.
    pub fn note(&mut self, viewer: &Viewer, which: Which, raw: &[u8]) {
        if which.owner {
            self.owner = self.owner.again(viewer.owner(raw));
        }
        if which.account {
            self.account = self.account.again(viewer.account(raw));
        }
    }
}

impl Seen {
    /// Once more.
    pub const fn again(self, found: Match) -> Self {
        match self {
            Self::Never => Self::Once(found),
            Self::Once(_) | Self::Twice => Self::Twice,
        }
    }
}

/// A value as it stands in the text, beside an id. An id is a string that is not empty and has no lone surrogate.
fn compare(raw: &[u8], mine: &[u8]) -> Match {
    match decode(raw) {
        Some(id) if *id == *mine => Match::Same,
        // The text is UTF-8: only an escape can have brought a lone surrogate.
        Some(Cow::Owned(id)) if std::str::from_utf8(&id).is_err() => Match::Malformed,
        Some(id) if !id.is_empty() => Match::Other,
        Some(_) | None => Match::Malformed,
    }
}
