//! The answers in words, as JavaScript gets them: field by field, in this order.

use super::{
    shape::{Cross, NONE, Optional, Out, SPREAD, Shape, answer, list},
    user::{EDITIONS, edition_place},
};
use crate::{
    model::{
        account::{AccountKind, Edition},
        basis::{Basis, Section},
        change::Proposal,
        decision::{self, Code, Question},
        difference::{ChangeKind, PermissionChange},
        grant::Scope,
        matrix::Capability,
        name::named,
        open_point::OpenPoint,
        option::{OptionKey, Options},
        record::Relation,
        refusal::Refusal,
        remedy::{Kind, Remedy},
        role::Role,
        user::{Holder, NoHolder},
    },
    words::{
        capability::Group,
        cell::{CellGrant, CellWords},
        sentence::Sentence,
        table::Text,
    },
};

answer! {
    /// `explain`.
    Decision { question: Question, decision: decision::Decision } |self| {
        "allowed" bool = self.decision.is_allowed(),
        "code" Code = self.decision.code,
        "scope" Option<Scope> = self.decision.scope,
        "message" Sentence = self.question.why(self.decision.code),
        "remedies" Remedies = Remedies { question: self.question },
        "basis" Option<BasisWords> = self.question.cell().map(|cell| BasisWords { basis: cell.basis }),
    }

    /// What would turn a deny into an allow.
    RemedyWords { remedy: Remedy, kind: AccountKind } |self| {
        "kind" RemedyKind = self.remedy.into(),
        "option" Optional<OptionKey> = Optional(self.remedy.option()),
        "roles" Optional<RolesThatDo> = Optional(matches!(self.remedy, Remedy::ChangeRole(_)).then_some(RolesThatDo { remedy: self.remedy })),
        "by" Optional<Role> = Optional(self.remedy.is_change_of_user().then_some(Role::Administrator)),
        "message" Sentence = self.remedy.sentence(self.kind),
        "changes" Optional<Changes> = Optional(self.remedy.is_change_of_user().then_some(Changes { remedy: self.remedy })),
    }

    /// What `updateUser` takes: made, it turns the deny into an allow.
    Change { role: Option<Role>, tick: Options } |self| {
        "role" Optional<Role> = Optional(self.role),
        "options" Optional<Ticks> = Optional((self.tick != Options::NONE).then_some(Ticks(self.tick))),
    }

    /// Where a cell of the table comes from.
    BasisWords { basis: Basis } |self| {
        "kind" BasisKind = self.basis.into(),
        "article" Optional<u32> = Optional(self.basis.section().map(|section| section.article().into())),
        "section" Optional<Text> = Optional(self.basis.section().map(Section::title)),
    }

    /// `describeRole`.
    RoleDescription { role: Role, edition: Edition } |self| {
        "role" Role = self.role,
        "locale" Language = Language,
        "title" Text = self.role.title(),
        "summary" Text = self.role.summary(),
        "recommendedFor" Text = self.role.recommended_for(),
        "capabilities" Column = Column { role: self.role, edition: self.edition },
        "options" OfferedWords = OfferedWords { role: self.role, edition: self.edition },
    }

    /// A right of a role.
    RoleRight { capability: Capability, role: Role, edition: Edition } |self| {
        "capability" Capability = self.capability,
        "group" Group = self.capability.group(),
        "title" Text = self.capability.title(),
        SPREAD CellAnswer = CellAnswer::new(self.capability, self.role, self.edition),
    }

    /// An option that can be ticked.
    OptionWords { option: OptionKey, kind: AccountKind } |self| {
        "option" OptionKey = self.option,
        "title" Text = self.option.title(self.kind),
        "note" Optional<Text> = Optional(self.option.note(self.kind)),
    }

    /// `comparisonTable`.
    ComparisonTable { edition: Edition } |self| {
        "locale" Language = Language,
        "account" AccountWords = AccountWords { edition: self.edition },
        "roles" RoleTitles = RoleTitles {},
        "groups" Groups = Groups { edition: self.edition },
    }

    /// A head of a column.
    RoleTitle { role: Role } |self| {
        "role" Role = self.role,
        "title" Text = self.role.title(),
    }

    /// Some rows, under a heading.
    GroupOfRows { group: Group, edition: Edition } |self| {
        "group" Group = self.group,
        "title" Text = self.group.title(),
        "rows" Rows = Rows { group: self.group, edition: self.edition },
    }

    /// A row.
    Row { capability: Capability, edition: Edition } |self| {
        "capability" Capability = self.capability,
        "title" Text = self.capability.title(),
        "inSourceTable" bool = self.capability.is_in_source_table(),
        "cells" Cells = Cells { capability: self.capability, edition: self.edition },
    }

    /// A cell.
    CellAnswer { cell: &'static CellWords } |self| {
        "grant" CellGrant = self.cell.grant,
        "option" Optional<OptionKey> = Optional(self.cell.option),
        "scope" Option<Scope> = self.cell.scope,
        "label" Text = self.cell.label,
        "basis" BasisWords = BasisWords { basis: self.cell.basis },
        "note" Optional<Notes> = Optional(self.cell.notes.iter().any(Option::is_some).then_some(Notes(self.cell.notes))),
    }

    /// A line of the ledger.
    OpenPointWords { point: OpenPoint } |self| {
        "id" OpenPoint = self.point,
        "title" Text = self.point.title(),
        "readings" Text = self.point.readings(),
        "taken" Text = self.point.taken(),
        "capabilities" AboutCapabilities = AboutCapabilities { point: self.point },
    }

    /// What it gives or takes of one capability.
    Difference { change: PermissionChange } |self| {
        "capability" Capability = self.change.capability,
        "title" Text = self.change.capability.title(),
        "before" Option<Scope> = self.change.before,
        "after" Option<Scope> = self.change.after,
    }

    /// A change to a team: why it is refused, or what it makes of the member, and gives and takes.
    Outcome { proposal: Proposal, refusal: Option<Refusal>, after: Option<Holder> } |self| {
        "refusal" Option<Refusal> = self.refusal,
        "refused" Ticks = Ticks(self.proposal.refused_options()),
        "role" Option<Role> = self.after.map(|after| after.role),
        "ticked" Ticks = Ticks(self.after.map_or(Options::NONE, |after| after.options)),
        SPREAD Differences = Differences { before: self.proposal.before, after: self.after },
    }

    /// What an account is.
    AccountWords { edition: Edition } |self| {
        "kind" AccountKind = self.edition.kind,
        "practiceViewIncluded" bool = self.edition.practice_view_included,
    }
}

