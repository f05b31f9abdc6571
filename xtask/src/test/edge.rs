//! The gate of `examples/` at the edge, in the real runtimes, before an origin of its own.

use crate::{bring, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Checks the types of the worker and of the app, and runs their tests, as their READMEs say to.
///
/// # Errors
/// When npm fails, or a test does.
pub fn run() -> Result<()> {
    let npm = |folder: &str, script: &str| {
        shown(Command::new("npm").args(["run", "--silent", script]).current_dir(project::path(folder)))
    };
    let worker = "examples/edge-worker";
    bring::npm::packages(worker)?;
    step("check the types of the edge worker (npm run typecheck)", || npm(worker, "typecheck"))?;
    step("run the edge worker in workerd, and by wrangler (npm test)", || npm(worker, "test"))?;
    // Its gate is the worker's own.
    let app = "examples/edge-next";
    bring::npm::packages(app)?;
    step("check the types of the Next app (npm run typecheck)", || npm(app, "typecheck"))?;
    step("run the Next app in its own server (npm test)", || npm(app, "test"))
}
