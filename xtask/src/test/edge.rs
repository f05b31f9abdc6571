//! The edge worker of `examples/`, in the real runtime, before an origin of its own.

use crate::{bring, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Checks the worker's types and runs its tests, as its README says to.
///
/// # Errors
/// When npm fails, or a test does.
pub fn run() -> Result<()> {
    bring::npm::packages("examples/edge-worker")?;
    let npm = |script| {
        shown(Command::new("npm").args(["run", "--silent", script]).current_dir(project::path("examples/edge-worker")))
    };
    step("check the types of the edge worker (npm run typecheck)", || npm("typecheck"))?;
    step("run the edge worker in workerd (npm test)", || npm("test"))
}
