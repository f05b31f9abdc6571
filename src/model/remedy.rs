//! What would turn a deny into an allow, found by trying.

use super::{
    account::Edition,
    change::Change,
    decision::{Code, Question},
    option::{OptionKey, Options},
    record::{AccountMatch, Relation},
    role::{PerRole, Role},
    user::Holder,
};

/// One change that, alone, would turn a deny into an allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// An administrator ticks this option.
    TickOption(OptionKey),
    /// An administrator gives a role: any of those that are `true`. Rule 6 says which ticks stay.
    ChangeRole(PerRole<bool>),
    /// The same, on a record of the user's own.
    OwnRecord,
    /// The same, on a record that is given.
    PassRecord,
    /// The same, in the account that the record belongs to.
    OtherAccount,
    /// A subscription that includes the practice view.
    Subscription,
}

impl Question {
    /// What would turn this deny into an allow; nothing for an allow, where no single change is enough, and where only
    /// mending the input would be: a record that cannot be read is not replaced by another.
    ///
    /// Nothing here knows the table: each change is made to the question, and the question asked again. So a remedy that
    /// is listed works.
    ///
    /// ```
    /// use dossier_roles::{Capability, OptionKey, Question, Relation, Remedy, Role, User};
    /// let lea = User::new("u-lea", Role::StandardUser);
    /// let question = Question {
    ///     holder: lea.holder(),
    ///     capability: Some(Capability::InvoicesPublish),
    ///     relation: Relation::OWN,
    /// };
    /// assert_eq!(question.remedies().next(), Some(Remedy::TickOption(OptionKey::PublishDocuments)));
    /// ```
    pub fn remedies(self) -> impl Iterator<Item = Remedy> + Clone {
        Kind::EACH.into_iter().filter_map(move |kind| self.remedy(kind))
    }

    /// The remedy that this kind of change is, if it is one.
    #[inline(never)] // once, not once for each: the wasm is smaller
    pub(crate) fn remedy(self, kind: Kind) -> Option<Remedy> {
        let holder = self.holder.ok()?;
        let (changed, remedy) = match (self.decide().code, kind) {
            // Nothing to turn, or nothing that a change of one thing repairs.
            (Code::Granted | Code::NotReady | Code::InvalidUser | Code::UnknownRole | Code::UnknownCapability, _) => {
                return None;
            }
            (_, Kind::Option(option)) => {
                if !option.is_offered(holder.role, holder.edition) {
                    return None;
                }
                let options = holder.options.with(option);
                (self.by(Holder { options, ..holder }), Remedy::TickOption(option))
            }
            (_, Kind::Role) => {
                let allowed = |role| {
                    let changed = self.by(holder.in_role(role));
                    role != holder.role && changed.decide().is_allowed()
                };
                let roles = PerRole {
                    administrator: allowed(Role::Administrator),
                    expense_approver: allowed(Role::ExpenseApprover),
                    standard_user: allowed(Role::StandardUser),
                };
                let remedy = Remedy::ChangeRole(roles);
                return remedy.roles().next().map(|_| remedy);
            }
            (code, Kind::Record) => {
                let (relation, remedy) = other_record(code, self.relation)?;
                (Self { relation, ..self }, remedy)
            }
            (_, Kind::Subscription) => {
                let edition = Edition { practice_view_included: true, ..holder.edition };
                (self.by(Holder { edition, ..holder }), Remedy::Subscription)
            }
        };
        changed.decide().is_allowed().then_some(remedy)
    }

    /// The same question, asked by another.
    const fn by(self, holder: Holder) -> Self {
        Self { holder: Ok(holder), ..self }
    }
}

/// A kind of change to try.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Option(OptionKey),
    Role,
    Record,
    Subscription,
}

impl Kind {
    pub(crate) const EACH: [Self; 7] = [
        Self::Option(OptionKey::CreateExpenseReports),
        Self::Option(OptionKey::PublishDocuments),
        Self::Option(OptionKey::PracticeView),
        Self::Option(OptionKey::AddClients),
        Self::Role,
        Self::Record,
        Self::Subscription,
    ];
}

/// The record to ask about instead, and what that is called.
const fn other_record(code: Code, relation: Relation) -> Option<(Relation, Remedy)> {
    match (code, relation) {
        (Code::RecordNeeded, _) => Some((Relation::OWN, Remedy::PassRecord)),
        (Code::NotOwner, _) => Some((Relation::OWN, Remedy::OwnRecord)),
        // Not where it belongs to no account: there is none to open.
        (Code::OtherAccount, Relation::Known { account: AccountMatch::Other, owner }) => {
            Some((Relation::Known { account: AccountMatch::Same, owner }, Remedy::OtherAccount))
        }
        _ => None,
    }
}

impl Remedy {
    /// The option to tick, where that is the remedy.
    pub const fn option(self) -> Option<OptionKey> {
        match self {
            Self::TickOption(option) => Some(option),
            Self::ChangeRole(_) | Self::OwnRecord | Self::PassRecord | Self::OtherAccount | Self::Subscription => None,
        }
    }

    /// Whether it is to give this role.
    pub const fn gives(self, role: Role) -> bool {
        match self {
            Self::ChangeRole(roles) => *roles.get(role),
            Self::TickOption(_) | Self::OwnRecord | Self::PassRecord | Self::OtherAccount | Self::Subscription => false,
        }
    }

    /// The roles of which any will do, where a change of role is the remedy; otherwise none.
    pub fn roles(self) -> impl Iterator<Item = Role> + Clone {
        Role::ALL.iter().copied().filter(move |role| self.gives(*role))
    }

    /// Whether it is a change that an administrator makes to the user.
    pub const fn is_change_of_user(self) -> bool {
        match self {
            Self::TickOption(_) | Self::ChangeRole(_) => true,
            Self::OwnRecord | Self::PassRecord | Self::OtherAccount | Self::Subscription => false,
        }
    }

    /// The changes to the user, of which any will do: one for an option to tick, one for each role, none where another remedy
    /// is needed.
    ///
    /// ```
    /// use dossier_roles::{PerRole, Remedy, Role, Change};
    /// let roles = PerRole { administrator: true, expense_approver: false, standard_user: false };
    /// let changes: Vec<_> = Remedy::ChangeRole(roles).changes().collect();
    /// assert_eq!(changes, [Change { role: Some(Role::Administrator), ..Change::NOTHING }]);
    /// ```
    pub fn changes(self) -> impl Iterator<Item = Change> + Clone {
        let tick = |option| Change { tick: Options::NONE.with(option), ..Change::NOTHING };
        let give = |role| Change { role: Some(role), ..Change::NOTHING };
        self.option().map(tick).into_iter().chain(self.roles().map(give))
    }
}
