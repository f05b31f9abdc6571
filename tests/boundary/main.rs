//! The package as JavaScript meets it: with what one may pass, with what one should not, and before it is ready.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]
// A list of arguments reads alike whatever its length.
#![allow(clippy::cloned_ref_to_slice_refs)]

#[path = "../support/mod.rs"]
mod support;

mod codes;
mod hostile;
mod loading;
mod page;
mod questions;
mod receipts;
mod users;
mod values;
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
