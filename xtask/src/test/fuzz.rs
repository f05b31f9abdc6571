//! What fuzzing asks, asked a bounded number of times: the corpus that it left, values from a fixed seed, and a short soak.

use crate::{bring, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Replays the corpus in wasm, fuzzes every export, and soaks. The corpus is replayed natively with the other Rust tests.
///
/// # Errors
/// When an answer is wrong, or something grows.
pub fn run() -> Result<()> {
    step("replay the corpus of the JSON filter in wasm (node --test)", || node(&["--test", "corpus.test.js"]))?;
    step("deoptimise the engine's code in the middle of a call (node --test)", || {
        node(&["--test", "deoptimised.test.js"])
    })?;
    values(RUNS, None)?;
    soak(1_000_000, 50_000)
}

/// How often each export is called: a few seconds.
const RUNS: u32 = 1_000;

/// Fuzzes every export with values drawn at random, `runs` times each; without a seed, from the one that is fixed.
///
/// # Errors
/// When an answer is not what docs/model.md says.
pub fn values(runs: u32, seed: Option<i32>) -> Result<()> {
    bring::npm::packages("tests")?;
    let fuzz = |test: &str, entry: &str| {
        let mut node = Command::new("node");
        node.args(["--test", test]).current_dir(project::path("tests/fuzz"));
        node.env("FUZZ_RUNS", runs.to_string()).env("FUZZ_ENTRY", entry);
        shown(node.envs(seed.map(|seed| ("FUZZ_SEED", seed.to_string()))))
    };
    step("fuzz every export with JavaScript values (node --test)", || fuzz("values.test.js", "index.js"))?;
    step("the same of the form without wasm (node --test)", || fuzz("values.test.js", "no-wasm.cjs"))?;
    step("fuzz the JSON filter with JavaScript values (node --test)", || fuzz("json.test.js", "json.js"))
}

/// Calls everything so many times, in constant memory.
///
/// # Errors
/// When something grows, or an answer is wrong.
pub fn soak(good: u32, bad: u32) -> Result<()> {
    bring::npm::packages("tests")?;
    step(format!("soak: {good} good calls and {bad} bad ones (node)"), || {
        node(&["--expose-gc", "soak.js", &good.to_string(), &bad.to_string()])
    })
}

fn node(arguments: &[&str]) -> Result<()> {
    shown(Command::new("node").args(arguments).current_dir(project::path("tests/fuzz")))
}
