//! What crosses between Rust and JavaScript: integers, and lists of integers. All of it is said here, once.
//!
//! No text crosses, in either direction: a name is its place in its list, a sentence the places of its texts. The build
//! reads this module and writes the JavaScript half (`src/generated`), so that a fourth role, a fifth option or another
//! order of an answer is known on both sides, or does not compile.
//!
//! - [`user`]: what of a user decides, as one integer.
//! - [`relation`]: how a record stands to them.
//! - [`table`]: the table of answers that questions are looked up in.
//! - [`shape`]: how an answer in words becomes a list of integers, and what the list is called in JavaScript.
//! - [`answers`]: those answers.
//! - [`call`]: how they are asked for.
//! - [`proposal`]: a change to a user.

pub mod answers;
pub mod call;
pub mod proposal;
pub mod relation;
pub mod shape;
pub mod table;
pub mod user;
