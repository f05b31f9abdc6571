//! `cargo xtask mutants`: the model and the JSON filter with one fault after another, each of which a test must notice.

use crate::{bring, cargo::cargo, child::shown, project, step::step};
use anyhow::Result;

/// Change the model and the JSON filter in every way that cargo-mutants knows, and see whether the tests notice.
#[derive(clap::Args)]
pub struct Args {
    /// How many mutants are tested at once, each in a copy of the repository.
    #[arg(long, value_name = "N", default_value_t = 2)]
    jobs: u32,
    /// What cargo-mutants takes besides: `-- --file src/model/team.rs`.
    #[arg(last = true, value_name = "ARGUMENT")]
    more: Vec<String>,
}

/// Runs cargo-mutants as `.cargo/mutants.toml` says.
///
/// # Errors
/// When a mutant survives.
pub fn run(args: &Args) -> Result<()> {
    bring::program::program("cargo-mutants", "27.1.0")?;
    step("test every mutant (cargo mutants)", || {
        let jobs = args.jobs.to_string();
        let mut mutants = cargo(&["mutants", "--workspace", "--jobs", &jobs, "--output"]);
        mutants.arg(project::path("target")).args(&args.more);
        // Each copy builds in a folder of its own, without what only a debugger reads; a test that fails has no need to shrink.
        mutants
            .env_remove("CARGO_TARGET_DIR")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("PROPTEST_MAX_SHRINK_ITERS", "0");
        shown(&mut mutants)
    })
}
