//! The boundary with JavaScript: one export a call, integers in, integers or a tape of words out.
//!
//! No string comes in. The caller's objects are read in JavaScript (`src/js/read.js`), because a read from here costs ten
//! times as much, and a string that is copied here loses its lone surrogates, which would make two different ids equal. What
//! was read arrives as small integers ([`read`]). Words leave on a [`write::Tape`], and JavaScript names the fields. Nothing
//! here or there decides anything.

use js_sys::Array;
use lol_alloc::{FreeListAllocator, LockedAllocator};
use wasm_bindgen::prelude::*;

use crate::{Basis, Capability, CellWords, Group, Locale, OpenPoint, OptionKey, Question, Refusal, Role, Scope};

mod read;
mod write;

use read::{capability, edition, holder, locale, proposal, relation};
use write::Tape;

/// Development builds say where they panicked; what ships cannot panic, and does not carry the words for it.
#[cfg(debug_assertions)]
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// The names, in the order in which their integers count them.
#[wasm_bindgen]
pub fn vocabulary(answer: Array) {
    let mut tape = Tape::new(answer);
    tape.list(Role::ALL, |tape, role| tape.word(role.id()));
    tape.list(Capability::ALL, |tape, capability| tape.word(capability.id()));
    tape.list(OptionKey::ALL, |tape, option| tape.word(option.id()));
    // For each capability, as a set of bits, the options that its cells stand under: no other is worth reading.
    tape.list(Capability::ALL, |tape, capability| tape.number(capability.options().bits()));
}

/// `canPerform`.
#[wasm_bindgen]
pub fn allows(user: u32, capability: u32, relation: u32) -> bool {
    question(user, capability, relation).decide().is_allowed()
}

/// The relations, as a set of bits, in which the user may: one call answers for a whole list.
#[wasm_bindgen(js_name = allowedRelations)]
pub fn allowed_relations(user: u32, capability: u32) -> u32 {
    (0..11).fold(0, |set, relation| set | (u32::from(allows(user, capability, relation)) << relation))
}

/// `scopeOf`: 0 is none, 1 all, 2 own.
#[wasm_bindgen]
pub fn scope(user: u32, capability: u32) -> u32 {
    match question(user, capability, 0).decide().scope {
        None => 0,
        Some(Scope::All) => 1,
        Some(Scope::Own) => 2,
    }
}

/// `explain`.
#[wasm_bindgen]
pub fn explain(answer: Array, user: u32, capability: u32, relation: u32, english: bool) {
    let locale = locale(english);
    let question = question(user, capability, relation);
    let decision = question.decide();
    let mut tape = Tape::new(answer);
    tape.word(decision.code.id());
    tape.maybe(decision.scope.map(Scope::id));
    tape.sentence(question.sentence(), locale);
    tape.list(question.remedies(), |tape, remedy| {
        tape.word(remedy.id());
        tape.sentence(remedy.sentence(question.account_kind()), locale);
        tape.maybe(remedy.option().map(OptionKey::id));
        tape.list(remedy.roles(), |tape, role| tape.word(role.id()));
    });
    match question.cell() {
        Some(cell) => basis(&mut tape, cell.basis, locale),
        None => tape.nothing(),
    }
}

/// What `describeRole` says of the role at this place beyond its column of the table.
#[wasm_bindgen(js_name = roleWords)]
pub fn role_words(answer: Array, role: usize, account: u32, english: bool) {
    let (edition, locale) = (edition(account), locale(english));
    let mut tape = Tape::new(answer);
    if let Some(role) = Role::ALL.get(role).copied() {
        for text in [role.title(), role.summary(), role.recommended_for()] {
            tape.word(text.get(locale));
        }
        tape.list(OptionKey::ALL.into_iter().filter(|option| option.is_offered(role, edition)), |tape, option| {
            tape.word(option.id());
            tape.word(option.title(edition.kind).get(locale));
            tape.maybe(option.note(edition.kind).map(|note| note.get(locale)));
        });
    }
}

