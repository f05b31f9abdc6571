//! The ledger of open points in words.

use super::table::Text;
use crate::model::open_point::OpenPoint;

impl OpenPoint {
    /// What it is about.
    pub const fn title(self) -> Text {
        match self {
            Self::MerchantConnectors => Text::PointMerchantConnectors,
            Self::BankRows => Text::PointBankRows,
            Self::SubmissionHistory => Text::PointSubmissionHistory,
            Self::PublishingScope => Text::PointPublishingScope,
            Self::OwnExpenseReport => Text::PointOwnExpenseReport,
            Self::OptionDefaults => Text::PointOptionDefaults,
            Self::MissingVerb => Text::PointMissingVerb,
            Self::NotInTheModel => Text::PointNotInTheModel,
            Self::DocumentsOfNobody => Text::PointDocumentsOfNobody,
            Self::LostPracticeView => Text::PointLostPracticeView,
        }
    }

    /// How the articles can be read.
    pub const fn readings(self) -> Text {
        match self {
            Self::MerchantConnectors => Text::ReadingsMerchantConnectors,
            Self::BankRows => Text::ReadingsBankRows,
            Self::SubmissionHistory => Text::ReadingsSubmissionHistory,
            Self::PublishingScope => Text::ReadingsPublishingScope,
            Self::OwnExpenseReport => Text::ReadingsOwnExpenseReport,
            Self::OptionDefaults => Text::ReadingsOptionDefaults,
            Self::MissingVerb => Text::ReadingsMissingVerb,
            Self::NotInTheModel => Text::ReadingsNotInTheModel,
            Self::DocumentsOfNobody => Text::ReadingsDocumentsOfNobody,
            Self::LostPracticeView => Text::ReadingsLostPracticeView,
        }
    }

    /// The reading that the table takes.
    pub const fn taken(self) -> Text {
        match self {
            Self::MerchantConnectors | Self::BankRows => Text::TakenNoRight,
            Self::SubmissionHistory => Text::TakenWholeAccount,
            Self::PublishingScope => Text::TakenOnlyTheirOwn,
            Self::OwnExpenseReport => Text::TakenAllowedAndShown,
            Self::OptionDefaults => Text::TakenNotTicked,
            Self::MissingVerb => Text::TakenOption,
            Self::NotInTheModel => Text::TakenNotInTheModel,
            Self::DocumentsOfNobody => Text::TakenSeenByWhoSeesAll,
            Self::LostPracticeView => Text::TakenTickStays,
        }
    }
}
