//! The ledger of open points in words.

use super::locale::{Text, text};
use crate::model::open_point::OpenPoint;

impl OpenPoint {
    /// What it is about.
    pub const fn title(self) -> Text {
        match self {
            Self::MerchantConnectors => {
                text!("Connecteurs marchands, hors administrateur", "Merchant connectors, for the other two roles")
            }
            Self::BankRows => text!(
                "Récupération bancaire et relevés, pour l'approbateur",
                "Bank feeds and statements, for the approver"
            ),
            Self::SubmissionHistory => {
                text!("Historique d'envoi, pour l'approbateur", "Submission history, for the approver")
            }
            Self::PublishingScope => {
                text!("Publication, pour l'utilisateur standard", "Publishing, for the standard user")
            }
            Self::OwnExpenseReport => {
                text!("Sa propre note de frais, pour l'approbateur", "An approver's own expense report")
            }
            Self::OptionDefaults => text!("Options au départ", "Options at the start"),
            Self::MissingVerb => text!("Un verbe manquant, pour l'approbateur", "A missing verb, for the approver"),
            Self::NotInTheModel => text!("Supprimer, archiver, exporter", "Deleting, archiving, exporting"),
        }
    }

    /// How the articles can be read.
    pub const fn readings(self) -> Text {
        match self {
            Self::MerchantConnectors => text!(
                "Une page d'aide plus récente laisse voir les connecteurs à l'utilisateur standard ; en installer un enregistre les identifiants d'un tiers.",
                "A later help page lets standard users see connectors; setting one up stores third-party credentials."
            ),
            Self::BankRows => text!(
                "Les icônes du tableau sont perdues ; des pages d'aide plus récentes réservent ce droit aux administrateurs.",
                "The table's icons are lost; later help pages keep this right for administrators."
            ),
            Self::SubmissionHistory => text!(
                "L'article 1 lui ouvre tous les documents ; une page plus ancienne range l'historique parmi les paramètres.",
                "Article 1 opens every document to them; an older page files the history under settings."
            ),
            Self::PublishingScope => text!(
                "L'article 2 reprend pour ce rôle les mots de l'approbateur, qui visent les documents de tous, alors qu'il ne voit que les siens.",
                "Article 2 repeats the approver's words, which mean everybody's documents, for a role that sees only its own."
            ),
            Self::OwnExpenseReport => text!(
                "Rien ne dit si l'on peut approuver sa propre note de frais.",
                "Nobody says whether one may approve one's own expense report."
            ),
            Self::OptionDefaults => text!(
                "Les articles parlent d'options à activer ou à cocher.",
                "The articles speak of options to activate or to tick."
            ),
            Self::MissingVerb => text!(
                "Un verbe manque à la phrase de l'article 2 sur ses droits : sans doute « publier », dont le tableau fait une option.",
                "A verb is missing in article 2's sentence on their rights: surely “publish”, which the table makes an option."
            ),
            Self::NotInTheModel => text!("Les articles n'en disent rien.", "The articles do not say."),
        }
    }

    /// The reading that the table takes.
    pub const fn taken(self) -> Text {
        match self {
            Self::MerchantConnectors | Self::BankRows => text!("Aucun droit.", "No right."),
            Self::SubmissionHistory => text!("Tout le compte.", "The whole account."),
            Self::PublishingScope => text!("Seulement les siens.", "Only their own."),
            Self::OwnExpenseReport => {
                text!("Permis, et signalé comme point ouvert.", "Allowed, and shown as an open point.")
            }
            Self::OptionDefaults => text!("Décochées.", "Not ticked."),
            Self::MissingVerb => text!("Une option à cocher.", "An option to tick."),
            Self::NotInTheModel => text!("Hors de ce modèle.", "Not in this model."),
        }
    }
}
