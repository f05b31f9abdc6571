//! A change to a team, as integers: who makes it, who the member is, and what is to be done.

use super::user::{self, Bits, FIRST_ROLE, ROLES, START, sets_of_options};
use crate::model::{
    change::{Change, Proposal, Step},
    option::Options,
    role::Role,
    user::Holder,
};

/// The role that they get, as in a user's integer; 0 leaves it.
pub const ROLE: Bits = Bits::after(START, ROLES);
/// What is ticked.
pub const TICK: Bits = Bits::after(ROLE, sets_of_options());
/// What is unticked.
pub const UNTICK: Bits = Bits::after(TICK, sets_of_options());
/// What is done: the place of the step.
pub const STEP: Bits = Bits::after(UNTICK, Step::ALL.len());
/// The team has somebody of that id.
pub const IS_MEMBER: Bits = Bits::after(STEP, 2);
/// Somebody else in it is an administrator.
pub const OTHER_ADMINISTRATOR: Bits = Bits::after(IS_MEMBER, 2);
/// The role of an administrator, in a user's integer.
pub const ADMINISTRATOR: u32 = (Role::Administrator as u32).wrapping_add(FIRST_ROLE);

/// The change: `actor` and `before` are users' integers, `wanted` holds the bits above.
pub fn proposal(actor: u32, before: u32, wanted: u32) -> Proposal {
    let has = |fact: Bits| fact.get(wanted) == 1;
    let role = |integer: u32, bits: Bits| user::role(bits.get(integer)).ok();
    Proposal {
        step: Step::ALL.get(STEP.get(wanted) as usize).copied().unwrap_or(Step::Update),
        actor: member(actor),
        is_member: has(IS_MEMBER),
        before: member(before),
        change: Change {
            // Where only the options cannot be read, the role that is there is as good as one that is given.
            role: role(wanted, ROLE).or(role(before, user::ROLE)),
            tick: Options::from_bits(TICK.get(wanted)),
            untick: Options::from_bits(UNTICK.get(wanted)),
        },
        has_other_administrator: has(OTHER_ADMINISTRATOR),
    }
}

/// The member of an integer; none whose role or options cannot be read (rule 12).
pub fn member(integer: u32) -> Option<Holder> {
    user::holder(integer).ok().filter(|holder| holder.malformed == Options::NONE)
}
