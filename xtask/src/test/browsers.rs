//! The wasm tests, in the three engines side by side.

use super::passed::Passed;
use crate::{
    bring,
    browser::{self, Driver, Engine},
    cargo::{self, WASM, cargo},
    child::{read_lines, shown},
    step::step,
};
use anyhow::{Context as _, Result, bail};
use std::{
    path::{Path, PathBuf},
    thread,
};

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
    step("run the wasm tests in Chromium, Firefox and WebKit", || {
        thread::scope(|scope| {
            let runner = &runner;
            let runs = Engine::ALL.map(|engine| (engine, scope.spawn(move || run_in(engine, runner))));
            // All are heard before any is judged: one that fails says nothing about the others.
            let outcomes = runs.map(|(engine, run)| match run.join() {
                Ok((lines, outcome)) => {
                    println!("{} said:\n{}", engine.name(), lines.join("\n"));
                    outcome
                }
                Err(_) => bail!("the tests in {} were not run to their end", engine.name()),
            });
            outcomes.into_iter().collect()
        })
    })
}

fn runner() -> Result<PathBuf> {
    let built = cargo::build("test-runner", &[])?;
    built.files.into_iter().next().context("cargo did not say where the test runner is")
}

fn tests(arguments: &[&str]) -> std::process::Command {
    let mut command = cargo(&["test", "--package", "dossier-roles", "--target", WASM, "--test", "*"]);
    command.args(arguments);
    command
}

/// Runs them in an engine; returns what they said, besides whether they passed.
fn run_in(engine: Engine, runner: &Path) -> (Vec<String>, Result<()>) {
    let mut lines = Vec::new();
    let outcome = try_in(engine, runner, &mut lines);
    (lines, outcome)
}

fn try_in(engine: Engine, runner: &Path, lines: &mut Vec<String>) -> Result<()> {
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
    let ran = read_lines(&mut command, |line| {
        passed.read(line);
        lines.push(line.to_owned());
    });
    if ran.is_err() && !passed.is_reported {
        lines.push(format!("what the driver of {} said:\n{}", engine.name(), driver.log()));
    }
    ran?;
    passed.check()
}
