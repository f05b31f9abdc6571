//! The page, driven by WebDriver in the three engines.

use super::{files::test_files, types::link_package};
use crate::{
    bring,
    browser::{self, Driver, Engine},
    child::shown,
    project,
    serve::Background,
    site,
    step::step,
};
use anyhow::Result;
use std::process::Command;

/// Runs `tests/elements/*.test.js` and `tests/page/*.test.js` in Node. What they find in the environment is said in tests/page/README.md.
///
/// # Errors
/// When an engine or a driver is missing, or a test fails, or there is none.
pub fn run() -> Result<()> {
    browser::bring()?;
    bring::npm::packages("tests")?;
    link_package("tests")?;
    // The elements' reckoning needs no browser and says more, sooner.
    let files = [test_files("tests/elements")?, test_files("tests/page")?].concat();
    site::write(&project::site(), false)?;
    let server = Background::start(&project::site())?;
    let mut node = Command::new("node");
    // A file an engine, two at a time: they wait more than they reckon.
    node.args(["--test", "--test-concurrency=2"])
        .args(files)
        .current_dir(project::root())
        .env("PAGE_URL", server.url());
    let drivers = step("start the three browser drivers", || {
        Engine::ALL.into_iter().map(|engine| Ok((engine, Driver::start(engine)?))).collect::<Result<Vec<_>>>()
    })?;
    for (engine, driver) in &drivers {
        let suffix = engine.variable();
        node.env(format!("DRIVER_{suffix}"), driver.url());
        node.env(format!("CAPABILITIES_{suffix}"), engine.capabilities()?.to_string());
    }
    step(format!("drive the page at {} (node --test)", server.url()), || {
        shown(&mut node).inspect_err(|_| {
            for (engine, driver) in &drivers {
                println!("what the driver of {} said:\n{}", engine.name(), driver.log());
            }
        })
    })
}
