//! What a cell of the table gives.

use super::{account::AccountKind, basis::Basis, name::named, option::OptionKey};

named! {
    /// How far a right reaches. "Not at all" is `None` of an `Option<Scope>`.
    Scope, "scope", 2 {
        /// Every record of the account, or simply yes where there is no record.
        All = "all",
        /// Only the records that the user owns.
        Own = "own",
    }
}

/// One cell of the table: what it gives, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// What it gives.
    pub grant: Grant,
    /// Who says so.
    pub basis: Basis,
}

/// What a cell gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// Nothing.
    No,
    /// A scope, by role alone.
    ByRole(Scope),
    /// Nothing until the option is ticked, then a scope.
    ByOption(Tick, Scope),
}

impl Grant {
    /// What it gives once it applies.
    pub const fn scope(self) -> Option<Scope> {
        match self {
            Self::No => None,
            Self::ByRole(scope) | Self::ByOption(_, scope) => Some(scope),
        }
    }

    /// The option it stands under in an account of this kind.
    pub const fn option(self, kind: AccountKind) -> Option<OptionKey> {
        match self {
            Self::No | Self::ByRole(_) => None,
            Self::ByOption(tick, _) => Some(tick.in_kind(kind)),
        }
    }
}

/// The option that a cell stands under, in each kind of account: the same one but in row 15.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// In a client file.
    pub client: OptionKey,
    /// In a practice.
    pub practice: OptionKey,
}

impl Tick {
    /// The option in an account of this kind.
    pub const fn in_kind(self, kind: AccountKind) -> OptionKey {
        match kind {
            AccountKind::Client => self.client,
            AccountKind::Practice => self.practice,
        }
    }
}
