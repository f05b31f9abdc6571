//! `cargo xtask demo`: the site, on this machine only.

use crate::{project, serve, site};
use anyhow::Result;

/// Write the site, then serve it on 127.0.0.1 until Ctrl-C.
#[derive(clap::Args)]
pub struct Args {
    /// The port, or the first free one after it.
    #[arg(long, default_value_t = 4173)]
    port: u16,
    /// Build for development.
    #[arg(long)]
    dev: bool,
}

/// Builds and serves until somebody presses Ctrl-C.
///
/// # Errors
/// When the build fails or no port is free.
pub fn run(args: &Args) -> Result<()> {
    site::run(&site::Args { dev: args.dev, ..site::Args::default() })?;
    serve::until_ctrl_c(&project::site(), args.port)
}
