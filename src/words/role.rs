//! The roles in words.

use super::table::Text;
use crate::model::role::Role;

impl Role {
    /// What the role is called.
    pub const fn title(self) -> Text {
        match self {
            Self::Administrator => Text::RoleAdministrator,
            Self::ExpenseApprover => Text::RoleExpenseApprover,
            Self::StandardUser => Text::RoleStandardUser,
        }
    }

    /// What it may do, in a sentence.
    pub const fn summary(self) -> Text {
        match self {
            Self::Administrator => Text::RoleAdministratorSummary,
            Self::ExpenseApprover => Text::RoleExpenseApproverSummary,
            Self::StandardUser => Text::RoleStandardUserSummary,
        }
    }

    /// For whom it is meant.
    pub const fn recommended_for(self) -> Text {
        match self {
            Self::Administrator => Text::RoleAdministratorFor,
            Self::ExpenseApprover => Text::RoleExpenseApproverFor,
            Self::StandardUser => Text::RoleStandardUserFor,
        }
    }
}