/// `comparisonTable`.
#[wasm_bindgen(js_name = comparisonTable)]
pub fn compare(answer: Array, account: u32, english: bool) {
    let (edition, locale) = (edition(account), locale(english));
    let mut tape = Tape::new(answer);
    tape.word(locale.id());
    tape.word(edition.kind.id());
    tape.flag(edition.practice_view_included);
    tape.list(Role::ALL, |tape, role| {
        tape.word(role.id());
        tape.word(role.title().get(locale));
    });
    tape.list(Group::ALL, |tape, group| {
        tape.word(group.id());
        tape.word(group.title().get(locale));
        let rows = Capability::ALL.into_iter().filter(|capability| capability.group() == group);
        tape.list(rows, |tape, capability| {
            tape.word(capability.id());
            tape.word(capability.title().get(locale));
            tape.flag(capability.is_in_source_table());
            for role in Role::ALL {
                cell(tape, &CellWords::new(capability, role, edition), locale);
            }
        });
    });
}

/// `options`, of an account, as bits.
#[wasm_bindgen]
pub fn options(account: u32) -> u32 {
    edition(account).options().bits()
}

/// `openPoints`.
#[wasm_bindgen(js_name = openPoints)]
pub fn open(answer: Array, english: bool) {
    let locale = locale(english);
    let mut tape = Tape::new(answer);
    tape.list(OpenPoint::ALL, |tape, point| {
        tape.word(point.id());
        for text in [point.title(), point.readings(), point.taken()] {
            tape.word(text.get(locale));
        }
        tape.list(point.capabilities().iter(), |tape, capability| tape.word(capability.id()));
    });
}

/// Why a change to a user is refused: the place of the refusal in `Refusal::ALL` from 1; 0 if it is not. A `before` or `after`
/// of 0 is nobody.
#[wasm_bindgen]
pub fn refusal(actor: u32, before: u32, after: u32, facts: u32) -> u32 {
    let refusal = match proposal(actor, before, after, facts).map(|proposal| proposal.check()) {
        Some(Ok(())) => return 0,
        Some(Err(refusal)) => refusal,
        None => Refusal::InvalidUser,
    };
    (refusal as u32).wrapping_add(1)
}

/// The user in another role: rule 6 says which ticks stay.
#[wasm_bindgen(js_name = inRole)]
pub fn in_role(user: u32, role: usize) -> u32 {
    match (holder(user), Role::ALL.get(role)) {
        (Ok(holder), Some(role)) => read::word(holder.in_role(*role)),
        (Err(_), _) | (_, None) => 0,
    }
}

/// The options, as bits, that can be ticked for a user.
#[wasm_bindgen]
pub fn offered(user: u32) -> u32 {
    holder(user).map_or(0, |holder| holder.offered().bits())
}

/// The title of every capability.
#[wasm_bindgen]
pub fn titles(answer: Array, english: bool) {
    let mut tape = Tape::new(answer);
    for capability in Capability::ALL {
        tape.word(capability.title().get(locale(english)));
    }
}

fn question(user: u32, index: u32, relation_index: u32) -> Question {
    Question { holder: holder(user), capability: capability(index), relation: relation(relation_index) }
}

fn cell(tape: &mut Tape, cell: &CellWords, locale: Locale) {
    tape.word(cell.grant);
    tape.maybe(cell.option.map(OptionKey::id));
    tape.maybe(cell.scope.map(Scope::id));
    tape.word(cell.label.get(locale));
    basis(tape, cell.basis, locale);
    tape.list(cell.notes.into_iter().flatten(), |tape, note| tape.word(note.get(locale)));
}

fn basis(tape: &mut Tape, basis: Basis, locale: Locale) {
    tape.word(basis.id());
    if let Some(section) = basis.section() {
        tape.number(section.article().into());
        tape.word(section.title().get(locale));
    } else {
        tape.nothing();
        tape.nothing();
    }
}

/// Small, and enough: all that is ever allocated is wasm-bindgen's table of the few objects on their way out.
#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> = LockedAllocator::new(FreeListAllocator::new());
