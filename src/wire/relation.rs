//! How a record stands to a user, as an integer.

use crate::model::{
    decision::Code,
    grant::Scope,
    record::{AccountMatch, OwnerMatch, Relation},
};

/// The place of a relation in `Relation::ALL`: for answers that say why.
pub const fn place(relation: Relation) -> u32 {
    match relation {
        Relation::NoRecord => NO_RECORD,
        Relation::Invalid => INVALID,
        Relation::Known { account, owner } => {
            KNOWN.wrapping_add((account as u32).wrapping_mul(OWNERS)).wrapping_add(owner as u32)
        }
    }
}

/// The relation at a place; what is at none cannot be read.
pub fn relation(place: u32) -> Relation {
    Relation::ALL.get(place as usize).copied().unwrap_or(Relation::Invalid)
}

/// No record was given.
pub const NO_RECORD: u32 = 0;
/// What was given is no record.
pub const INVALID: u32 = 1;
/// From here on, a record: for each [`AccountMatch`], each [`OwnerMatch`].
pub const KNOWN: u32 = 2;
/// How many places each [`AccountMatch`] has.
pub const OWNERS: u32 = OwnerMatch::ALL.len() as u32;

/// A relation as far as a yes or a no depends on it. JavaScript looks whether ids are the same, and no further: what else
/// they may be is one case, and is answered as the strictest of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stance(pub u32);

impl Stance {
    /// How many there are.
    pub const COUNT: u32 = 6;
    /// No record was given.
    pub const NO_RECORD: Self = Self(0);
    /// What was given is no record.
    pub const INVALID: Self = Self(1);
    /// From here on, a record.
    pub const KNOWN: Self = Self(2);
    /// Added to it where the account is not the user's.
    pub const OTHER_ACCOUNT: u32 = 2;
    /// Added to it where the owner is not the user, or was not read.
    pub const OTHER_OWNER: u32 = 1;

    /// Whether a relation is one of those that JavaScript takes for this.
    pub const fn covers(self, relation: Relation) -> bool {
        match relation {
            Relation::NoRecord => self.0 == Self::NO_RECORD.0,
            Relation::Invalid => self.0 == Self::INVALID.0,
            Relation::Known { account, owner } => {
                let other = match account {
                    AccountMatch::Same => 0,
                    AccountMatch::Other | AccountMatch::Missing => Self::OTHER_ACCOUNT,
                };
                let known = Self::KNOWN.0.wrapping_add(other);
                // An owner that was not read may be the user too.
                self.0 == known.wrapping_add(Self::OTHER_OWNER) || matches!(owner, OwnerMatch::Own) && self.0 == known
            }
        }
    }

    /// The stances in which a right that reaches so far may be used, as bits: all relations that one covers must be allowed.
    pub const fn allowed(scope: Scope) -> u32 {
        let mut set = 0;
        let mut stance = Self(0);
        while stance.0 < Self::COUNT {
            let mut may = true;
            let mut relations: &[Relation] = &Relation::ALL;
            while let [relation, rest @ ..] = relations {
                may &= !stance.covers(*relation) || matches!(scope.on(*relation), Code::Granted);
                relations = rest;
            }
            if may {
                set |= 1_u32.wrapping_shl(stance.0);
            }
            stance.0 = stance.0.wrapping_add(1);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::{place, relation};
    use crate::model::record::Relation;

    #[test]
    fn every_relation_is_found_at_its_place() {
        for (at, one) in (0..).zip(Relation::ALL) {
            assert_eq!((place(one), relation(at)), (at, one));
        }
    }
}
