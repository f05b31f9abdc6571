//! A team, and what somebody tries to do to it: plain values, as a caller has them.

use std::fmt;

use super::question::{HERE, ME, OPTIONS, ROLES, SOMEONE_ELSE, Ticks, User};

pub mod oracle;

#[cfg(not(target_arch = "wasm32"))]
#[path = "team/rust_model.rs"]
pub mod engine;

#[cfg(target_arch = "wasm32")]
#[path = "team/js_package.rs"]
pub mod engine;

pub const ADMINISTRATOR: &str = ROLES[0];
pub const APPROVER: &str = ROLES[1];
pub const STANDARD_USER: &str = ROLES[2];

/// The ids that users have. No other may ever turn up.
#[rustfmt::skip]
pub const IDS: [&str; 10] = [
    ME, SOMEONE_ELSE, "id-of-chloe", "id-of-david", "id-of-emile", "id-of-farah", "id-of-gael", "id-of-hawa", "id-of-ivan", "id-of-jade",
];

/// The kinds of account that differ: the kind, and whether the subscription includes the practice view.
pub const EDITIONS: [(&str, bool); 3] = [("client", false), ("practice", false), ("practice", true)];

/// What to change of a member.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Change {
    pub role: Option<&'static str>,
    pub tick: Ticks,
    pub untick: Ticks,
}

impl Change {
    pub const NOTHING: Self = Self { role: None, tick: Ticks::NONE, untick: Ticks::NONE };

    pub fn role(role: &'static str) -> Self {
        Self { role: Some(role), ..Self::NOTHING }
    }

    pub fn tick(option: &str) -> Self {
        Self { tick: Ticks::only(option), ..Self::NOTHING }
    }

    pub fn untick(option: &str) -> Self {
        Self { untick: Ticks::only(option), ..Self::NOTHING }
    }

    /// No role or each, and each of the four options left alone, ticked or unticked: 4 × 3⁴.
    pub fn every() -> Vec<Self> {
        let mut changes: Vec<_> =
            [None].into_iter().chain(ROLES.map(Some)).map(|role| Self { role, ..Self::NOTHING }).collect();
        for option in OPTIONS {
            changes = changes
                .into_iter()
                .flat_map(|change| {
                    let ticked = Self { tick: change.tick.and(option), ..change };
                    let unticked = Self { untick: change.untick.and(option), ..change };
                    [change, ticked, unticked]
                })
                .collect();
        }
        changes
    }

    /// One thing at a time: each role, each option ticked, each option unticked.
    pub fn steps() -> impl Iterator<Item = Self> {
        ROLES
            .into_iter()
            .map(Self::role)
            .chain(OPTIONS.into_iter().flat_map(|option| [Self::tick(option), Self::untick(option)]))
    }
}

/// Somebody in a team.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    pub id: &'static str,
    /// `None`: nobody knows it any more.
    pub role: Option<&'static str>,
    pub ticked: Ticks,
}

impl Member {
    /// With nothing ticked.
    pub fn new(id: &'static str, role: &'static str) -> Self {
        Self { id, role: Some(role), ticked: Ticks::NONE }
    }
}

/// The account and everyone in it.
#[derive(Clone, PartialEq, Debug)]
pub struct Team {
    pub kind: &'static str,
    pub included: bool,
    pub account: Option<&'static str>,
    pub users: Vec<Member>,
}

impl Team {
    pub fn new((kind, included): (&'static str, bool), users: &[Member]) -> Self {
        Self { kind, included, account: Some(HERE), users: users.to_vec() }
    }

    pub fn edition(&self) -> (&'static str, bool) {
        (self.kind, self.included)
    }

    /// Who has the id; of two, the first.
    pub fn member(&self, id: &str) -> Option<Member> {
        self.users.iter().copied().find(|member| member.id == id)
    }

    /// The same account, with other members.
    pub fn with(&self, users: impl IntoIterator<Item = Member>) -> Self {
        Self { users: users.into_iter().collect(), ..*self }
    }
}

/// What is to be done, to whom.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Operation {
    Create(Member),
    Update(&'static str, Change),
    Remove(&'static str),
}

impl Operation {
    /// The id of whom it is about.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Create(draft) => draft.id,
            Self::Update(id, _) | Self::Remove(id) => id,
        }
    }
}

/// Somebody tries something.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Attempt<'a> {
    pub team: &'a Team,
    /// The id of who does it.
    pub actor: &'static str,
    pub operation: Operation,
}

impl fmt::Display for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let who = |Member { id, role, ticked }| format!("{id:?} ({role:?}, ticked {:?})", ticked.names());
        let Self { team, actor, operation } = self;
        match *operation {
            Operation::Create(draft) => write!(f, "{actor:?} creates {}", who(draft))?,
            Operation::Update(id, Change { role, tick, untick }) => {
                let (tick, untick) = (tick.names(), untick.names());
                write!(f, "{actor:?} changes {id:?}: role {role:?}, tick {tick:?}, untick {untick:?}")?;
            }
            Operation::Remove(id) => write!(f, "{actor:?} removes {id:?}")?,
        }
        let view = if team.included { "+view" } else { "" };
        let users: Vec<_> = team.users.iter().copied().map(who).collect();
        write!(f, "\nin {:?}, a {}{view}, of {users:#?}", team.account, team.kind)
    }
}

/// What becomes of an attempt: it is done, or the code of the refusal.
pub type Outcome = Result<Done, String>;

#[derive(Clone, PartialEq, Debug)]
pub struct Done {
    pub team: Team,
    /// The user after it; for a removal, who they were, `None` if nobody could say.
    pub user: Option<User<'static>>,
    pub difference: Difference,
}

/// What is said of a draft's role that is none. A Rust program cannot name one: there, it is what cannot be read of a user. Of a
/// member it is so everywhere: the call named no role, the team has one that is none.
pub const NO_ROLE: &str = if cfg!(target_arch = "wasm32") { "unknown-role" } else { "invalid-user" };

/// What differs between the permissions of two users, each list in the order of the table.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Difference {
    pub gained: Vec<Step>,
    pub lost: Vec<Step>,
    pub narrowed: Vec<Step>,
    pub widened: Vec<Step>,
}

/// A capability, and its scope before and after.
pub type Step = (&'static str, Option<&'static str>, Option<&'static str>);
