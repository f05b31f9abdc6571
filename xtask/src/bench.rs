//! `cargo xtask bench`: how fast the package answers, beside what a user would pick instead.

use crate::{bring, build, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Measure the package beside CASL, a filter written by hand and `JSON.parse`.
#[derive(clap::Args)]
pub struct Args {}

/// Builds the package, and runs every benchmark of `benches/` on it.
///
/// # Errors
/// When the package does not build, or a benchmark finds that the two sides do not answer alike.
pub fn run(_: &Args) -> Result<()> {
    build::run(&build::Args::default())?;
    bring::npm::packages("benches")?;
    for benchmark in ["benches/speed.js", "benches/json.js"] {
        step(format!("measure, both sides in one run ({benchmark})"), || {
            shown(Command::new("node").args(["--expose-gc", benchmark]).current_dir(project::root()))
        })?;
    }
    Ok(())
}
