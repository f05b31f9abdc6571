//! What holds for every decision of the model, asked of the built package in Node.

use super::files::test_files;
use crate::{child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Runs `tests/theorems/*.test.js`. The model's own theorems are run with the other Rust tests.
///
/// # Errors
/// When a theorem does not hold, or there is none.
pub fn run() -> Result<()> {
    let mut node = Command::new("node");
    node.arg("--test").args(test_files("tests/theorems")?).current_dir(project::root());
    step("prove the theorems over every decision (node --test)", || shown(&mut node))
}
