//! A program from crates.io, where no package of it is at hand.

use crate::{
    cargo::cargo,
    child::{quiet, shown},
    step::step,
};
use anyhow::{Context as _, Result};
use std::{env, path::PathBuf};

/// Where the program is; it is compiled and installed into cargo's home if there is none.
///
/// # Errors
/// When it does not compile.
pub fn program(name: &str, version: &str) -> Result<PathBuf> {
    let installed = cargo_home()?.join("bin").join(name);
    if let Ok(path) = which::which(name) {
        return Ok(path);
    }
    if !installed.exists() {
        step(format!("bring {name} {version} (cargo install: it compiles for some minutes)"), || {
            let install = ["install", name, "--version", version];
            // Its lock file can be ahead of what a registry serves.
            quiet(cargo(&install).arg("--locked")).map(drop).or_else(|_| {
                println!("  with the versions of its lock file it does not install; now with those that fit");
                shown(&mut cargo(&install))
            })
        })?;
    }
    Ok(installed)
}

fn cargo_home() -> Result<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor HOME says where cargo installs programs: set one")
}
