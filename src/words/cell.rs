//! A cell of the table, as a given account sees it, in words.

use super::locale::{Text, text};
use crate::model::{
    account::{AccountKind, Edition},
    basis::Basis,
    capability::{Exists, Lacks},
    grant::{Grant, Scope},
    matrix::Capability,
    open_point::OpenPoint,
    option::OptionKey,
    role::Role,
};
/// A cell of the table, as an account of a given kind and subscription sees it, ready to show.
///
/// ```
/// use dossier_roles::{Capability, CellWords, Edition, Locale, Role};
/// let cell = CellWords::new(Capability::InvoicesView, Role::StandardUser, Edition::CLIENT);
/// assert_eq!(cell.label.get(Locale::English), "Only their own invoices");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellWords {
    /// `yes`, `own`, `option` or `no`.
    pub grant: &'static str,
    /// The option that must be ticked, where `grant` is `option`.
    pub option: Option<OptionKey>,
    /// What it gives once it applies.
    pub scope: Option<Scope>,
    /// The cell in words.
    pub label: Text,
    /// Where it comes from.
    pub basis: Basis,
    /// What else is good to know: sentences to put in a row.
    pub notes: [Option<Text>; 2],
}

impl CellWords {
    /// The cell of `role` in the row of `capability`.
    pub fn new(capability: Capability, role: Role, edition: Edition) -> Self {
        let cell = capability.cell(role);
        let lacks = capability.row().exists.check(edition).err();
        let grant = if lacks.is_some() { Grant::No } else { cell.grant };
        let (id, label) = match (grant, lacks) {
            (Grant::No, Some(Lacks::Kind)) => ("no", text!("Sans objet", "Not applicable")),
            (Grant::No, Some(Lacks::Subscription) | None) => ("no", text!("Non", "No")),
            (Grant::ByRole(Scope::All), _) => ("yes", text!("Oui", "Yes")),
            (Grant::ByRole(Scope::Own), _) => ("own", capability.own()),
            (Grant::ByOption(_, _), _) => ("option", text!("Option à cocher", "Option to tick")),
        };
        let notes = match lacks {
            Some(_) => [capability.exists_only(), None],
            None => [
                once_ticked(capability, grant),
                OpenPoint::ALL.into_iter().find(|point| point.is_about(capability, role)).map(OpenPoint::readings),
            ],
        };
        Self { grant: id, option: grant.option(edition.kind), scope: grant.scope(), label, basis: cell.basis, notes }
    }
}

/// What an option gives, for rows where that is less than everything or could be.
const fn once_ticked(capability: Capability, grant: Grant) -> Option<Text> {
    match grant {
        Grant::ByOption(_, scope) if capability.has_record() => Some(match scope {
            Scope::All => {
                text!("Une fois l'option cochée, pour tout le compte.", "Once ticked, for the whole account.")
            }
            Scope::Own => {
                text!("Une fois l'option cochée, seulement pour les siennes.", "Once ticked, only for their own.")
            }
        }),
        Grant::No | Grant::ByRole(_) | Grant::ByOption(_, _) => None,
    }
}

impl Capability {
    /// Which accounts have it, where not all do.
    pub(crate) const fn exists_only(self) -> Option<Text> {
        match self.row().exists {
            Exists::Both => None,
            Exists::Client => {
                Some(text!("Ce droit n'existe que dans un dossier client.", "This right exists only in a client file."))
            }
            Exists::Practice => {
                Some(text!("Ce droit n'existe que dans un cabinet.", "This right exists only in a practice."))
            }
            Exists::PracticeWithView => Some(text!(
                "Ce droit n'existe que dans un cabinet dont l'abonnement comprend la vue cabinet.",
                "This right exists only in a practice whose subscription includes the practice view."
            )),
        }
    }
}

impl AccountKind {
    /// What this kind of account is called.
    pub const fn title(self) -> Text {
        match self {
            Self::Client => text!("Dossier client", "Client file"),
            Self::Practice => text!("Cabinet", "Practice"),
        }
    }
}
