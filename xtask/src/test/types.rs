//! The TypeScript types of the built package.

use crate::{bring, child::shown, project, step::step};
use anyhow::{Context as _, Result, bail};
use std::{fs, io, os::unix::fs::symlink, process::Command};

/// Compiles `tests/types`: what must compile does, and what must not (`@ts-expect-error`) does not.
///
/// # Errors
/// When the types are wrong, or there are no such tests.
pub fn run() -> Result<()> {
    let programs = bring::npm::packages("tests")?;
    link_package()?;
    if !project::path("tests/types/tsconfig.json").exists() {
        bail!("there are no tests of the types: tests/types/tsconfig.json is missing");
    }
    step("check the types (tsc)", || {
        let mut tsc = Command::new(programs.join("tsc"));
        shown(tsc.args(["--noEmit", "-p", "tests/types"]).current_dir(project::root()))
    })
}

/// Lets the tests import the built package by its name, through its own manifest.
///
/// # Errors
/// When the link cannot be made.
pub fn link_package() -> Result<()> {
    let link = project::path("tests/node_modules/dossier-roles");
    match fs::remove_file(&link) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    symlink("../../pkg", link).context("could not link pkg/ into tests/node_modules")
}
