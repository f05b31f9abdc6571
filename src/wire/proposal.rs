//! A change to a user, as integers: three users, and what JavaScript found when it compared ids.

use super::user::{self, Bits, START};
use crate::model::team::{Proposal, Team};

/// The user and the whole team are in the actor's account.
pub const SAME_ACCOUNT: Bits = Bits::after(START, 2);
/// A team is given.
pub const TEAM: Bits = Bits::after(SAME_ACCOUNT, 2);
/// The actor is in it.
pub const HAS_ACTOR: Bits = Bits::after(TEAM, 2);
/// Nobody in it has the id of another.
pub const EACH_ONCE: Bits = Bits::after(HAS_ACTOR, 2);
/// The user is in it.
pub const HAS_USER: Bits = Bits::after(EACH_ONCE, 2);
/// Somebody else in it is an administrator.
pub const OTHER_ADMINISTRATOR: Bits = Bits::after(HAS_USER, 2);

/// The change; none where the actor is no user. A `before` or `after` of 0 is nobody.
pub fn proposal(actor: u32, before: u32, after: u32, facts: u32) -> Option<Proposal> {
    let has = |fact: Bits| fact.get(facts) == 1;
    Some(Proposal {
        actor: user::holder(actor).ok()?,
        before: user::holder(before).ok(),
        after: user::holder(after).ok(),
        same_account: has(SAME_ACCOUNT),
        team: has(TEAM).then(|| Team {
            has_actor: has(HAS_ACTOR),
            has_each_once: has(EACH_ONCE),
            has_user: has(HAS_USER),
            has_other_administrator: has(OTHER_ADMINISTRATOR),
        }),
    })
}
