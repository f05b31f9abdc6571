//! Who may do what in a client file or a practice.
//!
//! One table ([`model::matrix`]) of capabilities and roles answers every question. The same code is an
//! ordinary Rust library and, compiled to WebAssembly, the npm package `dossier-roles`.
//!
//! `docs/model.md` has the sources, the table, the rules by number ("rule 7") and the open points.
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

#[cfg(not(target_arch = "wasm32"))]
pub use model::canonical::canonical_text;
pub use model::{
    account::{Account, AccountKind, Edition},
    basis::{Basis, Section},
    capability::Exists,
    change::{Change, Proposal, Step},
    decision::{Code, Decision, Question, decide, scope_of},
    difference::{ChangeKind, PermissionChange, compare_permissions, permission_changes},
    filter::{InvoiceFilter, invoice_filter},
    grant::{Cell, Grant, Scope},
    matrix::Capability,
    name::UnknownName,
    open_point::OpenPoint,
    option::{OptionKey, Options},
    record::{AccountMatch, OwnerMatch, Record, Relation},
    refusal::Refusal,
    remedy::Remedy,
    role::{PerRole, Role},
    team::{Changed, Member, Team, create_user, remove_user, update_user, user_in, who_may},
    user::{Holder, NoHolder, User},
};
pub use words::{
    capability::Group,
    cell::{CellGrant, CellWords},
    locale::Locale,
    sentence::Sentence,
    table::Text,
};
