//! The application of `examples/invoices`, in Chromium, on the edge worker's API.

use crate::{
    bring::{
        self,
        apt::{self, Package},
    },
    child::shown,
    demo::INVOICES,
    project,
    step::step,
};
use anyhow::{Context as _, Result};
use std::process::Command;

/// Checks its types and runs its tests, as its README says to.
///
/// # Errors
/// When npm fails, or a screen offers something else than what the API lets through.
pub fn run() -> Result<()> {
    apt::packages(&[Package { name: "chromium", gives: "chromium" }])?;
    let chromium = which::which("chromium").context("Chromium is not on PATH")?;
    bring::npm::packages("examples/edge-worker")?;
    bring::npm::packages(INVOICES)?;
    let npm = |script: &str| {
        let mut npm = Command::new("npm");
        npm.args(["run", "--silent", script]).current_dir(project::path(INVOICES));
        shown(npm.env("CHROMIUM", &chromium))
    };
    step("check the types of the invoice application (npm run typecheck)", || npm("typecheck"))?;
    step("walk through the invoice application as everyone (npm test)", || npm("test"))
}
