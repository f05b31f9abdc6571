//! A build for development.

use super::files::test_files;
use crate::{build, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Builds it, and runs `tests/development/*.test.js` on it. What ships is built by the next step.
///
/// # Errors
/// When it does not build, or answers otherwise.
pub fn run() -> Result<()> {
    build::run(&build::Args { dev: true })?;
    step("ask what was built for development (node --test)", || {
        shown(Command::new("node").arg("--test").args(test_files("tests/development")?).current_dir(project::root()))
    })
}
