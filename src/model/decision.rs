//! The decision: the table applied to a user, a capability and a record. Deny by default.

use super::{
    account::Edition,
    capability::Lacks,
    grant::{Cell, Grant, Scope},
    matrix::Capability,
    name::named,
    record::{AccountMatch, OwnerMatch, Record, Relation},
    user::{Holder, NoHolder, User},
};

named! {
    /// Why a decision is what it is. Where several fit, the first deny of this order.
    Code, "code", 12 {
        /// Allowed.
        Granted = "granted",
        /// The user's id, role, account or options are missing or malformed.
        InvalidUser = "invalid-user",
        /// The role is outside the table.
        UnknownRole = "unknown-role",
        /// The capability is outside the table.
        UnknownCapability = "unknown-capability",
        /// Accounts of this kind do not have the capability, for anybody.
        NotInAccountKind = "not-in-account-kind",
        /// The account's subscription does not include it, for anybody.
        NotInSubscription = "not-in-subscription",
        /// The role does not give it.
        RoleDenied = "role-denied",
        /// The role gives it once an option is ticked, and it is not.
        OptionOff = "option-off",
        /// The record is not one, or its owner or account is missing or malformed.
        InvalidRecord = "invalid-record",
        /// The record belongs to another account, or to none.
        OtherAccount = "other-account",
        /// The right covers only one's own records, and no record was given.
        RecordNeeded = "record-needed",
        /// The right covers only one's own records, and this one is somebody else's.
        NotOwner = "not-owner",
    }
}

/// The answer to "may this user do that, to this?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Why.
    pub code: Code,
    /// What the user holds before any record is looked at; `None` is nothing.
    pub scope: Option<Scope>,
}

impl Decision {
    /// Whether they may.
    pub const fn is_allowed(self) -> bool {
        matches!(self.code, Code::Granted)
    }
}

/// A question, as far as its names could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Who asks.
    pub holder: Result<Holder, NoHolder>,
    /// To do what; `None` is a name outside the table.
    pub capability: Option<Capability>,
    /// To what.
    pub relation: Relation,
}

/// Whether `user` may use `capability` on `record`.
///
/// ```
/// use dossier_roles::{Capability, Code, Record, Role, User, decide};
/// let lea = User::new("u-lea", Role::StandardUser);
/// let hers = Record { owner_id: "u-lea", account_id: None };
/// let toms = Record { owner_id: "u-tom", account_id: None };
/// assert!(decide(&lea, Capability::InvoicesView, Some(&hers)).is_allowed());
/// assert_eq!(decide(&lea, Capability::InvoicesView, Some(&toms)).code, Code::NotOwner);
/// assert_eq!(decide(&lea, Capability::InvoicesView, None).code, Code::RecordNeeded);
/// ```
pub fn decide(user: &User, capability: Capability, record: Option<&Record<'_>>) -> Decision {
    Question { holder: user.holder(), capability: Some(capability), relation: Relation::between(user, record) }.decide()
}

/// The scope that `user` holds before any record: "could they do it to something?".
///
/// ```
/// use dossier_roles::{Capability, Role, Scope, User, scope_of};
/// let lea = User::new("u-lea", Role::StandardUser);
/// assert_eq!(scope_of(&lea, Capability::InvoicesView), Some(Scope::Own));
/// ```
pub fn scope_of(user: &User, capability: Capability) -> Option<Scope> {
    user.holder().ok()?.scope(capability).ok()
}

impl Question {
    /// The decision.
    pub fn decide(&self) -> Decision {
        let (capability, scope) = match self.entitlement() {
            Ok(entitlement) => entitlement,
            Err(code) => return Decision { code, scope: None },
        };
        let code = match self.relation {
            Relation::Invalid => Code::InvalidRecord,
            Relation::NoRecord => match scope {
                Scope::Own => Code::RecordNeeded,
                Scope::All => Code::Granted,
            },
            Relation::Known { account, owner } => on_record(capability, scope, account, owner),
        };
        Decision { code, scope: Some(scope) }
    }

    /// What the user holds, before any record.
    fn entitlement(&self) -> Result<(Capability, Scope), Code> {
        let holder = self.holder.map_err(|none| match none {
            NoHolder::Invalid => Code::InvalidUser,
            NoHolder::UnknownRole => Code::UnknownRole,
        })?;
        let capability = self.capability.ok_or(Code::UnknownCapability)?;
        Ok((capability, holder.scope(capability)?))
    }

    /// The cell that the question is about, where it is about one.
    pub fn cell(&self) -> Option<Cell> {
        Some(self.capability?.cell(self.holder.ok()?.role))
    }
}

fn on_record(capability: Capability, scope: Scope, account: AccountMatch, owner: OwnerMatch) -> Code {
    // A capability without a record looks at the account alone.
    let owner = if capability.has_record() { owner } else { OwnerMatch::Own };
    match (owner, account, scope) {
        (OwnerMatch::Malformed, _, _) => Code::InvalidRecord,
        (_, AccountMatch::Other | AccountMatch::Missing, _) => Code::OtherAccount,
        (OwnerMatch::Other, AccountMatch::Same, Scope::Own) => Code::NotOwner,
        (OwnerMatch::Other, AccountMatch::Same, Scope::All)
        | (OwnerMatch::Own, AccountMatch::Same, Scope::All | Scope::Own) => Code::Granted,
    }
}

impl Holder {
    /// The scope that this user holds, before any record.
    ///
    /// # Errors
    /// Why they hold none.
    pub fn scope(self, capability: Capability) -> Result<Scope, Code> {
        capability.exists_in(self.edition)?;
        let grant = capability.cell(self.role).grant;
        match grant {
            Grant::No => Err(Code::RoleDenied),
            Grant::ByRole(scope) => Ok(scope),
            Grant::ByOption(tick, scope) => {
                let option = tick.in_kind(self.edition.kind);
                if self.malformed.has(option) {
                    Err(Code::InvalidUser)
                } else if self.options.has(option) {
                    Ok(scope)
                } else {
                    Err(Code::OptionOff)
                }
            }
        }
    }
}

impl Capability {
    /// The cell of one role.
    pub const fn cell(self, role: super::role::Role) -> Cell {
        *self.row().cells.get(role)
    }

    /// Whether an account has the capability.
    ///
    /// # Errors
    /// Why everybody in it is denied.
    pub fn exists_in(self, edition: Edition) -> Result<(), Code> {
        self.row().exists.check(edition).map_err(|lacks| match lacks {
            Lacks::Kind => Code::NotInAccountKind,
            Lacks::Subscription => Code::NotInSubscription,
        })
    }
}
