//! Values as applications have them, and programs in which things go wrong around a call.

use super::files::test_files;
use crate::{bring, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Runs `tests/values/*.test.js`, of both forms of the package: with wasm, and without.
///
/// # Errors
/// When an answer is wrong, or there are no such tests.
pub fn run() -> Result<()> {
    bring::npm::packages("tests")?;
    step("ask about reactive objects, and in the middle of what goes wrong (node --test)", || of("index"))?;
    step("the same of the form without wasm (node --test)", || of("no-wasm"))
}

fn of(entry: &str) -> Result<()> {
    let mut node = Command::new("node");
    // For a server, some of the libraries follow nothing.
    node.args(["--conditions=browser", "--test"]).args(test_files("tests/values")?);
    shown(node.current_dir(project::root()).env("VALUES_ENTRY", entry))
}
