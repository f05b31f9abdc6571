//! `cargo xtask export`: the table, for another engine, or for the documents.

use crate::{certify, drawn, step::step};
use anyhow::{Context as _, Result};
use clap::Subcommand;
use std::path::{Path, PathBuf, absolute};

/// Write the table for another engine, or into the documents.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    form: Form,
}

#[derive(Subcommand)]
enum Form {
    /// The tables of README.md and docs/model.md.
    Docs {
        /// Write nothing: fail if they say something else.
        #[arg(long)]
        check: bool,
    },
    /// Cedar policies and their schema, strictly validated.
    Cedar {
        /// The folder for policies.cedar and schema.cedarschema.
        #[arg(default_value = "target/cedar")]
        folder: PathBuf,
    },
}

/// Writes it.
///
/// # Errors
/// When the engine does not accept it, or the place cannot be written.
pub fn run(args: &Args) -> Result<()> {
    match &args.form {
        Form::Docs { check } => step("draw the tables of the documents", || drawn::write(*check)),
        Form::Cedar { folder } => cedar(folder),
    }
}

fn cedar(folder: &Path) -> Result<()> {
    // The tool that writes it runs at the top of the repository.
    let folder = absolute(folder)?;
    let folder = folder.to_str().context("the folder's name is no UTF-8")?;
    certify::tool(&format!("export the table for Cedar to {folder}"), &["export"], &[folder])
}
