//! `cargo xtask export`: the table, for another engine.

use crate::certify;
use anyhow::{Context as _, Result};
use clap::Subcommand;
use std::path::{PathBuf, absolute};

/// Write the table for another engine.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    engine: Engine,
}

#[derive(Subcommand)]
enum Engine {
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
/// When the engine does not accept it, or the folder cannot be written.
pub fn run(args: &Args) -> Result<()> {
    let Engine::Cedar { folder } = &args.engine;
    // The tool that writes it runs at the top of the repository.
    let folder = absolute(folder)?;
    let folder = folder.to_str().context("the folder's name is no UTF-8")?;
    certify::tool(&format!("export the table for Cedar to {folder}"), &["export"], &[folder])
}
