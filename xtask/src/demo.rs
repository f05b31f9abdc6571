//! `cargo xtask demo`: the site, or the invoice application of `examples/`, on this machine only.

use crate::{bring, build, child::shown, project, serve, site};
use anyhow::Result;
use std::process::Command;

/// Build the package and show it on 127.0.0.1 until Ctrl-C.
#[derive(clap::Args)]
pub struct Args {
    /// What to show.
    #[arg(value_enum, default_value_t)]
    what: What,
    /// The port, or the first free one after it.
    #[arg(long, default_value_t = 4173)]
    port: u16,
    /// Build for development.
    #[arg(long)]
    dev: bool,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum What {
    /// The explorer: the table, a card for each role, a team to try.
    #[default]
    Explorer,
    /// An invoice application, on the edge worker's API: sign in as everyone.
    Invoices,
}

/// Builds and serves until somebody presses Ctrl-C.
///
/// # Errors
/// When the build fails or no port is free.
pub fn run(args: &Args) -> Result<()> {
    match args.what {
        What::Explorer => {
            site::run(&site::Args { dev: args.dev, ..site::Args::default() })?;
            serve::until_ctrl_c(&project::site(), args.port)
        }
        What::Invoices => {
            build::run(&build::Args { dev: args.dev })?;
            // Its API is the worker's, which takes its own packages.
            bring::npm::packages("examples/edge-worker")?;
            bring::npm::packages(INVOICES)?;
            let mut npm = Command::new("npm");
            npm.args(["run", "--silent", "start"]).current_dir(project::path(INVOICES));
            shown(npm.env("PORT", args.port.to_string()))
        }
    }
}

/// Where the invoice application stands.
pub const INVOICES: &str = "examples/invoices";
