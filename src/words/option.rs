//! The options in words.

use super::locale::{Text, text};
use crate::model::{account::AccountKind, option::OptionKey};

impl OptionKey {
    /// What the option is called in an account of this kind.
    pub const fn title(self, kind: AccountKind) -> Text {
        match (self, kind) {
            (Self::CreateExpenseReports, AccountKind::Client) => {
                text!("Créer des notes de frais", "Create expense reports")
            }
            (Self::CreateExpenseReports, AccountKind::Practice) => {
                text!("Créer et publier des notes de frais", "Create and publish expense reports")
            }
            (Self::PublishDocuments, AccountKind::Client | AccountKind::Practice) => {
                text!("Publier dans le logiciel comptable", "Publish to the accounting software")
            }
            (Self::PracticeView, AccountKind::Client | AccountKind::Practice) => text!("Vue cabinet", "Practice view"),
            (Self::AddClients, AccountKind::Client | AccountKind::Practice) => {
                text!("Ajouter des dossiers clients", "Add client files")
            }
        }
    }

    /// What else is good to know before ticking it.
    pub const fn note(self, kind: AccountKind) -> Option<Text> {
        match (self, kind) {
            (Self::PublishDocuments, AccountKind::Client) => Some(text!(
                "Les notes de frais se publient aussi par cette option.",
                "Expense reports are published by it too."
            )),
            (Self::CreateExpenseReports, AccountKind::Client | AccountKind::Practice)
            | (Self::PublishDocuments, AccountKind::Practice)
            | (Self::PracticeView | Self::AddClients, AccountKind::Client | AccountKind::Practice) => None,
        }
    }
}
