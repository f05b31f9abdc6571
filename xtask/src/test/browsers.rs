//! The wasm tests, in one engine after the other.

use super::passed::Passed;
use crate::{
    bring,
    browser::{self, Driver, Engine},
    cargo::{self, WASM, cargo},
    child::{shown, shown_and_read},
    step::step,
};
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

/// What a test may take on a slow machine, in seconds.
const PATIENCE: &str = "300";

/// Runs the tests of `tests/` that are compiled to wasm. They import the built package from `/pkg/`: the runner's
/// server serves the top of the repository beside its own files.
///
/// # Errors
/// When an engine or a driver is missing, or a test fails in one of them, or there is none.
pub fn run() -> Result<()> {
    bring::rustup::wasm_target()?;
    browser::bring()?;
    let runner = step("compile the test runner", runner)?;
    step("compile the tests to wasm", || shown(&mut tests(&["--no-run"])))?;
    for engine in Engine::ALL {
        step(format!("run the wasm tests in {}", engine.name()), || run_in(engine, &runner))?;
    }
    Ok(())
}

fn runner() -> Result<PathBuf> {
    let files = cargo::build("test-runner", &[])?;
    files.into_iter().next().context("cargo did not say where the test runner is")
}

fn tests(arguments: &[&str]) -> std::process::Command {
    let mut command = cargo(&["test", "--package", "dossier-roles", "--target", WASM, "--test", "*"]);
    command.args(arguments);
    command
}

fn run_in(engine: Engine, runner: &Path) -> Result<()> {
    let driver = Driver::start(engine)?;
    let capabilities = tempfile::NamedTempFile::new()?;
    serde_json::to_writer(&capabilities, &engine.capabilities()?)?;

    let mut command = tests(&[]);
    for other in Engine::ALL {
        command.env_remove(other.runner_variable());
    }
    command
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env(engine.runner_variable(), driver.url())
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities.path())
        .env("WASM_BINDGEN_TEST_TIMEOUT", PATIENCE);
    let mut passed = Passed::default();
    let ran = shown_and_read(&mut command, |line| passed.read(line));
    if ran.is_err() && !passed.is_reported {
        println!("what the driver of {} said:\n{}", engine.name(), driver.log());
    }
    ran?;
    passed.check()
}