list! {
    /// What would turn a deny into an allow.
    Remedies { question: Question } of RemedyWords, |self, kind| &Kind::EACH =>
        self.question.remedy(kind).map(|remedy| RemedyWords { remedy, kind: self.question.account_kind() });
    /// The roles of which each would.
    RolesThatDo { remedy: Remedy } of Role, |self, role| &Role::ALL => self.remedy.gives(role).then_some(role);
    /// A column of the table.
    Column { role: Role, edition: Edition } of RoleRight, |self, capability| &Capability::ALL =>
        Some(RoleRight { capability, role: self.role, edition: self.edition });
    /// What can be ticked for a role.
    OfferedWords { role: Role, edition: Edition } of OptionWords, |self, option| &OptionKey::ALL =>
        option.is_offered(self.role, self.edition).then_some(OptionWords { option, kind: self.edition.kind });
    /// What can be ticked in an account.
    OptionsOf { edition: Edition } of OptionKey, |self, option| &OptionKey::ALL =>
        option.is_in(self.edition).then_some(option);
    /// The heads of the columns.
    RoleTitles {} of RoleTitle, |self, role| &Role::ALL => Some(RoleTitle { role });
    /// The groups of the table.
    Groups { edition: Edition } of GroupOfRows, |self, group| &Group::ALL =>
        Some(GroupOfRows { group, edition: self.edition });
    /// The rows of a group.
    Rows { group: Group, edition: Edition } of Row, |self, capability| &Capability::ALL =>
        (capability.group() == self.group).then_some(Row { capability, edition: self.edition });
    /// The ledger.
    OpenPoints {} of OpenPointWords, |self, point| &OpenPoint::ALL => Some(OpenPointWords { point });
    /// The rows that a line of the ledger is about.
    AboutCapabilities { point: OpenPoint } of Capability, |self, capability| self.point.capabilities() => Some(capability);
    /// What one kind of difference there is between two users.
    DifferencesOfKind { before: Option<Holder>, after: Option<Holder>, kind: ChangeKind } of Difference,
        |self, capability| &Capability::ALL =>
        PermissionChange::between(self.before, self.after, capability)
            .filter(|change| change.kind() == self.kind)
            .map(|change| Difference { change });
}

named! {
    /// Where a cell comes from.
    BasisKind, "basis", 3 {
        /// An article says it.
        Stated = "stated",
        /// Another help page says it.
        Published = "published",
        /// Nobody says it: the least privilege that fits.
        Inferred = "inferred",
    }
}

named! {
    /// What turns a deny into an allow.
    RemedyKind, "remedy", 6 {
        /// An option to tick.
        TickOption = "tick-option",
        /// Another role.
        ChangeRole = "change-role",
        /// A record of one's own.
        OwnRecord = "own-record",
        /// A record.
        PassRecord = "pass-record",
        /// The record's account.
        OtherAccount = "other-account",
        /// A subscription with the practice view.
        Subscription = "subscription",
    }
}

impl Decision {
    /// The decision where nothing could be asked.
    pub const NOT_READY: Self = Self {
        question: Question { holder: Err(NoHolder::Invalid), capability: None, relation: Relation::Invalid },
        decision: decision::Decision { code: Code::NotReady, scope: None },
    };
}

impl From<Proposal> for Outcome {
    fn from(proposal: Proposal) -> Self {
        let outcome = proposal.outcome();
        // There is nobody after it where they are removed, or nothing is done.
        Self { proposal, refusal: outcome.err(), after: outcome.ok().flatten() }
    }
}

