//! The account that a user belongs to, and its kind.

use super::name::named;

named! {
    /// What an account is.
    ///
    /// ```
    /// use dossier_roles::AccountKind;
    /// assert_eq!(AccountKind::Practice.id(), "practice");
    /// ```
    AccountKind, "account kind", 2 {
        /// *Dossier client*: one company's file.
        Client = "client",
        /// *Cabinet*: the accounting practice's own account (article 2, practice accounts).
        Practice = "practice",
    }
}

/// What of an account decides: its kind, and whether the subscription includes the practice view.
///
/// ```
/// use dossier_roles::{Edition, OptionKey};
/// let offered: Vec<_> = Edition::CLIENT.options().iter().map(OptionKey::id).collect();
/// assert_eq!(offered, ["createExpenseReports", "publishDocuments"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// A client file or a practice.
    pub kind: AccountKind,
    /// Whether the subscription includes the practice view. It means nothing in a client file.
    pub practice_view_included: bool,
}

impl Edition {
    /// A client file.
    pub const CLIENT: Self = Self { kind: AccountKind::Client, practice_view_included: false };
    /// A practice whose subscription lacks the practice view.
    pub const PRACTICE: Self = Self { kind: AccountKind::Practice, practice_view_included: false };
    /// A practice whose subscription includes the practice view.
    pub const PRACTICE_WITH_VIEW: Self = Self { kind: AccountKind::Practice, practice_view_included: true };
}

/// One account: the law's "one account never sees another's" compares `id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id, where the caller has one. When it is there, every record must carry the same.
    pub id: Option<String>,
    /// Its kind and subscription.
    pub edition: Edition,
}
