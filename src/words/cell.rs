//! A cell of the table, as a given account sees it, in words.

use super::table::Text;
use crate::model::{
    account::{AccountKind, Edition},
    basis::Basis,
    capability::{Exists, Lacks},
    grant::{Grant, Scope},
    matrix::Capability,
    name::named,
    open_point::OpenPoint,
    option::OptionKey,
    role::Role,
};

named! {
    /// What a cell of the table gives, as people read it.
    CellGrant, "grant", 4 {
        /// Everything, or simply yes.
        Yes = "yes",
        /// One's own records.
        Own = "own",
        /// Nothing until an option is ticked.
        Option = "option",
        /// Nothing.
        No = "no",
    }
}

/// A cell of the table, as an account of a given kind and subscription sees it, ready to show.
///
/// ```
/// use dossier_roles::{Capability, CellWords, Edition, Locale, Role};
/// let cell = CellWords::new(Capability::InvoicesView, Role::StandardUser, Edition::CLIENT);
/// assert_eq!(cell.label.get(Locale::English), "Only their own invoices");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellWords {
    /// What it gives.
    pub grant: CellGrant,
    /// The option that must be ticked, where `grant` is `Option`.
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
    pub const fn new(capability: Capability, role: Role, edition: Edition) -> Self {
        let cell = capability.cell(role);
        let (grant, lacks) = match capability.row().exists.check(edition) {
            Ok(()) => (cell.grant, None),
            Err(lacks) => (Grant::No, Some(lacks)),
        };
        let (given, label) = match (grant, lacks) {
            (Grant::No, Some(Lacks::Kind)) => (CellGrant::No, Text::CellNotApplicable),
            (Grant::No, Some(Lacks::Subscription) | None) => (CellGrant::No, Text::CellNo),
            (Grant::ByRole(Scope::All), _) => (CellGrant::Yes, Text::CellYes),
            (Grant::ByRole(Scope::Own), _) => (CellGrant::Own, capability.own()),
            (Grant::ByOption(_, _), _) => (CellGrant::Option, Text::CellOption),
        };
        let notes = match lacks {
            Some(_) => [capability.exists_only(), None],
            None => [
                once_ticked(capability, grant),
                match OpenPoint::about(capability, role) {
                    Some(point) => Some(point.readings()),
                    None => None,
                },
            ],
        };
        Self { grant: given, option: grant.option(edition.kind), scope: grant.scope(), label, basis: cell.basis, notes }
    }
}

/// What an option gives, for rows where that is less than everything or could be.
const fn once_ticked(capability: Capability, grant: Grant) -> Option<Text> {
    match grant {
        Grant::ByOption(_, scope) if capability.has_record() => Some(match scope {
            Scope::All => Text::CellOptionForAll,
            Scope::Own => Text::CellOptionForOwn,
        }),
        Grant::No | Grant::ByRole(_) | Grant::ByOption(_, _) => None,
    }
}

impl Capability {
    /// Which accounts have it, where not all do.
    pub(crate) const fn exists_only(self) -> Option<Text> {
        match self.row().exists {
            Exists::Both => None,
            Exists::Client => Some(Text::OnlyInClient),
            Exists::Practice => Some(Text::OnlyInPractice),
            Exists::PracticeWithView => Some(Text::OnlyInPracticeWithView),
        }
    }
}

impl AccountKind {
    /// What this kind of account is called.
    pub const fn title(self) -> Text {
        match self {
            Self::Client => Text::KindClient,
            Self::Practice => Text::KindPractice,
        }
    }
}
