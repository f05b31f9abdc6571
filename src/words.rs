//! What people read, in French and in English.
//!
//! Every text is a [`Text`](locale::Text) with both languages in it, and every list of texts is a `match` without a
//! catch-all: a missing translation, or a name without words, does not compile.

pub mod basis;
pub mod capability;
pub mod cell;
pub mod explain;
pub mod locale;
pub mod open_point;
pub mod option;
pub mod role;
