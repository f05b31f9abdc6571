//! The TypeScript types of the built package.

use crate::{bring, child::shown, project, step::step};
use anyhow::{Context as _, Result, bail};
use std::{fs, io, os::unix::fs::symlink, path::Path, process::Command};

/// Compiles `tests/types`: what must compile does, and what must not (`@ts-expect-error`) does not.
///
/// # Errors
/// When the types are wrong, or there are no such tests.
pub fn run() -> Result<()> {
    let programs = bring::npm::packages("tests")?;
    link_package("tests")?;
    if !project::path("tests/types/tsconfig.json").exists() {
        bail!("there are no tests of the types: tests/types/tsconfig.json is missing");
    }
    // Whether `undefined` may stand for a field that is left out is each user's own choice.
    ["true", "false"].into_iter().try_for_each(|exact| {
        step(format!("check the types (tsc --exactOptionalPropertyTypes {exact})"), || {
            let mut tsc = Command::new(programs.join("tsc"));
            tsc.args(["--noEmit", "-p", "tests/types", "--exactOptionalPropertyTypes", exact]);
            shown(tsc.current_dir(project::root()))
        })
    })
}

/// Lets what is in `folder` import the built package by its name, through its own manifest.
///
/// # Errors
/// When the link cannot be made.
pub fn link_package(folder: &str) -> Result<()> {
    let link = project::path(folder).join("node_modules/dossier-roles");
    match fs::remove_file(&link) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    // Relative, so that the whole project can be moved.
    let package = format!("../{}pkg", "../".repeat(Path::new(folder).components().count()));
    symlink(package, link).with_context(|| format!("could not link pkg/ into {folder}/node_modules"))
}
