//! Which rows may be seen: what `invoiceFilter` of the package says of a user, compared with the ids of a row.

use crate::{decode::decode, walk::Which};

/// Who looks at the list.
pub enum Viewer {
    /// Nobody, who sees no row.
    Nobody,
    /// Somebody, who sees the rows of which each id that is given here is the same.
    Somebody {
        /// The owner's id, where they see only what is theirs.
        owner: Option<Vec<u8>>,
        /// The account's, where they have one.
        account: Option<Vec<u8>>,
    },
}

/// How often a key was there that decides, and whether its value is the id that it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// The key is not there.
    Never,
    /// It is there once, with that id.
    Same,
    /// It is there with another value, or again: who reads the row could take either.
    Otherwise,
}

/// What of a row decides.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Whether it is an object.
    is_record: bool,
    owner: Seen,
    account: Seen,
}

impl Viewer {
    /// Whether they see a row.
    pub fn sees(&self, row: Row) -> bool {
        let Self::Somebody { owner, account } = self else { return false };
        row.is_record
            && (owner.is_none() || row.owner == Seen::Same)
            && (account.is_none() || row.account == Seen::Same)
    }

    /// The ids that a row must have: the owner's, and the account's.
    const fn ids(&self) -> (Option<&Vec<u8>>, Option<&Vec<u8>>) {
        match self {
            Self::Nobody => (None, None),
            Self::Somebody { owner, account } => (owner.as_ref(), account.as_ref()),
        }
    }
}

impl Row {
    /// A row of which nothing is known but what kind of value it is.
    pub const fn new(is_record: bool) -> Self {
        Self { is_record, owner: Seen::Never, account: Seen::Never }
    }

    /// An id of it, as it stands in the text.
    pub fn note(&mut self, viewer: &Viewer, which: Which, raw: &[u8]) {
        let (owner, account) = viewer.ids();
        if which.owner {
            self.owner = self.owner.again(owner, raw);
        }
        if which.account {
            self.account = self.account.again(account, raw);
        }
    }
}

impl Seen {
    /// Once more, with a value as it stands in the text.
    fn again(self, id: Option<&Vec<u8>>, raw: &[u8]) -> Self {
        let is_same = self == Self::Never && id.is_some_and(|id| decode(raw).is_some_and(|other| *other == **id));
        if is_same { Self::Same } else { Self::Otherwise }
    }
}
