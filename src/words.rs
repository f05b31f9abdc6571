//! What people read, in French and in English.
//!
//! Every text is a row of one table ([`table`]), with a column for each language. The other files say which row a name or an
//! answer is read as, each by a `match` without a catch-all: a missing translation, or a name without words, does not
//! compile.

pub mod basis;
pub mod capability;
pub mod cell;
pub mod explain;
pub mod locale;
pub mod open_point;
pub mod option;
pub mod role;
pub mod sentence;
pub mod table;
mod text;
