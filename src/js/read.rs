//! What JavaScript read of its objects, as it arrives: small integers. `src/js/read.js` writes them.
//!
//! | bits of a user | meaning |
//! |---|---|
//! | 0 | set: its id, role and account are well-formed |
//! | 1, 2 | the role's place in `Role::ALL`; 3 is a name outside it |
//! | 3, 4 | the account: 3 a practice, 4 its subscription includes the practice view |
//! | 5 to 8 | the options ticked, in the order of `OptionKey::ALL` |
//! | 9 to 12 | the options whose tick is malformed, in the same order |
//!
//! A capability is its place in `Capability::ALL`, a relation its place in `Relation::ALL`; any other number is a deny.

use crate::{AccountKind, Capability, Edition, Holder, Locale, NoHolder, Options, Proposal, Relation, Role, Team};

pub fn holder(user: u32) -> Result<Holder, NoHolder> {
    if user & 1 == 0 {
        return Err(NoHolder::Invalid);
    }
    let role = Role::ALL.get((user >> 1 & 3) as usize).ok_or(NoHolder::UnknownRole)?;
    let (options, malformed) = (Options::from_bits(user >> 5), Options::from_bits(user >> 9));
    Ok(Holder { role: *role, edition: edition(user >> 3), options, malformed })
}

/// The integer of a user, as JavaScript would write it.
pub fn word(holder: Holder) -> u32 {
    let place = (0..).zip(Role::ALL).find(|(_, role)| *role == holder.role).map_or(3, |(place, _)| place);
    let account =
        u32::from(holder.edition.kind == AccountKind::Practice) | u32::from(holder.edition.practice_view_included) << 1;
    1 | place << 1 | account << 3 | holder.options.bits() << 5 | holder.malformed.bits() << 9
}

/// A change to a user. The bits of `facts`: 0 the same account; 1 a team is given; 2 the actor is in it, 3 it has each id once,
/// 4 the user is in it, 5 somebody else in it is an administrator.
pub fn proposal(actor: u32, before: u32, after: u32, facts: u32) -> Option<Proposal> {
    let has = |bit: u32| facts >> bit & 1 == 1;
    Some(Proposal {
        actor: holder(actor).ok()?,
        before: holder(before).ok(),
        after: holder(after).ok(),
        same_account: has(0),
        team: has(1).then(|| Team {
            has_actor: has(2),
            has_each_once: has(3),
            has_user: has(4),
            has_other_administrator: has(5),
        }),
    })
}

pub fn edition(account: u32) -> Edition {
    Edition {
        kind: if account & 1 == 0 { AccountKind::Client } else { AccountKind::Practice },
        practice_view_included: account & 2 != 0,
    }
}

pub fn capability(index: u32) -> Option<Capability> {
    Capability::ALL.get(index as usize).copied()
}

pub fn relation(index: u32) -> Relation {
    Relation::ALL.get(index as usize).copied().unwrap_or(Relation::Invalid)
}

pub fn locale(english: bool) -> Locale {
    if english { Locale::English } else { Locale::French }
}
