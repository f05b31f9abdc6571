//! Who asks, about what, and what is answered: plain strings, as a caller has them.

use std::fmt;

pub const ROLES: [&str; 3] = ["administrator", "expense-approver", "standard-user"];
pub const OPTIONS: [&str; 4] = ["createExpenseReports", "publishDocuments", "practiceView", "addClients"];

pub const ME: &str = "id-of-amelie";
pub const SOMEONE_ELSE: &str = "id-of-bruno";
pub const HERE: &str = "id-of-this-dossier";
pub const ELSEWHERE: &str = "id-of-that-dossier";
/// A string that is no id.
pub const MALFORMED: &str = "";

/// A set of ticked options.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Ticks(u8);

impl Ticks {
    pub const NONE: Self = Self(0);
    pub const ALL: Self = Self(0b1111);

    pub fn every_set() -> impl Iterator<Item = Self> {
        (0..16).map(Self)
    }

    pub fn only(option: &str) -> Self {
        Self::NONE.and(option)
    }

    pub fn and(self, option: &str) -> Self {
        Self(self.0 | Self::bit(option))
    }

    pub fn without(self, option: &str) -> Self {
        Self(self.0 & !Self::bit(option))
    }

    pub fn has(self, option: &str) -> bool {
        self.0 & Self::bit(option) != 0
    }

    pub fn names(self) -> Vec<&'static str> {
        OPTIONS.into_iter().filter(|option| self.has(option)).collect()
    }

    fn bit(option: &str) -> u8 {
        1 << OPTIONS.iter().position(|known| *known == option).unwrap_or_else(|| panic!("no such option: {option}"))
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct User<'a> {
    pub id: &'a str,
    pub role: &'a str,
    pub kind: &'a str,
    pub included: bool,
    pub account: Option<&'a str>,
    pub ticked: Ticks,
}

impl<'a> User<'a> {
    /// Me, in a client file that has no id, with nothing ticked.
    pub fn new(role: &'a str) -> Self {
        Self { id: ME, role, kind: "client", included: false, account: None, ticked: Ticks::NONE }
    }

    /// Every role in every account (a client file, a practice without and with the view, each without and with an id),
    /// with every set of options.
    pub fn everyone() -> Vec<User<'static>> {
        let mut everyone = Vec::new();
        for role in ROLES {
            for (kind, included) in [("client", false), ("practice", false), ("practice", true)] {
                for account in [None, Some(HERE)] {
                    for ticked in Ticks::every_set() {
                        everyone.push(User { id: ME, role, kind, included, account, ticked });
                    }
                }
            }
        }
        everyone
    }

    pub fn with(self, ticked: Ticks) -> Self {
        Self { ticked, ..self }
    }

    pub fn asks(self, capability: &'a str, about: About<'a>) -> Question<'a> {
        Question { user: self, capability, about }
    }
}

/// What the question is about.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum About<'a> {
    Nothing,
    /// Something that is no record at all.
    NotARecord,
    /// `None` is what the record does not say.
    Record {
        owner: Option<&'a str>,
        account: Option<&'a str>,
    },
}

impl<'a> About<'a> {
    pub const MINE: Self = Self::Record { owner: Some(ME), account: Some(HERE) };
    pub const THEIRS: Self = Self::Record { owner: Some(SOMEONE_ELSE), account: Some(HERE) };
    /// What nobody deposited, as a bank feed brings it.
    pub const NOBODYS: Self = Self::Record { owner: None, account: Some(HERE) };

    pub fn owned_by(owner: &'a str) -> Self {
        Self::Record { owner: Some(owner), account: None }
    }

    /// No record, no real record, and every owner in every account.
    pub fn everything() -> Vec<About<'static>> {
        let mut everything = vec![About::Nothing, About::NotARecord];
        everything.extend(Self::every_record());
        everything
    }

    /// Every owner (me, another, nobody, malformed) in every account (this, another, none, malformed).
    pub fn every_record() -> impl Iterator<Item = About<'static>> {
        [Some(ME), Some(SOMEONE_ELSE), None, Some(MALFORMED)].into_iter().flat_map(|owner| {
            [Some(HERE), Some(ELSEWHERE), None, Some(MALFORMED)].map(|account| About::Record { owner, account })
        })
    }
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Question<'a> {
    pub user: User<'a>,
    pub capability: &'a str,
    pub about: About<'a>,
}

impl fmt::Display for Question<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let User { role, kind, included, account, ticked, .. } = self.user;
        let view = if included { " with the practice view" } else { "" };
        let named = if account.is_some() { "its" } else { "no" };
        let ticked = ticked.names();
        write!(f, "{role} in a {kind}{view} ({named} id), ticked {ticked:?}, asks {} about ", self.capability)?;
        match self.about {
            About::Nothing => write!(f, "nothing"),
            About::NotARecord => write!(f, "something that is no record"),
            About::Record { owner, account } => write!(f, "a record of {owner:?} in {account:?}"),
        }
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    pub allowed: bool,
    pub code: String,
    pub scope: Option<String>,
    pub basis: Option<String>,
}
