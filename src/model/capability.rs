//! What a row of the table is, and the notation that [`super::matrix`] writes its rows in.

use super::{
    account::{AccountKind, Edition},
    grant::{Cell, Grant},
    matrix::Capability,
    option::Options,
    role::{PerRole, Role},
};

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Its number in docs/model.md, from 1.
    pub number: u8,
    /// Whether the question is about one thing that has an owner: an invoice, a submission, an expense report.
    pub has_record: bool,
    /// The accounts that have the capability at all.
    pub exists: Exists,
    /// What it gives to each role.
    pub cells: PerRole<Cell>,
}

/// Which accounts have a capability.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exists {
    /// Client files and practices.
    Both,
    /// Client files.
    Client,
    /// Practices.
    Practice,
    /// Practices whose subscription includes the practice view.
    PracticeWithView,
}

/// Why an account lacks a capability, for everyone in it, administrators included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacks {
    /// Accounts of this kind do not have it.
    Kind,
    /// Its subscription does not include it.
    Subscription,
}

impl Exists {
    /// Whether an account has it, or why it does not.
    ///
    /// # Errors
    /// What the account lacks.
    pub const fn check(self, edition: Edition) -> Result<(), Lacks> {
        match (self, edition.kind) {
            (Self::Both, AccountKind::Client | AccountKind::Practice)
            | (Self::Client, AccountKind::Client)
            | (Self::Practice, AccountKind::Practice) => Ok(()),
            (Self::Client, AccountKind::Practice) | (Self::Practice | Self::PracticeWithView, AccountKind::Client) => {
                Err(Lacks::Kind)
            }
            (Self::PracticeWithView, AccountKind::Practice) => {
                if edition.practice_view_included {
                    Ok(())
                } else {
                    Err(Lacks::Subscription)
                }
            }
        }
    }
}

impl Capability {
    /// Whether the question is about one record: an invoice, a submission, an expense report.
    pub const fn has_record(self) -> bool {
        self.row().has_record
    }

    /// The options that its cells stand under, whatever the role and the account.
    pub fn options(self) -> Options {
        let cells = self.row().cells;
        let grants = Role::ALL.into_iter().map(|role| cells.get(role).grant);
        grants.fold(Options::NONE, |options, grant| match grant {
            Grant::No | Grant::ByRole(_) => options,
            Grant::ByOption(tick, _) => options.with(tick.client).with(tick.practice),
        })
    }

    /// Whether the capability is one of the thirteen rows of article 1's comparison table.
    pub const fn is_in_source_table(self) -> bool {
        self.row().number <= 13
    }
}

/// Turns rows into `Capability` and `Capability::row`.
macro_rules! table {
    ($( $number:literal $id:literal $name:ident $record:tt $exists:ident [$($admin:tt)+] [$($approver:tt)+] [$($standard:tt)+] )+) => {
        $crate::model::name::named! {
            /// Something that a user may or may not do: a row of the table.
            ///
            /// ```
            /// use dossier_roles::Capability;
            /// assert_eq!(Capability::InvoicesView.id(), "invoices.view");
            /// assert!("invoices.*".parse::<Capability>().is_err(), "there is no wildcard");
            /// ```
            Capability, "capability", 19 {
                $( #[doc = concat!("Row ", $number, " of the table.")] $name = $id, )+
            }
        }

        impl Capability {
            /// Its row.
            pub const fn row(self) -> &'static $crate::model::capability::Row {
                match self {
                    $( Self::$name => &$crate::model::capability::Row {
                        number: $number,
                        has_record: $crate::model::capability::table!(@record $record),
                        exists: $crate::model::capability::table!(@exists $exists),
                        cells: $crate::model::role::PerRole {
                            administrator: $crate::model::capability::table!(@cell $($admin)+),
                            expense_approver: $crate::model::capability::table!(@cell $($approver)+),
                            standard_user: $crate::model::capability::table!(@cell $($standard)+),
                        },
                    }, )+
                }
            }
        }

        $( const _: () = assert!(Capability::$name as u8 + 1 == $number, "a row's number is not its place"); )+
    };

    (@record record) => { true };
    (@record -) => { false };

    (@exists both) => { $crate::model::capability::Exists::Both };
    (@exists client) => { $crate::model::capability::Exists::Client };
    (@exists practice) => { $crate::model::capability::Exists::Practice };
    (@exists practice_with_view) => { $crate::model::capability::Exists::PracticeWithView };

    (@cell $scope:ident @ $basis:ident) => {
        $crate::model::grant::Cell {
            grant: $crate::model::capability::table!(@role $scope),
            basis: $crate::model::capability::table!(@basis $basis),
        }
    };
    (@cell $option:ident -> $scope:ident @ $basis:ident) => {
        $crate::model::capability::table!(@cell $option | $option -> $scope @ $basis)
    };
    (@cell $client:ident | $practice:ident -> $scope:ident @ $basis:ident) => {
        $crate::model::grant::Cell {
            grant: $crate::model::grant::Grant::ByOption(
                $crate::model::grant::Tick {
                    client: $crate::model::option::OptionKey::$client,
                    practice: $crate::model::option::OptionKey::$practice,
                },
                $crate::model::capability::table!(@scope $scope),
            ),
            basis: $crate::model::capability::table!(@basis $basis),
        }
    };

    (@role none) => { $crate::model::grant::Grant::No };
    (@role $scope:ident) => { $crate::model::grant::Grant::ByRole($crate::model::capability::table!(@scope $scope)) };

    (@scope all) => { $crate::model::grant::Scope::All };
    (@scope own) => { $crate::model::grant::Scope::Own };

    (@basis published) => { $crate::model::basis::Basis::Published };
    (@basis inferred) => { $crate::model::basis::Basis::Inferred };
    (@basis $section:ident) => { $crate::model::basis::Basis::Stated($crate::model::basis::Section::$section) };
}
pub(crate) use table;
