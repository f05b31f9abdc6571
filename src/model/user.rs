//! A user, and what of a user decides.

use super::{
    account::{Account, Edition},
    option::Options,
    role::Role,
};

/// A user: one role in one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The id that records carry as their owner. An empty one is no id: such a user is denied everything.
    pub id: String,
    /// Their role.
    pub role: Role,
    /// Their account.
    pub account: Account,
    /// The options that an administrator ticked for them.
    pub options: Options,
    /// Their name, for people. It decides nothing.
    pub name: Option<String>,
}

/// What of a user decides, once their ids have been compared with the record's.
///
/// It is what JavaScript hands over, as one integer: the strings stay where they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// Their role.
    pub role: Role,
    /// Their account's kind and subscription.
    pub edition: Edition,
    /// The options ticked for them.
    pub options: Options,
    /// The options of which nobody can say whether they are: what stands under one of them is denied.
    pub malformed: Options,
}

/// A user who is not one: everything is denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoHolder {
    /// An id, role or account is missing or malformed.
    Invalid,
    /// The role is a name outside the table.
    UnknownRole,
}

impl User {
    /// A client file's user with nothing ticked, in an account without an id.
    ///
    /// ```
    /// use dossier_roles::{Role, User};
    /// let lea = User::new("u-lea", Role::StandardUser);
    /// assert_eq!(lea.account.id, None);
    /// ```
    pub fn new(id: impl Into<String>, role: Role) -> Self {
        Self {
            id: id.into(),
            role,
            account: Account { id: None, edition: Edition::CLIENT },
            options: Options::NONE,
            name: None,
        }
    }

    /// What of them decides.
    ///
    /// # Errors
    /// An empty id, of the user or of their account.
    pub fn holder(&self) -> Result<Holder, NoHolder> {
        if self.id.is_empty() || self.account.id.as_deref() == Some("") {
            return Err(NoHolder::Invalid);
        }
        Ok(Holder { role: self.role, edition: self.account.edition, options: self.options, malformed: Options::NONE })
    }
}
