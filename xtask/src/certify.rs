//! `cargo xtask certify`: every decision of the model, beside two independent oracles and the built package.

use crate::{build, cargo::cargo, child::shown, step::step};
use anyhow::Result;

/// Compare every decision with a table typed by hand, Cedar and the built package; write docs/certificate.md.
#[derive(clap::Args)]
pub struct Args {
    /// Write nothing: fail if the docs say something else.
    #[arg(long)]
    check: bool,
}

/// Builds the package and compares.
///
/// # Errors
/// When the package does not build, or a decision differs.
pub fn run(args: &Args) -> Result<()> {
    build::run(&build::Args::default())?;
    compare(args.check)
}

/// Compares the package in `pkg/`, as it is.
///
/// # Errors
/// When a decision differs, or, to `check`, the docs say something else.
pub fn compare(check: bool) -> Result<()> {
    tool("compile Cedar and compare every decision (certify)", &["certify"], if check { &["--check"] } else { &[] })
}

/// Runs xtask/certify, which this tool does not link: Cedar takes minutes to compile.
///
/// # Errors
/// When it fails; it has then said why.
pub fn tool(title: &str, command: &[&str], arguments: &[&str]) -> Result<()> {
    step(title, || shown(cargo(&["run", "--quiet", "--package", "certify", "--"]).args(command).args(arguments)))
}
