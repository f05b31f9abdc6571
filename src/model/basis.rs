//! Where a cell of the table comes from.

use super::name::named;

/// Where a cell comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// One of the two articles says it, in this section.
    Stated(Section),
    /// Another public help page of the same product says it; the articles are silent or lost the icon.
    Published,
    /// Nobody says it in words that survived; the least privilege that fits everything stated.
    Inferred,
}

impl Basis {
    /// `stated`, `published` or `inferred`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated(_) => "stated",
            Self::Published => "published",
            Self::Inferred => "inferred",
        }
    }

    /// The section that says it, where an article does.
    pub const fn section(self) -> Option<Section> {
        match self {
            Self::Stated(section) => Some(section),
            Self::Published | Self::Inferred => None,
        }
    }
}

named! {
    /// A section of one of the two articles. Articles are cited, never copied.
    Section, "section", 9 {
        /// Article 1, the administrator in the list of levels.
        A1Administrator = "A1 administrator",
        /// Article 1, the expense approver in the list of levels.
        A1ExpenseApprover = "A1 expense approver",
        /// Article 1, the standard user in the list of levels.
        A1StandardUser = "A1 standard user",
        /// Article 1, the sentence on the right to create expense reports.
        A1ExpenseReports = "A1 expense reports",
        /// Article 1, the comparison table.
        A1Table = "A1 comparison table",
        /// Article 2, privilege 1.
        A2Administrator = "A2 administrator",
        /// Article 2, privilege 2.
        A2ExpenseApprover = "A2 expense approver",
        /// Article 2, privilege 3.
        A2StandardUser = "A2 standard user",
        /// Article 2, practice accounts.
        A2Practice = "A2 practice accounts",
    }
}

impl Section {
    /// The number of the article: 1 or 2.
    pub const fn article(self) -> u8 {
        match self {
            Self::A1Administrator
            | Self::A1ExpenseApprover
            | Self::A1StandardUser
            | Self::A1ExpenseReports
            | Self::A1Table => 1,
            Self::A2Administrator | Self::A2ExpenseApprover | Self::A2StandardUser | Self::A2Practice => 2,
        }
    }
}
