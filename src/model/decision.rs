//! The decision: the table applied to a user, a capability and a record. Deny by default.

use super::{
    account::Edition,
    capability::Lacks,
    grant::{Cell, Grant, Scope},
    matrix::Capability,
    name::named,
    option::OptionKey,
    record::{AccountMatch, OwnerMatch, Record, Relation},
    role::Role,
    user::{Holder, NoHolder, User},
};

named! {
    /// Why a decision is what it is. Where several fit, the first deny of this order.
    Code, "code", 13 {
        /// Allowed.
        Granted = "granted",
        /// Nothing could be asked: the wasm cannot run here. The model never answers it.
        NotReady = "not-ready",
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
        /// The record is not one, or its account, or an owner that the answer needs, is malformed.
        InvalidRecord = "invalid-record",
        /// The record belongs to another account, or to none.
        OtherAccount = "other-account",
        /// The right covers only one's own records, and no record was given.
        RecordNeeded = "record-needed",
        /// The right covers only one's own records, and this one is somebody else's, or nobody's.
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
/// let hers = Record { owner_id: Some("u-lea"), account_id: None };
/// let toms = Record { owner_id: Some("u-tom"), account_id: None };
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
        let scope = match self.scope() {
            Ok(scope) => scope,
            Err(code) => return Decision { code, scope: None },
        };
        Decision { code: scope.on(self.relation), scope: Some(scope) }
    }

    /// What the user holds, before any record.
    ///
    /// # Errors
    /// Why they hold nothing.
    pub fn scope(&self) -> Result<Scope, Code> {
        let holder = self.holder.map_err(|none| match none {
            NoHolder::Invalid => Code::InvalidUser,
            NoHolder::UnknownRole => Code::UnknownRole,
        })?;
        let capability = self.capability.ok_or(Code::UnknownCapability)?;
        holder.scope(capability)
    }

    /// The cell that the question is about, where it is about one.
    pub fn cell(&self) -> Option<Cell> {
        Some(self.capability?.cell(self.holder.ok()?.role))
    }
}

impl Scope {
    /// Whether a right that reaches so far covers a record: rules 2, 3, 4 and 9.
    pub const fn on(self, relation: Relation) -> Code {
        match (self, relation) {
            (_, Relation::Invalid) | (Self::Own, Relation::Known { owner: OwnerMatch::Malformed, .. }) => {
                Code::InvalidRecord
            }
            (_, Relation::Known { account: AccountMatch::Other | AccountMatch::Missing, .. }) => Code::OtherAccount,
            (Self::Own, Relation::NoRecord) => Code::RecordNeeded,
            (Self::Own, Relation::Known { owner: OwnerMatch::Other | OwnerMatch::Missing, .. }) => Code::NotOwner,
            // All means all: the owner is not looked at.
            (Self::All, Relation::NoRecord | Relation::Known { account: AccountMatch::Same, .. })
            | (Self::Own, Relation::Known { account: AccountMatch::Same, owner: OwnerMatch::Own }) => Code::Granted,
        }
    }

    /// Whether it depends on whose the record is.
    pub const fn looks_at_owner(self) -> bool {
        match self {
            Self::All => false,
            Self::Own => true,
        }
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
    pub const fn cell(self, role: Role) -> Cell {
        *self.row().cells.get(role)
    }

    /// The option that the cell of one role stands under, in this account.
    pub const fn option_for(self, role: Role, edition: Edition) -> Option<OptionKey> {
        self.cell(role).grant.option(edition.kind)
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
