//! The sections of the articles in words.

use super::table::Text;
use crate::model::basis::Section;

impl Section {
    /// What the section is about. Articles are cited by number and section, never copied.
    pub const fn title(self) -> Text {
        match self {
            Self::A1Administrator | Self::A2Administrator => Text::SectionAdministrator,
            Self::A1ExpenseApprover | Self::A2ExpenseApprover => Text::SectionExpenseApprover,
            Self::A1StandardUser | Self::A2StandardUser => Text::SectionStandardUser,
            Self::A1ExpenseReports => Text::SectionExpenseReports,
            Self::A1Table => Text::SectionTable,
            Self::A2Practice => Text::SectionPractice,
        }
    }
}
