//! `cargo xtask fuzz`: values and texts drawn at random, for as long as one likes, and a soak.

use crate::{bring, build, child::shown, project, step::step, test};
use anyhow::{Context as _, Result};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// Fuzz every export with JavaScript values, and the JSON filter with texts; then call everything by the million.
#[derive(clap::Args)]
pub struct Args {
    /// How often each export is called with values drawn at random.
    #[arg(long, value_name = "N", default_value_t = 20_000)]
    runs: u32,
    /// The seed of the values: a run that failed prints its own.
    #[arg(long, value_name = "N")]
    seed: Option<i32>,
    /// How long each target of the JSON filter is fuzzed.
    #[arg(long, value_name = "N", default_value_t = 60)]
    seconds: u32,
    /// Keep what the fuzzing of the JSON filter found, minimised, in `tests/fuzz/corpus.txt`.
    #[arg(long)]
    keep: bool,
}

/// The targets of `fuzz/`.
const TARGETS: [&str; 2] = ["pieces", "reader"];
const CORPUS: &str = "tests/fuzz/corpus.txt";
/// Long enough for what lies too deep.
const LONGEST: &str = "-max_len=1400";

/// Fuzzes, and soaks.
///
/// # Errors
/// When something is found, or a tool cannot be brought.
pub fn run(args: &Args) -> Result<()> {
    build::run(&build::Args::default())?;
    test::fuzz::values(args.runs, args.seed)?;
    texts(args)?;
    test::fuzz::soak(10_000_000, 1_000_000)
}

/// The JSON filter under cargo-fuzz, from the corpus that is kept.
fn texts(args: &Args) -> Result<()> {
    const WHY: &str = "the JSON filter is fuzzed by cargo-fuzz, which needs a nightly compiler";
    bring::rustup::nightly().context(WHY)?;
    bring::program::program("cargo-fuzz", "0.13.2").context(WHY)?;
    let found = project::path("target/fuzz/corpus");
    step("unpack the corpus", || corpus("unpack", &project::path(CORPUS), &found))?;
    for target in TARGETS {
        step(format!("fuzz the JSON filter for {} s ({target})", args.seconds), || {
            let time = format!("-max_total_time={}", args.seconds);
            shown(cargo_fuzz("run", target, &found).args(["--", LONGEST, "-timeout=10", "-dict=fuzz/json.dict", &time]))
        })?;
    }
    if args.keep {
        let kept = tempfile::tempdir()?;
        corpus("unpack", &project::path(CORPUS), kept.path())?;
        // Not `cargo fuzz cmin`, which keeps twice as many and drops what people wrote: to what is kept already, the fewest texts
        // that cover the rest. What `pieces` adds is where a text is cut, and the replay cuts everywhere.
        step("minimise what was found (libFuzzer's merge)", || {
            let merge = ["--", "-merge=1", "-set_cover_merge=1", LONGEST];
            shown(cargo_fuzz("run", "reader", kept.path()).arg(&found).args(merge))
        })?;
        step(format!("keep it in {CORPUS}"), || corpus("pack", kept.path(), &project::path(CORPUS)))?;
    }
    Ok(())
}

fn nightly_cargo() -> Command {
    let mut cargo = Command::new("rustup");
    cargo.args(["run", "nightly", "cargo"]).current_dir(project::root()).env_remove("CARGO");
    cargo
}

fn cargo_fuzz(command: &str, target: &str, corpus: &Path) -> Command {
    let mut cargo = nightly_cargo();
    cargo.args(["fuzz", command, "--target-dir"]).arg(target_folder()).arg(target).arg(corpus);
    cargo
}

/// `fuzz/src/bin/corpus.rs`.
fn corpus(command: &str, from: &Path, to: &Path) -> Result<()> {
    let mut cargo = nightly_cargo();
    cargo.args(["run", "--quiet", "--manifest-path", "fuzz/Cargo.toml", "--bin", "corpus", "--target-dir"]);
    shown(cargo.arg(target_folder()).args(["--", command]).args([from, to]))
}

fn target_folder() -> PathBuf {
    project::path("target/fuzz")
}
