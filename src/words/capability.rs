//! The capabilities in words, and the groups they stand in.

use super::table::Text;
use crate::model::{matrix::Capability, name::named};

named! {
    /// A heading of the comparison table.
    Group, "group", 7 {
        /// Row 1.
        Team = "team",
        /// Rows 2 to 4.
        Connections = "connections",
        /// Row 5.
        Bank = "bank",
        /// Rows 6 to 9.
        Account = "account",
        /// Rows 10 and 11.
        Invoices = "invoices",
        /// Rows 12 and 13.
        ExpenseReports = "expense-reports",
        /// Rows 14 to 19, which the articles state in prose.
        BeyondTheTable = "beyond-the-table",
    }
}

impl Group {
    /// What the group is called.
    pub const fn title(self) -> Text {
        match self {
            Self::Team => Text::GroupTeam,
            Self::Connections => Text::GroupConnections,
            Self::Bank => Text::GroupBank,
            Self::Account => Text::GroupAccount,
            Self::Invoices => Text::GroupInvoices,
            Self::ExpenseReports => Text::GroupExpenseReports,
            Self::BeyondTheTable => Text::GroupBeyondTheTable,
        }
    }
}

impl Capability {
    /// The group it stands in.
    pub const fn group(self) -> Group {
        match self {
            Self::TeamManageUsers => Group::Team,
            Self::ConnectionsIntegration | Self::ConnectionsBankFeeds | Self::ConnectionsMerchantConnectors => {
                Group::Connections
            }
            Self::BankUploadStatements => Group::Bank,
            Self::AccountSystemSettings
            | Self::AccountChartOfAccounts
            | Self::AccountAutomationRules
            | Self::AccountSubmissionHistory => Group::Account,
            Self::InvoicesAddAndProcess | Self::InvoicesPublish => Group::Invoices,
            Self::ExpenseReportsCreate | Self::ExpenseReportsManage => Group::ExpenseReports,
            Self::InvoicesView
            | Self::ExpenseReportsPublish
            | Self::AccountSubscription
            | Self::AccountDetachFromPractice
            | Self::PracticeView
            | Self::PracticeAddClients => Group::BeyondTheTable,
        }
    }

    /// What it is called.
    pub const fn title(self) -> Text {
        match self {
            Self::TeamManageUsers => Text::TeamManageUsers,
            Self::ConnectionsIntegration => Text::ConnectionsIntegration,
            Self::ConnectionsBankFeeds => Text::ConnectionsBankFeeds,
            Self::ConnectionsMerchantConnectors => Text::ConnectionsMerchantConnectors,
            Self::BankUploadStatements => Text::BankUploadStatements,
            Self::AccountSystemSettings => Text::AccountSystemSettings,
            Self::AccountChartOfAccounts => Text::AccountChartOfAccounts,
            Self::AccountAutomationRules => Text::AccountAutomationRules,
            Self::AccountSubmissionHistory => Text::AccountSubmissionHistory,
            Self::InvoicesAddAndProcess => Text::InvoicesAddAndProcess,
            Self::InvoicesPublish => Text::InvoicesPublish,
            Self::ExpenseReportsCreate => Text::ExpenseReportsCreate,
            Self::ExpenseReportsManage => Text::ExpenseReportsManage,
            Self::InvoicesView => Text::InvoicesView,
            Self::ExpenseReportsPublish => Text::ExpenseReportsPublish,
            Self::AccountSubscription => Text::AccountSubscription,
            Self::AccountDetachFromPractice => Text::AccountDetachFromPractice,
            Self::PracticeView => Text::PracticeView,
            Self::PracticeAddClients => Text::PracticeAddClients,
        }
    }

    /// What "only their own" is called here: invoices, or expense reports.
    pub(crate) const fn own(self) -> Text {
        match self {
            Self::ExpenseReportsCreate | Self::ExpenseReportsManage | Self::ExpenseReportsPublish => {
                Text::CellOwnExpenseReports
            }
            Self::TeamManageUsers
            | Self::ConnectionsIntegration
            | Self::ConnectionsBankFeeds
            | Self::ConnectionsMerchantConnectors
            | Self::BankUploadStatements
            | Self::AccountSystemSettings
            | Self::AccountChartOfAccounts
            | Self::AccountAutomationRules
            | Self::AccountSubmissionHistory
            | Self::InvoicesAddAndProcess
            | Self::InvoicesPublish
            | Self::InvoicesView
            | Self::AccountSubscription
            | Self::AccountDetachFromPractice
            | Self::PracticeView
            | Self::PracticeAddClients => Text::CellOwnInvoices,
        }
    }
}
