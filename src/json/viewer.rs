//! Which rows may be seen: what `invoiceFilter` of the package says of a user, compared with the ids of a row.

use crate::name::{Is, Name};

/// Who looks at the list.
pub struct Viewer {
    is_somebody: bool,
    owner: Option<Asked>,
    account: Option<Asked>,
    /// The bytes that a key can begin with that matters: most keys are told by that from those that do.
    begins: [bool; 256],
}

/// A field that must be there, once, and hold this id.
struct Asked {
    field: Name,
    id: Name,
}

/// Which of the two ids a field holds; both, if both have one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Which {
    /// The owner's.
    pub owner: bool,
    /// The account's.
    pub account: bool,
}

/// What a field is, by its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// One that is asked for.
    Asked(Which),
    /// Another.
    Other,
    /// It cannot be told yet.
    Unclear,
}

/// How often a field was there that is asked for, and whether its value is the id that it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// It is not there.
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
    /// Nobody, who sees no row.
    pub const fn nobody() -> Self {
        Self { is_somebody: false, owner: None, account: None, begins: [false; 256] }
    }

    /// Somebody, who sees the rows in which each field that is given here holds the id that is given with it: the owner's,
    /// where they see only what is theirs, and the account's, where they have one. In WTF-8.
    pub fn somebody(owner: Option<(Vec<u8>, Vec<u8>)>, account: Option<(Vec<u8>, Vec<u8>)>) -> Self {
        let asked = |(field, id)| Asked { field: Name::new(field), id: Name::new(id) };
        let [owner, account] = [owner, account].map(|given| given.map(asked));
        let mut begins = [false; 256];
        for (byte, begins) in (0..=u8::MAX).zip(&mut begins) {
            *begins = [&owner, &account].into_iter().flatten().any(|asked| asked.field.is(&[byte]) != Is::Other);
        }
        Self { is_somebody: true, owner, account, begins }
    }

    /// Whether they see a row that is over.
    pub fn sees(&self, row: Row) -> bool {
        self.may_see(row)
            && (self.owner.is_none() || row.owner == Seen::Same)
            && (self.account.is_none() || row.account == Seen::Same)
    }

    /// Whether they might see a row, by what there is of it.
    pub fn may_see(&self, row: Row) -> bool {
        self.is_somebody && row.is_record && row.owner != Seen::Otherwise && row.account != Seen::Otherwise
    }

    /// What a field is: by its key, from behind the opening quote.
    #[inline(always)]
    pub fn field(&self, key: &[u8]) -> Field {
        if let Some(first) = key.first()
            && !self.begins.get(usize::from(*first)).is_some_and(|begins| *begins)
        {
            return Field::Other;
        }
        let is = |asked: &Option<Asked>| asked.as_ref().map_or(Is::Other, |asked| asked.field.is(key));
        match (is(&self.owner), is(&self.account)) {
            (Is::Other, Is::Other) => Field::Other,
            (Is::Unclear, _) | (_, Is::Unclear) => Field::Unclear,
            (owner, account) => Field::Asked(Which { owner: owner == Is::Same, account: account == Is::Same }),
        }
    }

    /// The same, by the whole of the key, its quotes included.
    pub fn field_decoded(&self, raw: &[u8]) -> Field {
        let is = |asked: &Option<Asked>| asked.as_ref().is_some_and(|asked| asked.field.is_decoded(raw));
        let (owner, account) = (is(&self.owner), is(&self.account));
        if owner || account { Field::Asked(Which { owner, account }) } else { Field::Other }
    }

    /// Whether a string is the id that a field must hold: from behind its opening quote.
    pub fn is(&self, which: Which, string: &[u8]) -> Is {
        let mut found = Is::Same;
        for id in self.ids(which) {
            match id.is(string) {
                Is::Same => {}
                Is::Other => return Is::Other,
                Is::Unclear => found = Is::Unclear,
            }
        }
        found
    }

    /// The same, by the whole of the string, its quotes included.
    pub fn is_decoded(&self, which: Which, raw: &[u8]) -> bool {
        self.ids(which).all(|id| id.is_decoded(raw))
    }

    /// How long a string can be that matters.
    pub fn longest(&self) -> usize {
        let names = [&self.owner, &self.account].into_iter().flatten().flat_map(|asked| [&asked.field, &asked.id]);
        names.map(Name::longest).max().unwrap_or_default()
    }

    fn ids(&self, which: Which) -> impl Iterator<Item = &Name> {
        let owner = self.owner.as_ref().filter(|_| which.owner);
        owner.into_iter().chain(self.account.as_ref().filter(|_| which.account)).map(|asked| &asked.id)
    }
}

impl Row {
    /// A row of which nothing is known but what kind of value it is.
    pub const fn new(is_record: bool) -> Self {
        Self { is_record, owner: Seen::Never, account: Seen::Never }
    }

    /// A field of it that is asked for; whether its value is the id.
    pub const fn note(&mut self, which: Which, is_same: bool) {
        if which.owner {
            self.owner = self.owner.again(is_same);
        }
        if which.account {
            self.account = self.account.again(is_same);
        }
    }
}

impl Seen {
    const fn again(self, is_same: bool) -> Self {
        match self {
            Self::Never if is_same => Self::Same,
            Self::Never | Self::Same | Self::Otherwise => Self::Otherwise,
        }
    }
}
