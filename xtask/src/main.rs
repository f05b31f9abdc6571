//! `cargo xtask`: the one tool of this project.
//!
//! A command is a file: [`build`], [`pack`], [`demo`], [`test`], [`bench`]. What a command needs on the machine is brought
//! by [`bring`]; every step says what it does and how long it took ([`step`]).

mod bench;
mod bring;
mod browser;
mod build;
mod cargo;
mod child;
mod demo;
mod pack;
mod project;
mod serve;
mod step;
mod test;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Builds, shows and tests dossier-roles; brings what that needs.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Args),
    Pack(pack::Args),
    Demo(demo::Args),
    Test(test::Args),
    Bench(bench::Args),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Build(args) => build::run(&args),
        Command::Pack(args) => pack::run(&args),
        Command::Demo(args) => demo::run(&args),
        Command::Test(args) => test::run(&args),
        Command::Bench(args) => bench::run(&args),
    };
    // Not `Debug`, which shows where in this tool an error was made: the reader wants what to do.
    done.map_or_else(
        |error| {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}
