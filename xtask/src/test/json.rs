//! `dossier-roles/json` of the built package, in Node.

use crate::{bring, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Runs `tests/json`: its Rust tests are run with the others of this machine.
///
/// # Errors
/// When a text is filtered as it should not be.
pub fn run() -> Result<()> {
    bring::npm::packages("tests")?;
    step("filter JSON beside JSON.parse (node --test)", || {
        let reporter = "--test-reporter=dot"; // a test a text: hundreds of lines that all say "ok"
        shown(Command::new("node").args(["--test", reporter]).current_dir(project::path("tests/json")))
    })
}
