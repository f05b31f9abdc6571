//! `cargo xtask test`: everything, in order; or the steps that are named.

mod browsers;
mod database;
mod demo;
mod development;
mod edge;
mod files;
mod frontends;
pub mod fuzz;
mod json;
mod licences;
mod package;
mod page;
mod passed;
pub mod peers;
mod snippets;
mod theorems;
mod tools;
mod types;
mod values;

use crate::{
    archive, bring, build,
    cargo::{WASM, cargo},
    certify,
    child::{shown, shown_and_read},
    project,
    step::{seconds, step},
};
use anyhow::{Result, bail};
use clap::ValueEnum;
use passed::Passed;
use std::{
    process::Command,
    time::{Duration, Instant},
};

/// Run every check and test, or only the steps that are named.
#[derive(clap::Args)]
pub struct Args {
    /// The steps to run; none means all but `tools`, which takes long.
    #[arg(value_enum, value_name = "STEP")]
    steps: Vec<Step>,
    /// Of the step `tools`, only the tools whose names begin so.
    #[arg(long, value_name = "TOOL", value_delimiter = ',')]
    only: Vec<String>,
}

/// The steps, in the order in which they run: what says more, sooner, comes first.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    /// The code is formatted: Rust, JavaScript, TypeScript and CSS.
    Format,
    /// Clippy has nothing to say, natively and for wasm.
    Lints,
    /// Every crate and npm package here has a licence that is allowed.
    Licences,
    /// The documentation builds without a warning.
    Docs,
    /// The Rust tests on this machine, the examples in the docs included.
    Native,
    /// A build for development answers as what ships does.
    Development,
    /// The package builds within its budget.
    Build,
    /// The JavaScript is what its types say, and these accept what they should, and nothing else.
    Types,
    /// The examples of README.md and docs/ run and give what they state, and every link leads somewhere.
    Snippets,
    /// Every decision beside two oracles and the built package; the theorems about all of them.
    Certify,
    /// The packed package, installed in an empty project, in every runtime.
    Package,
    /// The packed package in bundlers, test runners and compilers, as their users have them.
    Bundlers,
    /// `dossier-roles/json` beside `JSON.parse`, on a corpus and on texts drawn at random.
    Json,
    /// Values drawn at random over every export, the texts that fuzzing left, and a short soak.
    Fuzz,
    /// Objects of the libraries that applications use, calls that end in the middle, copies, and built-ins that lie.
    Values,
    /// What interfaces show, in React and in Vue, whatever changes.
    Frontends,
    /// What nobody may allow, asked of the package and of its peers.
    Peers,
    /// A team in PostgreSQL, changed by two at once, as the docs show it.
    Database,
    /// The gate of `examples/` at the edge: in workerd, by wrangler, and in Next's own server.
    Edge,
    /// The invoice application of `examples/`, as everyone: what its screens offer beside what its API lets through.
    Demo,
    /// The wasm tests in Chromium, Firefox and WebKit.
    Browsers,
    /// The page, driven in the three engines.
    Page,
    /// The packed package in every tool, frameworks and their servers too: before a release, and when it is named.
    Tools,
}

/// Runs the steps.
///
/// # Errors
/// At the first step that fails, after a table of what was done; or when tools are named for a step that does not run.
pub fn run(args: &Args) -> Result<()> {
    if !args.only.is_empty() && !args.steps.contains(&Step::Tools) {
        bail!("`--only` is for the step `tools`: name it too");
    }
    let mut done: Vec<(Step, &str, Duration)> = Vec::new();
    let mut outcome = Ok(());
    for current in Step::value_variants().iter().copied().filter(|step| step.is_wanted(&args.steps)) {
        println!("\n━━ {} ━━", current.name());
        let start = Instant::now();
        outcome = current.run(args);
        done.push((current, if outcome.is_ok() { "ok" } else { "FAILED" }, start.elapsed()));
        if outcome.is_err() {
            break;
        }
    }
    println!("\n━━ summary ━━");
    for (step, result, time) in &done {
        println!("  {:<12}{result:<8}{:>9}", step.name(), seconds(*time));
    }
    println!("  {:<20}{:>9}", "together", seconds(done.iter().map(|(.., time)| *time).sum()));
    outcome
}

/// Runs every step, `tools` too.
///
/// # Errors
/// As [`run`].
pub fn everything() -> Result<()> {
    run(&Args { steps: Step::value_variants().to_vec(), only: Vec::new() })
}

