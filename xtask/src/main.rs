//! `cargo xtask`: the one tool of this project.
//!
//! A command is a file: [`build`], [`pack`], [`site`], [`demo`], [`test`], [`bench`], [`fuzz`], [`mutants`], [`certify`],
//! [`export`], [`release`]. What a command needs on the machine is brought by [`bring`]; every step says what it does and how long it took
//! ([`step`]).

mod archive;
mod bench;
mod bring;
mod browser;
mod build;
mod cargo;
mod certify;
mod changelog;
mod child;
mod demo;
mod drawn;
mod export;
mod fuzz;
mod licences;
mod mutants;
mod pack;
#[cfg(test)]
mod papers;
mod postgres;
mod process;
mod project;
mod release;
mod serve;
mod site;
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
    Site(site::Args),
    Demo(demo::Args),
    Test(test::Args),
    Bench(bench::Args),
    Fuzz(fuzz::Args),
    Mutants(mutants::Args),
    Certify(certify::Args),
    Export(export::Args),
    Release(release::Args),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Build(args) => build::run(&args),
        Command::Pack(args) => pack::run(&args),
        Command::Site(args) => site::run(&args),
        Command::Demo(args) => demo::run(&args),
        Command::Test(args) => test::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Fuzz(args) => fuzz::run(&args),
        Command::Mutants(args) => mutants::run(&args),
        Command::Certify(args) => certify::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Release(args) => release::run(&args),
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
