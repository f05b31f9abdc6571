//! The TypeScript types of the built package.

use super::files::test_files;
use crate::{bring, child::shown, project, step::step};
use anyhow::{Context as _, Result, bail};
use std::{fs, io, os::unix::fs::symlink, path::Path, process::Command};

/// Compiles the sources, and `tests/types`: what must compile does, and what must not (`@ts-expect-error`) does not. Exports, types
/// and docs name the same things.
///
/// # Errors
/// When the types are wrong, or there are no such tests.
pub fn run() -> Result<()> {
    let programs = bring::npm::packages("tests")?;
    link_package("tests")?;
    if !project::path("tests/types/tsconfig.json").exists() {
        bail!("there are no tests of the types: tests/types/tsconfig.json is missing");
    }
    for folder in ["src", "www"] {
        bring::npm::packages(folder)?;
        link_package(folder)?;
        step(format!("check the types of the JavaScript in {folder}/ (tsc)"), || {
            shown(Command::new(programs.join("tsc")).args(["-p", folder]).current_dir(project::root()))
        })?;
    }
    step("compare the names of exports, types and docs (node --test)", || {
        // By its name, the package is where its link is: beside the frameworks.
        let mut node = Command::new("node");
        node.args(["--preserve-symlinks", "--test"]).args(test_files("tests/types")?);
        shown(node.current_dir(project::root()))
    })?;
    // Whether `undefined` may stand for a field that is left out is each user's own choice.
    ["true", "false"].into_iter().try_for_each(|exact| {
        step(format!("check the types (tsc --exactOptionalPropertyTypes {exact})"), || {
            // Those of the frontends lie apart: they need the frameworks.
            ["tests/types", "tests/types/frontends"].into_iter().try_for_each(|folder| {
                let mut tsc = Command::new(programs.join("tsc"));
                tsc.args(["--noEmit", "-p", folder, "--exactOptionalPropertyTypes", exact]);
                shown(tsc.current_dir(project::root()))
            })
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
