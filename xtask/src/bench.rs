//! `cargo xtask bench`: how fast, how small and how strict the package is, beside what a user would pick instead.
//!
//! Every figure and chart of `docs/peers.md`, `docs/json.md` and `docs/frontends.md` comes from here: each part leaves its results as JSON in
//! `target/bench/`, and `benches/report.js` writes them into the documents.

use crate::{
    bring::apt::{self, Package},
    browser::Engine,
    build,
    child::shown,
    project,
    step::step,
    test::peers,
};
use anyhow::Result;
use clap::ValueEnum;
use std::process::Command;

/// Measure the package beside its peers, in Node and in Chromium, and write the figures and charts of the documents.
#[derive(clap::Args)]
pub struct Args {
    /// The parts to run; none means all, as the documents need it: figures of one run.
    #[arg(value_enum, value_name = "PART")]
    parts: Vec<Part>,
    /// Print what was measured, and leave the documents as they are.
    #[arg(long)]
    print: bool,
    /// One round of everything, to see that it runs. The figures mean nothing and are not kept.
    #[arg(long)]
    quick: bool,
}

/// The parts, in the order in which they run.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Cases that nobody may allow, asked of the package and of its peers.
    Conformance,
    /// What a page downloads.
    Size,
    /// Questions, a menu, a checker, lists of invoices.
    Speed,
    /// A new process and a new page, to their first answer.
    Start,
    /// `dossier-roles/json` beside `JSON.parse`.
    Json,
    /// A list in React and in Vue, beside CASL's packages for them.
    Frontends,
}

/// Builds the package, and runs the benchmarks of `benches/` on it.
///
/// # Errors
/// When the package does not build, a tool is missing, or a benchmark finds that the sides do not answer alike.
pub fn run(args: &Args) -> Result<()> {
    build::run(&build::Args::default())?;
    peers::bring()?;
    let parts: Vec<_> = Part::value_variants()
        .iter()
        .copied()
        .filter(|part| args.parts.is_empty() || args.parts.contains(part))
        .collect();
    for part in &parts {
        part.run(args.quick)?;
    }
    if args.quick {
        return Ok(());
    }
    let title = if args.print { "print the figures" } else { "write the figures into docs/" };
    step(title, || {
        let mut report = Command::new("node");
        report.arg("benches/report.js").args(parts.iter().map(|part| part.name())).current_dir(project::root());
        if args.print {
            report.arg("--print");
        }
        shown(&mut report)
    })
}

impl Part {
    fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }

    fn run(self, quick: bool) -> Result<()> {
        let mut node = Command::new("node");
        node.current_dir(project::root()).args(["--expose-gc", &format!("benches/{}.js", self.name())]);
        if quick {
            node.arg("--quick");
        }
        match self {
            Self::Speed | Self::Start | Self::Frontends => {
                apt::packages(&[Package { name: "chromium", gives: "chromium" }])?;
                node.env("CHROMIUM", Engine::Chromium.capabilities()?["goog:chromeOptions"].to_string());
            }
            Self::Conformance | Self::Size | Self::Json => {}
        }
        step(format!("measure (benches/{}.js)", self.name()), || shown(&mut node))
    }
}
