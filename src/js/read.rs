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

use crate::{AccountKind, Capability, Edition, Holder, Locale, NoHolder, Options, Relation, Role};

pub fn holder(user: u32) -> Result<Holder, NoHolder> {
    if user & 1 == 0 {
        return Err(NoHolder::Invalid);
    }
    let role = Role::ALL.get((user >> 1 & 3) as usize).ok_or(NoHolder::UnknownRole)?;
    let (options, malformed) = (Options::from_bits(user >> 5), Options::from_bits(user >> 9));
    Ok(Holder { role: *role, edition: edition(user >> 3), options, malformed })
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
