//! Who may do what, in plain Rust: no JavaScript, no words, no state.
//!
//! [`matrix`] is the table; [`decision`] applies it to a user and a record; every other file holds one noun of theirs.

pub mod account;
pub mod basis;
// These two ask everything: for the build and the tests. In a wasm nobody calls them, and it would be larger all the same, because
// what they call is then called from more places.
#[cfg(not(target_arch = "wasm32"))]
pub mod canonical;
pub mod capability;
pub mod change;
pub mod decision;
pub mod difference;
pub mod filter;
pub mod grant;
#[cfg(not(target_arch = "wasm32"))]
pub mod kinds;
pub mod matrix;
pub mod name;
pub mod open_point;
pub mod option;
pub mod record;
pub mod refusal;
pub mod remedy;
pub mod role;
pub mod team;
pub mod user;
