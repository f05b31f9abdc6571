//! Browsers, their drivers and a database server, from Debian.

use crate::{child::quiet, step::step};
use anyhow::{Result, bail};
use std::process::Command;

/// A Debian package, and how one sees without dpkg that what we want of it is there.
pub struct Package<'a> {
    /// Its name.
    pub name: &'a str,
    /// A program on PATH, or the whole path of one.
    pub gives: &'a str,
}

/// Brings those packages that are missing.
///
/// # Errors
/// When some are missing and this machine has no apt-get, or no right to use it, or apt-get fails.
pub fn packages(wanted: &[Package<'_>]) -> Result<()> {
    let is_missing = |package: &&Package<'_>| which::which(package.gives).is_err();
    let missing: Vec<&str> = wanted.iter().filter(is_missing).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if which::which("apt-get").is_err() {
        bail!("the tests need what Debian calls {names}: install them, or run the tests on Debian 12");
    }
    let root = rustix::process::geteuid().is_root();
    if !root && which::which("sudo").is_err() {
        bail!("the tests need {names}: as root, run `apt-get update && apt-get install {names}`");
    }
    let apt_get = |arguments: &[&str]| {
        // sudo drops the environment: the variable goes on its command line.
        let mut command = if root {
            Command::new("env")
        } else {
            let mut sudo = Command::new("sudo");
            sudo.arg("env");
            sudo
        };
        quiet(command.arg("DEBIAN_FRONTEND=noninteractive").arg("apt-get").args(arguments)).map(drop)
    };
    step("read Debian's list of packages (apt-get update)", || apt_get(&["update", "--quiet"]))?;
    step(format!("bring {names} (apt-get install)"), || {
        let mut arguments = vec!["install", "--quiet", "--yes", "--no-install-recommends"];
        arguments.extend(missing);
        apt_get(&arguments)
    })
}
