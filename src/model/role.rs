//! The three roles: the columns of the table.

use super::name::named;

named! {
    /// What a user is in one account. Roles have no order: none is "more than" another, so there is no `Ord`, and no
    /// `Default`, because nobody holds a role by accident.
    ///
    /// From article 1, the list of the three levels, and article 2, the list of the three privileges.
    ///
    /// ```
    /// use dossier_roles::Role;
    /// assert_eq!("standard-user".parse(), Ok(Role::StandardUser));
    /// assert!("Standard-User".parse::<Role>().is_err());
    /// ```
    Role, "role", 3 {
        /// *Administrateur*: keeps the books themselves; full power over the account.
        Administrator = "administrator",
        /// *Approbateur de dépenses*: the head of the company; sees every document, approves expense reports.
        ExpenseApprover = "expense-approver",
        /// *Utilisateur standard*: an employee who deposits documents; sees only their own.
        StandardUser = "standard-user",
    }
}

/// One value for each role: a row of the table, or anything drawn from one.
///
/// A new role does not compile until it has a field here, and so a value in every row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerRole<T> {
    /// The administrator's.
    pub administrator: T,
    /// The expense approver's.
    pub expense_approver: T,
    /// The standard user's.
    pub standard_user: T,
}

impl<T> PerRole<T> {
    /// The value of one role.
    pub const fn get(&self, role: Role) -> &T {
        match role {
            Role::Administrator => &self.administrator,
            Role::ExpenseApprover => &self.expense_approver,
            Role::StandardUser => &self.standard_user,
        }
    }
}
