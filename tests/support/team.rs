//! A team, and what somebody tries to do to it: plain values, as a caller has them.

use std::fmt;

use super::question::{ME, OPTIONS, ROLES, SOMEONE_ELSE, Ticks, User};

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

/// What to change of a user.
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

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Operation {
    Create(User<'static>),
    Update(User<'static>, Change),
    Remove(User<'static>),
}

impl Operation {
    /// The user whom it is about, as they are given.
    pub fn user(&self) -> User<'static> {
        match self {
            Self::Create(user) | Self::Update(user, _) | Self::Remove(user) => *user,
        }
    }
}

/// Somebody tries something. `team`: the account's present users, where they are given.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Attempt<'a> {
    pub actor: User<'static>,
    pub operation: Operation,
    pub team: Option<&'a [User<'static>]>,
}

impl Attempt<'_> {
    /// The team after it was done.
    pub fn carried_out(&self, done: &Done) -> Vec<User<'static>> {
        let team = self.team.unwrap_or_default().iter().copied();
        match self.operation {
            Operation::Create(_) => team.chain([done.user]).collect(),
            Operation::Update(..) => {
                team.map(|member| if member.id == done.user.id { done.user } else { member }).collect()
            }
            Operation::Remove(_) => team.filter(|member| member.id != done.user.id).collect(),
        }
    }
}

impl fmt::Display for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let who = |User { id, role, kind, included, account, ticked }| {
            let view = if included { "+view" } else { "" };
            format!("{id} ({role} of {account:?}, a {kind}{view}, ticked {:?})", ticked.names())
        };
        match self.operation {
            Operation::Create(user) => write!(f, "{} creates {}", who(self.actor), who(user))?,
            Operation::Update(user, Change { role, tick, untick }) => {
                let (tick, untick) = (tick.names(), untick.names());
                let change = format!("role {role:?}, tick {tick:?}, untick {untick:?}");
                write!(f, "{} changes {}: {change}", who(self.actor), who(user))?;
            }
            Operation::Remove(user) => write!(f, "{} removes {}", who(self.actor), who(user))?,
        }
        match self.team {
            None => write!(f, "\nwithout a team"),
            Some(team) => write!(f, "\nin a team of {:#?}", team.iter().copied().map(who).collect::<Vec<_>>()),
        }
    }
}

/// What becomes of an attempt: it is done, or the code of the refusal.
pub type Outcome = Result<Done, String>;

#[derive(Clone, PartialEq, Debug)]
pub struct Done {
    /// The user after it; the one who was there, for a removal.
    pub user: User<'static>,
    pub difference: Difference,
}

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
