//! What nobody may allow, asked of the built package and of its peers.

use super::types::link_package;
use crate::{bring, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Brings the peers, and puts the built package beside them under its own name.
///
/// # Errors
/// When npm fails, or the link cannot be made.
pub fn bring() -> Result<()> {
    bring::npm::packages("benches")?;
    link_package("benches")
}

/// Runs `benches/conformance`: nothing in it depends on time.
///
/// # Errors
/// When the package allows what it must deny, or `docs/peers.md` says something else than what was measured.
pub fn run() -> Result<()> {
    bring()?;
    step("ask the package and its peers what nobody may allow (node --test)", || {
        let reporter = "--test-reporter=dot"; // a test a case
        let test = "benches/conformance/conformance.test.js";
        shown(Command::new("node").args(["--test", reporter, test]).current_dir(project::root()))
    })
}
