//! The sections of the articles in words.

use super::locale::{Text, text};
use crate::model::basis::Section;

impl Section {
    /// What the section is about. Articles are cited by number and section, never copied.
    pub const fn title(self) -> Text {
        match self {
            Self::A1Administrator | Self::A2Administrator => text!("administrateur", "administrator"),
            Self::A1ExpenseApprover | Self::A2ExpenseApprover => text!("approbateur de dépenses", "expense approver"),
            Self::A1StandardUser | Self::A2StandardUser => text!("utilisateur standard", "standard user"),
            Self::A1ExpenseReports => text!("rapports de notes de frais", "expense reports"),
            Self::A1Table => text!("tableau comparatif", "comparison table"),
            Self::A2Practice => text!("comptes cabinet", "practice accounts"),
        }
    }
}
