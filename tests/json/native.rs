//! The JSON filter, natively: what it keeps, what it refuses, and that no split of a text changes either.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has found something"
)]

mod limits;
mod properties;
mod refusals;
mod rows;
mod support;
