//! Firefox's driver, from crates.io: Debian 12 has no package of it.

use crate::{
    cargo::cargo,
    child::{quiet, shown},
    step::step,
};
use anyhow::{Context as _, Result};
use std::{env, path::PathBuf};

const VERSION: &str = "0.37.1";

/// Where geckodriver is; it is compiled and installed into cargo's home if there is none.
///
/// # Errors
/// When it does not compile.
pub fn geckodriver() -> Result<PathBuf> {
    let installed = cargo_home()?.join("bin/geckodriver");
    if let Ok(path) = which::which("geckodriver") {
        return Ok(path);
    }
    if !installed.exists() {
        step(format!("bring geckodriver {VERSION} (cargo install: it compiles for some minutes)"), || {
            let install = ["install", "geckodriver", "--version", VERSION];
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
