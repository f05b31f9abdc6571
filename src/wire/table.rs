//! The table of answers: every question that a yes or a no can depend on, answered once by the model. JavaScript asks for
//! the whole of it at the first question, and looks answers up from then on.

use std::num::NonZeroU32;

use super::{
    relation::Stance,
    user::{Bits, EDITIONS, ROLES, START},
};
use crate::model::{
    account::{AccountKind, Edition},
    grant::Scope,
    matrix::Capability,
    option::OptionKey,
    role::Role,
};

/// How many capabilities there are to tell apart: those of the table, and any other name.
pub const CAPABILITIES: usize = Capability::ALL.len().wrapping_add(1);
/// The states of the tick that a cell stands under: off, ticked, unreadable.
pub const TICKS: usize = 3;
/// The tick is not there, `null` or `false`.
pub const OFF: u32 = 0;
/// It is `true`.
pub const TICKED: u32 = 1;
/// It cannot be read, or is something else.
pub const MALFORMED: u32 = 2;

/// How many answers there are. Their places count the role slowest, then the edition, the capability, the tick.
pub const LENGTH: usize = ROLES.wrapping_mul(EDITIONS).wrapping_mul(CAPABILITIES).wrapping_mul(TICKS);

/// A bit for each [`Stance`]: whether the user may.
pub const ALLOWED: Bits = Bits { shift: 0, width: Stance::COUNT };
/// The scope before any record: 0 is none, 1 all, 2 own.
pub const SCOPE: Bits = Bits::after(ALLOWED, Scope::ALL.len().wrapping_add(1));
/// Whether the owner may matter, to the answer or to what would change it: if not, it is not read.
pub const READS_OWNER: Bits = Bits::after(SCOPE, 2);
/// The option whose tick the answer depends on: [`NO_OPTION`], or its place counted from [`FIRST_OPTION`]. Where there is one,
/// the answer that counts is at the place of its tick.
pub const OPTION: Bits = Bits::after(READS_OWNER, OptionKey::ALL.len().wrapping_add(1));

/// The answer depends on no tick.
pub const NO_OPTION: u32 = 0;
/// The first option.
pub const FIRST_OPTION: u32 = 1;

/// The answer at a place.
pub fn answer(place: u32) -> u32 {
    let ticks = const { NonZeroU32::new(TICKS as u32).unwrap() };
    let (cell, tick) = (place / ticks, place % ticks);
    // Whoever has no role of the table comes before the first cell, or after the last; nobody holds anything there.
    let cell = CELLS.get(cell.wrapping_sub(FIRST_CELL) as usize).copied().unwrap_or_default().into();
    let option = CELL_OPTION.get(cell);
    let scope = if option == NO_OPTION || tick == TICKED { CELL_SCOPE.get(cell) } else { 0 };
    let (allowed, reads_owner) = match scope {
        ALL => (const { Stance::allowed(Scope::All) }, Scope::All.looks_at_owner()),
        OWN => (const { Stance::allowed(Scope::Own) }, Scope::Own.looks_at_owner()),
        // Whether they may depends on a change, and what would change it on the owner.
        _ => (0, true),
    };
    ALLOWED.put(allowed) | SCOPE.put(scope) | READS_OWNER.put(reads_owner.into()) | OPTION.put(option)
}

const ALL: u32 = (Scope::All as u32).wrapping_add(1);
const OWN: u32 = (Scope::Own as u32).wrapping_add(1);

/// What a cell gives once it applies: 0 is nothing, [`ALL`], [`OWN`].
const CELL_SCOPE: Bits = Bits::after(START, Scope::ALL.len().wrapping_add(1));
/// The option that it stands under, as in [`OPTION`].
const CELL_OPTION: Bits = Bits::after(CELL_SCOPE, OptionKey::ALL.len().wrapping_add(1));

/// How many cells each role has: one for a capability in an edition, the last capability being any other name.
const CELLS_OF_ROLE: usize = EDITIONS.wrapping_mul(CAPABILITIES);
/// The cells before those of the first role of the table.
const FIRST_CELL: u32 = CELLS_OF_ROLE as u32;

/// THE TABLE as each edition has it, drawn from it when this is compiled: a cell a byte, in the order of the places. The wasm
/// is less than half as large as one that carries the rows and what reads them (435 bytes against 1,129), and a page's first
/// question comes sooner.
// A panic here is an error of the compiler.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const CELLS: [u8; CELLS_OF_ROLE.wrapping_mul(Role::ALL.len())] = {
    let mut cells = [0; CELLS_OF_ROLE.wrapping_mul(Role::ALL.len())];
    let mut at = 0;
    while at < cells.len() {
        let capability = at % CAPABILITIES;
        if capability < Capability::ALL.len() {
            let role = Role::ALL[at / CELLS_OF_ROLE];
            let edition = at / CAPABILITIES % EDITIONS;
            let edition = Edition {
                kind: AccountKind::ALL[edition % AccountKind::ALL.len()],
                practice_view_included: edition >= AccountKind::ALL.len(),
            };
            cells[at] = cell(Capability::ALL[capability], role, edition);
        }
        at += 1;
    }
    cells
};

