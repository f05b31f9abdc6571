//! The examples of README.md and of docs/, on the built package.

use super::{files::test_files, types::link_package};
use crate::{
    bring,
    browser::{self, Driver, Engine},
    child::shown,
    project,
    step::step,
};
use anyhow::Result;
use std::process::Command;

/// Runs `tests/docs/*.test.js` in Node, with Chromium for the examples that are for a page.
///
/// # Errors
/// When the browser or its driver is missing, or an example does not do what it says.
pub fn run() -> Result<()> {
    browser::bring()?;
    bring::npm::packages("tests")?;
    // What the examples of frameworks are built and driven by: asked which files it takes from the documents.
    bring::npm::packages("tests/tools")?;
    link_package("tests")?;
    let engine = Engine::Chromium;
    let driver = Driver::start(engine)?;
    let mut node = Command::new("node");
    node.arg("--test").args(test_files("tests/docs")?).current_dir(project::root());
    node.env("DRIVER_CHROMIUM", driver.url()).env("CAPABILITIES_CHROMIUM", engine.capabilities()?.to_string());
    step("run the examples of README.md and docs/ (node --test)", || {
        shown(&mut node).inspect_err(|_| println!("what the driver of {} said:\n{}", engine.name(), driver.log()))
    })
}
