//! The packed package, installed in an empty project, in every runtime.

use super::files::test_files;
use crate::{
    bring,
    browser::{self, Driver, Engine},
    child::shown,
    pack, project,
    step::step,
};
use anyhow::Result;
use std::process::Command;

/// Packs `pkg/` and runs `tests/package/*.test.js` in Node. What they find in the environment is said in
/// tests/package/README.md.
///
/// # Errors
/// When a runtime, the browser or its driver is missing, or a test fails, or there is none.
pub fn run() -> Result<()> {
    browser::bring()?;
    // tests/ has the compiler of the types and the client of WebDriver, tests/package/ the rest.
    bring::npm::packages("tests")?;
    bring::npm::packages("tests/package")?;
    let tarball = pack::tarball()?;
    let engine = Engine::Chromium;
    let driver = Driver::start(engine)?;
    let mut node = Command::new("node");
    node.arg("--test").args(test_files("tests/package")?).current_dir(project::root()).env("PACKAGE_TARBALL", tarball);
    node.env("DRIVER_CHROMIUM", driver.url()).env("CAPABILITIES_CHROMIUM", engine.capabilities()?.to_string());
    step("use the packed package in every runtime (node --test)", || {
        shown(&mut node).inspect_err(|_| println!("what the driver of {} said:\n{}", engine.name(), driver.log()))
    })
}
