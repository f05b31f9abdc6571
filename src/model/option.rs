//! The options: rights that an administrator ticks by hand.

use super::{
    account::{AccountKind, Edition},
    name::named,
    role::Role,
};

named! {
    /// A right that is off until an administrator ticks it.
    ///
    /// From article 1, the sentence on expense reports and the comparison table; article 2, the roles and the practice
    /// accounts.
    ///
    /// ```
    /// use dossier_roles::{Edition, OptionKey, Role};
    /// assert!(OptionKey::AddClients.is_offered(Role::StandardUser, Edition::PRACTICE));
    /// assert!(!OptionKey::AddClients.is_offered(Role::Administrator, Edition::PRACTICE));
    /// ```
    OptionKey, "option", 4 {
        /// Create expense reports; in a practice, create and publish them.
        CreateExpenseReports = "createExpenseReports",
        /// Publish to the accounting software.
        PublishDocuments = "publishDocuments",
        /// See the practice view.
        PracticeView = "practiceView",
        /// Add client files.
        AddClients = "addClients",
    }
}

impl OptionKey {
    /// Whether an account of this kind and subscription has the tick at all.
    pub const fn is_in(self, edition: Edition) -> bool {
        match (self, edition.kind) {
            (Self::CreateExpenseReports | Self::PublishDocuments, AccountKind::Client | AccountKind::Practice) => true,
            (Self::PracticeView, AccountKind::Practice) => edition.practice_view_included,
            (Self::AddClients, AccountKind::Practice) => true,
            (Self::PracticeView | Self::AddClients, AccountKind::Client) => false,
        }
    }

    /// Whether a user of this role can be given the tick there. An administrator has nothing to tick: they hold by role
    /// what the others hold by option.
    pub const fn is_offered(self, role: Role, edition: Edition) -> bool {
        match role {
            Role::Administrator => false,
            Role::ExpenseApprover | Role::StandardUser => self.is_in(edition),
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::CreateExpenseReports => 1,
            Self::PublishDocuments => 2,
            Self::PracticeView => 4,
            Self::AddClients => 8,
        }
    }
}

impl Edition {
    /// The options that this account has.
    pub fn options(self) -> Options {
        Options::of(|option| option.is_in(self))
    }
}

/// A set of ticked options.
///
/// ```
/// use dossier_roles::{OptionKey, Options};
/// let ticked = Options::NONE.with(OptionKey::PublishDocuments);
/// assert!(ticked.has(OptionKey::PublishDocuments) && !ticked.has(OptionKey::AddClients));
/// assert_eq!(ticked.without(OptionKey::PublishDocuments), Options::NONE);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Options(u8);

impl Options {
    /// Nothing ticked: where everybody starts.
    pub const NONE: Self = Self(0);

    /// The set whose members are the set bits of `bits`, the first option lowest; other bits mean nothing.
    pub const fn from_bits(bits: u32) -> Self {
        Self((bits & 0b1111) as u8)
    }

    /// The options that `belongs` picks.
    pub fn of(belongs: impl Fn(OptionKey) -> bool) -> Self {
        let one = |set: Self, option: &OptionKey| if belongs(*option) { set.with(*option) } else { set };
        OptionKey::ALL.iter().fold(Self::NONE, one)
    }

    /// The members as bits, the first option lowest.
    pub const fn bits(self) -> u32 {
        self.0 as u32
    }

    /// Whether `option` is ticked.
    pub const fn has(self, option: OptionKey) -> bool {
        self.0 & option.bit() != 0
    }

    /// The set with `option` ticked.
    pub const fn with(self, option: OptionKey) -> Self {
        Self(self.0 | option.bit())
    }

    /// The set with `option` not ticked.
    pub const fn without(self, option: OptionKey) -> Self {
        Self(self.0 & !option.bit())
    }

    /// The set with the members of another.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set without the members of another.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The ticked options, in the order of docs/model.md.
    pub fn iter(self) -> impl Iterator<Item = OptionKey> + Clone {
        OptionKey::ALL.into_iter().filter(move |option| self.has(*option))
    }
}