/// A cell, as an edition has it. The option is said where the edition lacks the right too: what else would give it to this
/// user may depend on it.
const fn cell(capability: Capability, role: Role, edition: Edition) -> u8 {
    let grant = capability.cell(role).grant;
    let scope = match (capability.row().exists.check(edition), grant.scope()) {
        (Ok(()), Some(scope)) => (scope as u32).wrapping_add(1),
        (Err(_), _) | (_, None) => 0,
    };
    let option = match grant.option(edition.kind) {
        None => NO_OPTION,
        Some(option) => (option as u32).wrapping_add(FIRST_OPTION),
    };
    (CELL_SCOPE.put(scope) | CELL_OPTION.put(option)) as u8
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::{
        ALLOWED, CAPABILITIES, FIRST_OPTION, LENGTH, MALFORMED, OFF, OPTION, READS_OWNER, SCOPE, TICKED, TICKS, answer,
    };
    use crate::{
        model::{
            decision::Question,
            matrix::Capability,
            option::{OptionKey, Options},
            record::{AccountMatch, OwnerMatch, Relation},
            user::Holder,
        },
        wire::{
            relation::Stance,
            user::{self, EDITIONS},
        },
    };

    /// The question at a place, about a record: with the ticks that the place says, and every other option ticked or not.
    fn questions(place: u32) -> impl Iterator<Item = Question> {
        let split = |place: u32, count: usize| (place / count as u32, place % count as u32);
        let (rest, tick) = split(place, TICKS);
        let (rest, capability) = split(rest, CAPABILITIES);
        let (role, edition) = split(rest, EDITIONS);
        let capability = Capability::ALL.get(capability as usize).copied();
        let under = answer_option(place).map_or(Options::NONE, |option| Options::NONE.with(option));
        (0..16).map(Options::from_bits).flat_map(move |others| {
            let holder = user::role(role).map(|role| Holder {
                role,
                edition: user::edition(edition),
                options: others
                    .minus(under)
                    .iter()
                    .fold(if tick == TICKED { under } else { Options::NONE }, Options::with),
                malformed: if tick == MALFORMED { under } else { Options::NONE },
            });
            Relation::ALL.into_iter().map(move |relation| Question { holder, capability, relation })
        })
    }

    fn answer_option(place: u32) -> Option<OptionKey> {
        OptionKey::ALL.get(OPTION.get(answer(place)).checked_sub(FIRST_OPTION)? as usize).copied()
    }

    #[test]
    fn every_answer_is_the_decision_of_the_model() {
        let mut asked = 0;
        for place in 0..LENGTH as u32 {
            let answer = answer(place);
            for question in questions(place) {
                let decision = question.decide();
                let scope = decision.scope.map_or(0, |scope| scope as u32 + 1);
                assert_eq!(SCOPE.get(answer), scope, "{place}: {question:?}");
                let taken_for: Vec<_> =
                    (0..Stance::COUNT).filter(|stance| Stance(*stance).covers(question.relation)).collect();
                let may = |stance: &u32| ALLOWED.get(answer) >> stance & 1 == 1;
                assert!(!taken_for.is_empty(), "{question:?}");
                // Allowed is never more than the model allows, whatever JavaScript takes the record for.
                assert!(decision.is_allowed() || !taken_for.iter().any(may), "{place}: {question:?}");
                // Nor less, where it looked at all there is to look at.
                assert_eq!(decision.is_allowed(), may(&stance_of(question.relation)), "{place}: {question:?}");
                asked += 1;
            }
        }
        assert_eq!(asked, LENGTH * 16 * Relation::ALL.len());
    }

    /// What JavaScript takes a relation for, when it read the owner.
    fn stance_of(relation: Relation) -> u32 {
        match relation {
            Relation::NoRecord => Stance::NO_RECORD.0,
            Relation::Invalid => Stance::INVALID.0,
            Relation::Known { account, owner } => {
                let account = if account == AccountMatch::Same { 0 } else { Stance::OTHER_ACCOUNT };
                Stance::KNOWN.0 + account + if owner == OwnerMatch::Own { 0 } else { Stance::OTHER_OWNER }
            }
        }
    }

    #[test]
    fn an_owner_who_is_not_read_changes_no_answer() {
        for place in 0..LENGTH as u32 {
            if READS_OWNER.get(answer(place)) == 1 {
                continue;
            }
            for question in questions(place) {
                let Relation::Known { account, .. } = question.relation else { continue };
                let read_as = Relation::Known { account, owner: OwnerMatch::Malformed };
                assert_eq!(
                    question.decide(),
                    Question { relation: read_as, ..question }.decide(),
                    "{place}: {question:?}"
                );
            }
        }
    }

    #[test]
    fn an_answer_under_an_option_says_which() {
        for role in 0..user::ROLES as u32 {
            for edition in 0..EDITIONS as u32 {
                for (at, capability) in (0..).zip(Capability::ALL) {
                    let place = (((role * EDITIONS as u32) + edition) * CAPABILITIES as u32 + at) * TICKS as u32;
                    let role = user::role(role).ok();
                    let option = role.and_then(|role| capability.option_for(role, user::edition(edition)));
                    for tick in [OFF, TICKED, MALFORMED] {
                        assert_eq!(answer_option(place + tick), option, "{place}");
                    }
                }
            }
        }
    }
}
