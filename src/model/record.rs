//! A record (an invoice, a submission, an expense report) and how it stands to a user.

use super::{name::named, user::User};

/// What of a record decides: whose it is, and in which account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record<'a> {
    /// The id of the user who owns it. For an expense report: the person whose expenses it claims. `None` where nobody
    /// does, as for a document that a bank feed brought.
    pub owner_id: Option<&'a str>,
    /// The id of the account it belongs to.
    pub account_id: Option<&'a str>,
}

/// How a record stands to a user: all that the decision needs to know of their ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// No record was given.
    NoRecord,
    /// What was given is no record: not an object, or its account is malformed.
    Invalid,
    /// A record.
    Known {
        /// Whether it belongs to the user's account. Without an account id there is nothing to compare: `Same`.
        account: AccountMatch,
        /// Whether the user owns it.
        owner: OwnerMatch,
    },
}

named! {
    /// Whether a record belongs to the user's account, in the order in which [`Relation::ALL`] has them.
    AccountMatch, "account of a record", 3 {
        /// It does.
        Same = "same",
        /// It belongs to another.
        Other = "other",
        /// It says no account, where one is needed.
        Missing = "missing",
    }
}

named! {
    /// Whether a user owns a record, in the order in which [`Relation::ALL`] has them.
    OwnerMatch, "owner of a record", 4 {
        /// They do: the two ids are the same string, code unit by code unit.
        Own = "own",
        /// Somebody else does.
        Other = "other",
        /// Nobody does: no owner's id is there.
        Missing = "missing",
        /// Nobody can say: what is there as the owner's id is none.
        Malformed = "malformed",
    }
}

impl Relation {
    /// Every relation: no record, no real record, and every owner in every account.
    pub const ALL: [Self; 14] = [
        Self::NoRecord,
        Self::Invalid,
        Self::Known { account: AccountMatch::Same, owner: OwnerMatch::Own },
        Self::Known { account: AccountMatch::Same, owner: OwnerMatch::Other },
        Self::Known { account: AccountMatch::Same, owner: OwnerMatch::Missing },
        Self::Known { account: AccountMatch::Same, owner: OwnerMatch::Malformed },
        Self::Known { account: AccountMatch::Other, owner: OwnerMatch::Own },
        Self::Known { account: AccountMatch::Other, owner: OwnerMatch::Other },
        Self::Known { account: AccountMatch::Other, owner: OwnerMatch::Missing },
        Self::Known { account: AccountMatch::Other, owner: OwnerMatch::Malformed },
        Self::Known { account: AccountMatch::Missing, owner: OwnerMatch::Own },
        Self::Known { account: AccountMatch::Missing, owner: OwnerMatch::Other },
        Self::Known { account: AccountMatch::Missing, owner: OwnerMatch::Missing },
        Self::Known { account: AccountMatch::Missing, owner: OwnerMatch::Malformed },
    ];

    /// The user's own record, in their own account.
    pub const OWN: Self = Self::Known { account: AccountMatch::Same, owner: OwnerMatch::Own };

    /// How `record` stands to `user`.
    ///
    /// ```
    /// use dossier_roles::{Record, Relation, Role, User};
    /// let lea = User::new("u-lea", Role::StandardUser);
    /// let hers = Record { owner_id: Some("u-lea"), account_id: None };
    /// assert_eq!(Relation::between(&lea, Some(&hers)), Relation::OWN);
    /// ```
    pub fn between(user: &User, record: Option<&Record<'_>>) -> Self {
        let Some(record) = record else {
            return Self::NoRecord;
        };
        let account = match (user.account.id.as_deref(), record.account_id) {
            (Some(_), Some("")) => return Self::Invalid,
            (None, _) => AccountMatch::Same,
            (Some(users), Some(records)) if users == records => AccountMatch::Same,
            (Some(_), Some(_)) => AccountMatch::Other,
            (Some(_), None) => AccountMatch::Missing,
        };
        let owner = match record.owner_id {
            None => OwnerMatch::Missing,
            Some("") => OwnerMatch::Malformed,
            Some(owner) if owner == user.id => OwnerMatch::Own,
            Some(_) => OwnerMatch::Other,
        };
        Self::Known { account, owner }
    }
}
