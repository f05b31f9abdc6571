//! What of a user decides, as one integer.
//!
//! | field | values |
//! |---|---|
//! | [`ROLE`] | 0: the user is malformed; from 1, the role's place in `Role::ALL`; after them, a name outside the table |
//! | [`EDITION`] | the place of the kind in `AccountKind::ALL`, and as many more where the subscription includes the practice view |
//! | [`TICKED`] | the options that are ticked, a bit each, in the order of `OptionKey::ALL` |
//! | [`MALFORMED`] | the options whose tick cannot be read, likewise |

use crate::model::{
    account::{AccountKind, Edition},
    option::{OptionKey, Options},
    role::Role,
    user::{Holder, NoHolder},
};

/// Some bits of an integer.
#[derive(Debug, Clone, Copy)]
pub struct Bits {
    /// Where they begin.
    pub shift: u32,
    /// How many they are.
    pub width: u32,
}

impl Bits {
    /// The bits after others, enough for `values` values.
    pub const fn after(before: Self, values: usize) -> Self {
        let shift = before.shift.wrapping_add(before.width);
        // The width of the greatest value, which is one less.
        let width = (values as u32).wrapping_sub(1).checked_ilog2();
        let width = match width {
            Some(width) => width.wrapping_add(1),
            None => 0,
        };
        assert!(shift.wrapping_add(width) < 32, "an integer that crosses has at most 31 bits: more would be negative");
        Self { shift, width }
    }

    /// What they hold.
    pub const fn get(self, integer: u32) -> u32 {
        integer.wrapping_shr(self.shift) & self.mask()
    }

    /// An integer in which they hold `value`, and nothing else is set.
    pub const fn put(self, value: u32) -> u32 {
        (value & self.mask()).wrapping_shl(self.shift)
    }

    const fn mask(self) -> u32 {
        1_u32.wrapping_shl(self.width).wrapping_sub(1)
    }
}

/// Nothing, where the first bits begin.
pub const START: Bits = Bits { shift: 0, width: 0 };
/// How many roles there are to tell apart: those of the table, no role, and any other name.
pub const ROLES: usize = Role::ALL.len().wrapping_add(2);
/// How many editions.
pub const EDITIONS: usize = AccountKind::ALL.len().wrapping_mul(2);
/// The user's role.
pub const ROLE: Bits = Bits::after(START, ROLES);
/// Their account.
pub const EDITION: Bits = Bits::after(ROLE, EDITIONS);
/// What is ticked for them.
pub const TICKED: Bits = Bits::after(EDITION, sets_of_options());
/// What nobody can say.
pub const MALFORMED: Bits = Bits::after(TICKED, sets_of_options());

/// The role of a user who is none.
pub const INVALID: u32 = 0;
/// The role of the first in the table.
pub const FIRST_ROLE: u32 = 1;
/// The role of a user whose role is outside the table.
pub const UNKNOWN: u32 = (Role::ALL.len() as u32).wrapping_add(FIRST_ROLE);

/// How many sets of options there are.
pub const fn sets_of_options() -> usize {
    1_usize.wrapping_shl(OptionKey::ALL.len() as u32)
}

/// The user of an integer.
///
/// # Errors
/// Why they are none.
pub fn holder(integer: u32) -> Result<Holder, NoHolder> {
    Ok(Holder {
        role: role(ROLE.get(integer))?,
        edition: edition(EDITION.get(integer)),
        options: Options::from_bits(TICKED.get(integer)),
        malformed: Options::from_bits(MALFORMED.get(integer)),
    })
}

/// The integer of a user.
///
/// ```
/// use dossier_roles::{Role, User, wire::user};
/// let ines = User::new("u-ines", Role::Administrator).holder().unwrap();
/// assert_eq!(user::holder(user::integer(ines)), Ok(ines));
/// ```
pub const fn integer(holder: Holder) -> u32 {
    ROLE.put((holder.role as u32).wrapping_add(FIRST_ROLE))
        | EDITION.put(edition_place(holder.edition))
        | TICKED.put(holder.options.bits())
        | MALFORMED.put(holder.malformed.bits())
}

/// The role at a place of [`ROLE`].
///
/// # Errors
/// Why it is none.
pub fn role(place: u32) -> Result<Role, NoHolder> {
    match place.checked_sub(FIRST_ROLE) {
        None => Err(NoHolder::Invalid),
        Some(place) => Role::ALL.get(place as usize).copied().ok_or(NoHolder::UnknownRole),
    }
}

/// The edition at a place of [`EDITION`].
pub fn edition(place: u32) -> Edition {
    let kinds = AccountKind::ALL.len() as u32;
    let kind = place.checked_rem(kinds).and_then(|place| AccountKind::ALL.get(place as usize).copied());
    // There is always one at a remainder; what cannot be is a client file.
    Edition { kind: kind.unwrap_or(AccountKind::Client), practice_view_included: place >= kinds }
}

/// The place of an edition.
pub const fn edition_place(edition: Edition) -> u32 {
    let more = if edition.practice_view_included { AccountKind::ALL.len() as u32 } else { 0 };
    (edition.kind as u32).wrapping_add(more)
}
