//! The options in words.

use super::table::Text;
use crate::model::{account::AccountKind, option::OptionKey};

impl OptionKey {
    /// What the option is called in an account of this kind.
    pub const fn title(self, kind: AccountKind) -> Text {
        match (self, kind) {
            (Self::CreateExpenseReports, AccountKind::Client) => Text::OptionCreateExpenseReports,
            (Self::CreateExpenseReports, AccountKind::Practice) => Text::OptionCreateExpenseReportsInPractice,
            (Self::PublishDocuments, AccountKind::Client | AccountKind::Practice) => Text::OptionPublishDocuments,
            (Self::PracticeView, AccountKind::Client | AccountKind::Practice) => Text::OptionPracticeView,
            (Self::AddClients, AccountKind::Client | AccountKind::Practice) => Text::OptionAddClients,
        }
    }

    /// What else is good to know before ticking it.
    pub const fn note(self, kind: AccountKind) -> Option<Text> {
        match (self, kind) {
            (Self::PublishDocuments, AccountKind::Client) => Some(Text::OptionPublishDocumentsNote),
            (Self::CreateExpenseReports, AccountKind::Client | AccountKind::Practice)
            | (Self::PublishDocuments, AccountKind::Practice)
            | (Self::PracticeView | Self::AddClients, AccountKind::Client | AccountKind::Practice) => None,
        }
    }
}