impl Step {
    fn is_wanted(self, named: &[Self]) -> bool {
        // What tests the package tests it as the sources are now.
        let builds = |step: &Self| {
            matches!(
                step,
                Self::Snippets
                    | Self::Certify
                    | Self::Package
                    | Self::Bundlers
                    | Self::Json
                    | Self::Fuzz
                    | Self::Values
                    | Self::Frontends
                    | Self::Peers
                    | Self::Database
                    | Self::Edge
                    | Self::Demo
                    | Self::Browsers
                    | Self::Types
                    | Self::Page
                    | Self::Tools
            )
        };
        (named.is_empty() && self != Self::Tools)
            || named.contains(&self)
            || (self == Self::Build && named.iter().any(builds))
    }

    fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }

    fn run(self, args: &Args) -> Result<()> {
        match self {
            Self::Format => format(),
            Self::Lints => lints(),
            Self::Licences => licences::run(),
            Self::Docs => docs(),
            Self::Native => native(),
            Self::Development => development::run(),
            Self::Build => build::run(&build::Args::default()),
            Self::Snippets => snippets::run(),
            Self::Certify => theorems::run().and_then(|()| certify::compare(true)),
            Self::Package => package::run(),
            Self::Bundlers => tools::quick(),
            Self::Json => json::run(),
            Self::Fuzz => fuzz::run(),
            Self::Values => values::run(),
            Self::Frontends => frontends::run(),
            Self::Peers => peers::run(),
            Self::Database => database::run(),
            Self::Edge => edge::run(),
            Self::Demo => demo::run(),
            Self::Browsers => browsers::run(),
            Self::Types => types::run(),
            Self::Page => page::run(),
            Self::Tools => tools::all(&args.only),
        }
    }
}

fn format() -> Result<()> {
    bring::rustup::component("fmt", "rustfmt")?;
    step("check the format (cargo fmt)", || shown(&mut cargo(&["fmt", "--all", "--check"])))?;
    step("check the format of JavaScript, TypeScript and CSS (biome)", || shown(&mut biome("format")?))
}

/// Biome, as `biome.jsonc` has it. A warning is a fault too: what is not one is turned off there, with the reason.
fn biome(command: &str) -> Result<Command> {
    let mut biome = Command::new(bring::npm::packages("tests")?.join("biome"));
    biome.args([command, "--error-on-warnings", "--max-diagnostics=50"]).current_dir(project::root());
    Ok(biome)
}

fn lints() -> Result<()> {
    bring::rustup::component("clippy", "clippy")?;
    bring::rustup::wasm_target()?;
    step("lint JavaScript, TypeScript and CSS (biome)", || shown(&mut biome("lint")?))?;
    step("lint everything for this machine (cargo clippy)", || {
        shown(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })?;
    step("lint the package for wasm (cargo clippy)", || {
        let clippy =
            ["clippy", "--package", "dossier-roles", "--target", WASM, "--all-targets", "--", "-D", "warnings"];
        shown(&mut cargo(&clippy))
    })?;
    step("lint what it exports to JavaScript (cargo clippy)", || {
        let packages = ["--package", "dossier-roles-questions", "--package", "dossier-roles-explain"];
        shown(cargo(&["clippy", "--target", WASM]).args(packages).args(["--", "-D", "warnings"]))
    })?;
    step("lint the JSON filter for wasm (cargo clippy)", || {
        let package = ["--package", "dossier-roles-json", "--target", WASM, "--lib"];
        shown(cargo(&["clippy"]).args(build::SIMD).args(package).args(["--", "-D", "warnings"]))
    })
}

fn docs() -> Result<()> {
    step("write the documentation (cargo doc)", || {
        shown(
            cargo(&[
                "doc",
                "--no-deps",
                "--all-features",
                "--package",
                "dossier-roles",
                "--package",
                "dossier-roles-json",
            ])
            .env("RUSTDOCFLAGS", "-D warnings"),
        )
    })
}

fn native() -> Result<()> {
    step("run the Rust tests on this machine (cargo test)", || {
        let mut passed = Passed::default();
        shown_and_read(&mut cargo(&["test", "--workspace"]), |line| passed.read(line))?;
        passed.check()
    })?;
    let packed = archive::pack()?;
    step("test the crate that is packed, with all its features (cargo test)", || {
        let mut passed = Passed::default();
        let mut test = cargo(&["test", "--locked", "--all-features", "--manifest-path"]);
        shown_and_read(test.arg(packed.folder.join("Cargo.toml")), |line| passed.read(line))?;
        passed.check()
    })
}