/// THE TABLE in words as each edition has it, drawn when this is compiled: the wasm is smaller than one that draws it.
// A panic here is an error of the compiler.
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
static CELLS: [CellWords; EDITIONS.wrapping_mul(Capability::ALL.len()).wrapping_mul(Role::ALL.len())] = {
    let mut cells = [NOTHING; EDITIONS.wrapping_mul(Capability::ALL.len()).wrapping_mul(Role::ALL.len())];
    let mut at = 0;
    while at < cells.len() {
        let row = at / Role::ALL.len();
        let edition = row / Capability::ALL.len();
        let edition = Edition {
            kind: AccountKind::ALL[edition % AccountKind::ALL.len()],
            practice_view_included: edition >= AccountKind::ALL.len(),
        };
        cells[at] =
            CellWords::new(Capability::ALL[row % Capability::ALL.len()], Role::ALL[at % Role::ALL.len()], edition);
        at += 1;
    }
    cells
};

/// There is a cell at every place; what cannot be gives nothing.
const NOTHING: CellWords = CellWords::new(Capability::TeamManageUsers, Role::StandardUser, Edition::CLIENT);

impl CellAnswer {
    fn new(capability: Capability, role: Role, edition: Edition) -> Self {
        let row =
            (edition_place(edition) as usize).wrapping_mul(Capability::ALL.len()).wrapping_add(capability as usize);
        let place = row.wrapping_mul(Role::ALL.len()).wrapping_add(role as usize);
        Self { cell: CELLS.get(place).unwrap_or(&NOTHING) }
    }
}

impl From<Question> for Decision {
    fn from(question: Question) -> Self {
        Self { question, decision: question.decide() }
    }
}

impl From<Remedy> for RemedyKind {
    fn from(remedy: Remedy) -> Self {
        match remedy {
            Remedy::TickOption(_) => Self::TickOption,
            Remedy::ChangeRole(_) => Self::ChangeRole,
            Remedy::OwnRecord => Self::OwnRecord,
            Remedy::PassRecord => Self::PassRecord,
            Remedy::OtherAccount => Self::OtherAccount,
            Remedy::Subscription => Self::Subscription,
        }
    }
}

impl From<Basis> for BasisKind {
    fn from(basis: Basis) -> Self {
        match basis {
            Basis::Stated(_) => Self::Stated,
            Basis::Published => Self::Published,
            Basis::Inferred => Self::Inferred,
        }
    }
}

/// What a change of a user gives and takes; `None` is nobody, who holds nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Differences {
    pub(crate) before: Option<Holder>,
    pub(crate) after: Option<Holder>,
}

impl Cross for Differences {
    const SHAPE: Shape = Shape::Each("changes", &DifferencesOfKind::SHAPE);

    fn cross(&self, out: impl Out) {
        for kind in &ChangeKind::ALL {
            DifferencesOfKind { before: self.before, after: self.after, kind: *kind }.cross(out);
        }
    }
}

/// A row's cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cells {
    capability: Capability,
    edition: Edition,
}

impl Cross for Cells {
    const SHAPE: Shape = Shape::Each("roles", &CellAnswer::SHAPE);

    fn cross(&self, out: impl Out) {
        for role in &Role::ALL {
            CellAnswer::new(self.capability, *role, self.edition).cross(out);
        }
    }
}

/// The changes of which each would turn a deny into an allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changes {
    remedy: Remedy,
}

impl Cross for Changes {
    const SHAPE: Shape = Shape::List(&Change::SHAPE);

    fn cross(&self, out: impl Out) {
        if let Some(option) = self.remedy.option() {
            Change { role: None, tick: Options::NONE.with(option) }.cross_there(out);
        }
        for role in &Role::ALL {
            if self.remedy.gives(*role) {
                Change { role: Some(*role), tick: Options::NONE }.cross_there(out);
            }
        }
        out(NONE);
    }
}

/// The language of the answer: it is known where the answer is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language;

impl Cross for Language {
    const SHAPE: Shape = Shape::Language;

    fn cross(&self, _: impl Out) {}
}

/// Options as a user has them: each that is ticked is `true`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticks(pub Options);

impl Cross for Ticks {
    const SHAPE: Shape = Shape::Set("options");

    fn cross(&self, out: impl Out) {
        for option in &OptionKey::ALL {
            if self.0.has(*option) {
                option.cross(out);
            }
        }
        out(NONE);
    }
}

/// Sentences, a space between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notes(pub [Option<Text>; 2]);

impl Cross for Notes {
    const SHAPE: Shape = Shape::Texts(2, " ");

    fn cross(&self, out: impl Out) {
        for note in &self.0 {
            note.cross(out);
        }
    }
}

impl Cross for Sentence {
    const SHAPE: Shape = Shape::Texts(Self::PIECES as u32, "");

    fn cross(&self, out: impl Out) {
        for piece in &self.pieces() {
            piece.cross(out);
        }
    }
}
