//! What the articles leave open, and how the table reads it.

use super::{matrix::Capability, name::named, role::Role};

named! {
    /// A point that the articles leave open. Its words are in [`crate::words`].
    OpenPoint, "open point", 10 {
        /// Row 4 for the other two roles.
        MerchantConnectors = "merchant-connectors",
        /// Rows 3 and 5 for the approver.
        BankRows = "bank-rows",
        /// Row 9 for the approver.
        SubmissionHistory = "submission-history",
        /// Row 11 for the standard user.
        PublishingScope = "publishing-scope",
        /// Row 13, the approver's own report.
        OwnExpenseReport = "own-expense-report",
        /// Whether options start on or off.
        OptionDefaults = "option-defaults",
        /// The verb that is missing in article 2.
        MissingVerb = "missing-verb",
        /// Deleting, archiving, exporting.
        NotInTheModel = "not-in-the-model",
        /// Row 14, what came without anybody: rule 9.
        DocumentsOfNobody = "documents-of-nobody",
        /// Row 18, a tick that outlives the subscription: rule 11.
        LostPracticeView = "lost-practice-view",
    }
}

impl OpenPoint {
    /// The rows that it is about.
    pub const fn capabilities(self) -> &'static [Capability] {
        match self {
            Self::MerchantConnectors => &[Capability::ConnectionsMerchantConnectors],
            Self::BankRows => &[Capability::ConnectionsBankFeeds, Capability::BankUploadStatements],
            Self::SubmissionHistory => &[Capability::AccountSubmissionHistory],
            Self::PublishingScope | Self::MissingVerb => &[Capability::InvoicesPublish],
            Self::OwnExpenseReport => &[Capability::ExpenseReportsManage],
            Self::OptionDefaults => &[
                Capability::InvoicesPublish,
                Capability::ExpenseReportsCreate,
                Capability::ExpenseReportsPublish,
                Capability::PracticeView,
                Capability::PracticeAddClients,
            ],
            Self::NotInTheModel => &[],
            Self::DocumentsOfNobody => &[Capability::InvoicesView],
            Self::LostPracticeView => &[Capability::PracticeView],
        }
    }

    /// The roles whose cells in those rows it leaves open.
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::MerchantConnectors => &[Role::ExpenseApprover, Role::StandardUser],
            Self::BankRows | Self::SubmissionHistory | Self::OwnExpenseReport | Self::MissingVerb => {
                &[Role::ExpenseApprover]
            }
            Self::PublishingScope => &[Role::StandardUser],
            Self::OptionDefaults | Self::NotInTheModel | Self::DocumentsOfNobody | Self::LostPracticeView => &[],
        }
    }

    /// Whether it leaves this cell open.
    pub const fn is_about(self, capability: Capability, role: Role) -> bool {
        let (mut capabilities, mut roles) = (self.capabilities(), self.roles());
        while let [one, rest @ ..] = capabilities
            && *one as u8 != capability as u8
        {
            capabilities = rest;
        }
        while let [one, rest @ ..] = roles
            && *one as u8 != role as u8
        {
            roles = rest;
        }
        !capabilities.is_empty() && !roles.is_empty()
    }

    /// The first that is about the cell of `role` in the row of `capability`.
    pub const fn about(capability: Capability, role: Role) -> Option<Self> {
        let mut points: &[Self] = &Self::ALL;
        while let [point, rest @ ..] = points {
            if point.is_about(capability, role) {
                return Some(*point);
            }
            points = rest;
        }
        None
    }
}
