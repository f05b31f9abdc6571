//! The capabilities in words, and the groups they stand in.

use super::locale::{Text, text};
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
            Self::Team => text!("Équipe", "Team"),
            Self::Connections => text!("Connexions", "Connections"),
            Self::Bank => text!("Banque", "Bank"),
            Self::Account => text!("Compte", "Account"),
            Self::Invoices => text!("Factures", "Invoices"),
            Self::ExpenseReports => text!("Notes de frais", "Expense reports"),
            Self::BeyondTheTable => text!("Au-delà du tableau", "Beyond the table"),
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
    #[rustfmt::skip] // one row a line, as in the table
    pub const fn title(self) -> Text {
        match self {
            Self::TeamManageUsers               => text!("Équipe – Ajouter / Gérer les utilisateurs", "Team – Add / manage users"),
            Self::ConnectionsIntegration        => text!("Connexions – Intégration", "Connections – Integration"),
            Self::ConnectionsBankFeeds          => text!("Connexions – Récupération bancaire", "Connections – Bank feeds"),
            Self::ConnectionsMerchantConnectors => text!("Connexions – Connecteurs marchands", "Connections – Merchant connectors"),
            Self::BankUploadStatements          => text!("Banque – Dépôt de relevés bancaires", "Bank – Upload bank statements"),
            Self::AccountSystemSettings         => text!("Compte – Paramètres système", "Account – System settings"),
            Self::AccountChartOfAccounts        => text!("Compte – Plan comptable", "Account – Chart of accounts"),
            Self::AccountAutomationRules        => text!("Compte – Règles d'automatisation", "Account – Automation rules"),
            Self::AccountSubmissionHistory      => text!("Compte – Historique d'envoi", "Account – Submission history"),
            Self::InvoicesAddAndProcess         => text!("Factures – Ajouter et traiter", "Invoices – Add and process"),
            Self::InvoicesPublish               => text!("Factures – Publier par API", "Invoices – Publish by API"),
            Self::ExpenseReportsCreate          => text!("Notes de frais – Créer", "Expense reports – Create"),
            Self::ExpenseReportsManage          => text!("Notes de frais – Gérer", "Expense reports – Manage"),
            Self::InvoicesView                  => text!("Factures – Consulter", "Invoices – View"),
            Self::ExpenseReportsPublish         => text!("Notes de frais – Publier", "Expense reports – Publish"),
            Self::AccountSubscription           => text!("Compte – Abonnement", "Account – Subscription"),
            Self::AccountDetachFromPractice     => text!("Compte – Détacher le dossier du cabinet", "Account – Detach the file from the practice"),
            Self::PracticeView                  => text!("Cabinet – Vue cabinet", "Practice – Practice view"),
            Self::PracticeAddClients            => text!("Cabinet – Ajouter des dossiers clients", "Practice – Add client files"),
        }
    }

    /// What "only their own" is called here: invoices, or expense reports.
    pub(crate) const fn own(self) -> Text {
        match self {
            Self::ExpenseReportsCreate | Self::ExpenseReportsManage | Self::ExpenseReportsPublish => {
                text!("Seulement ses notes de frais", "Only their own expense reports")
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
            | Self::PracticeAddClients => text!("Seulement ses factures", "Only their own invoices"),
        }
    }
}
