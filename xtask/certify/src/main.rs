//! The certificate: every decision of the model, beside two independent oracles and the built package.
//!
//! A package of its own, because Cedar takes minutes to compile: `cargo xtask` runs it where it is needed, and nobody else
//! waits for it. docs/certificate.md says what is compared with what.

mod cedar;
mod comparison;
mod document;
mod line;
mod matrix;
mod package;
mod project;

use anyhow::{Context as _, Result, bail};
use cedar::{Cedar, Export};
use clap::{Parser, Subcommand};
use comparison::Comparison;
use dossier_roles::canonical_text;
use sha2::{Digest as _, Sha256};
use std::{path::PathBuf, process::ExitCode};

/// What `cargo xtask certify` and `cargo xtask export` run.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compare every decision, and write docs/certificate.md and docs/cedar/.
    Certify {
        /// Write nothing: fail if the docs say something else.
        #[arg(long)]
        check: bool,
    },
    /// Write the table as Cedar policies and schema.
    Export {
        /// The folder for the two files.
        folder: PathBuf,
    },
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Certify { check } => certify(check),
        Command::Export { folder } => Export::new().and_then(|export| export.write(&folder)),
    };
    // Not `Debug`, which shows where in this tool an error was made.
    done.map_or_else(
        |error| {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn certify(check: bool) -> Result<()> {
    let text = canonical_text();
    let digest = sha256(&text);
    println!("  {} decisions, SHA-256 {digest}", document::grouped(text.lines().count()));

    let export = Export::new()?;
    let asked = package::ask()?;
    let comparisons = [
        Comparison::of_texts("tests/matrix.txt", &text, &matrix::text()),
        Cedar::compare(&export, &text)?,
        Comparison::of_texts("the built package", &text, &asked.text),
    ];
    for comparison in &comparisons {
        println!("  {comparison}");
    }
    if comparisons.iter().any(|comparison| !comparison.holds()) {
        bail!("the decisions differ");
    }
    for (who, says) in [("the text of the built package", &asked.digest), ("`modelDigest()`", &asked.model_digest)] {
        if *says != digest {
            bail!("{who} has another digest, {says}: run `cargo xtask build`");
        }
    }
    println!("  `modelDigest()` of the built package is that of what it answers");
    document::write(&text, &digest, &comparisons, &export, check).context("could not certify the docs")
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}
