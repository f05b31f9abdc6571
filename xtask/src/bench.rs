//! `cargo xtask bench`: how fast the package answers, beside what a user would pick instead.

use crate::{bring, build, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Measure the package beside CASL and a filter written by hand.
#[derive(clap::Args)]
pub struct Args {}

/// Builds the package, and runs every benchmark of `benches/` on it.
///
/// # Errors
/// When the package does not build, or a benchmark finds that the two sides do not answer alike.
pub fn run(_: &Args) -> Result<()> {
    build::run(&build::Args::default())?;
    bring::npm::packages("benches")?;
    step("measure, both sides in one run", || {
        shown(Command::new("node").args(["--expose-gc", "benches/speed.js"]).current_dir(project::root()))
    })
}
