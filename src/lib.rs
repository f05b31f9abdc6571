//! Who may do what in a client file or a practice.
//!
//! One table ([`model::matrix`]) of nineteen capabilities and three roles answers every question. The same code is an
//! ordinary Rust library and, compiled to WebAssembly, the npm package `dossier-roles`.
//!
//! ```
//! use dossier_roles::{Capability, Role, User, decide};
//! let ines = User::new("u-ines", Role::Administrator);
//! assert!(decide(&ines, Capability::AccountChartOfAccounts, None).is_allowed());
//! ```

pub mod model;
#[doc(hidden)] // between this project's own Rust and JavaScript: it may change with any release
pub mod wire;
pub mod words;

pub use model::{
    account::{Account, AccountKind, Edition},
    basis::{Basis, Section},
    canonical::canonical_text,
    capability::Exists,
    decision::{Code, Decision, Question, decide, scope_of},
    filter::{InvoiceFilter, invoice_filter},
    grant::{Cell, Grant, Scope},
    matrix::Capability,
    name::UnknownName,
    open_point::OpenPoint,
    option::{OptionKey, Options},
    record::{AccountMatch, OwnerMatch, Record, Relation},
    remedy::Remedy,
    role::{PerRole, Role},
    team::{
        ChangeKind, Changed, PermissionChange, Proposal, Refusal, Team, UserChange, compare_permissions, create_user,
        permission_changes, remove_user, update_user,
    },
    user::{Holder, NoHolder, User},
};
pub use words::{
    capability::Group,
    cell::{CellGrant, CellWords},
    locale::Locale,
    sentence::Sentence,
    table::Text,
};
