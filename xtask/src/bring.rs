//! What a command needs on the machine, brought by the package managers when it is not there.
//!
//! What cannot be brought stops the command with a sentence that says what to install.

pub mod apt;
pub mod geckodriver;
pub mod npm;
pub mod program;
pub mod rustup;
