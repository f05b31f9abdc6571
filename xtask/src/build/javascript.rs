//! The package's JavaScript: one bundle that every runtime shares, and a small entry for each.

use crate::{cargo, child::quiet, project};
use anyhow::{Context as _, Result, bail};
use std::{fs, path::Path, process::Command};

/// Every engine that runs the wasm knows this much JavaScript, top-level await included.
const COMMON: [&str; 3] = ["--format=esm", "--target=es2022", "--charset=utf8"];

/// Writes `dossier-roles.js` and the entries of `src/npm`.
///
/// # Errors
/// When a file does not parse, or imports what is not there.
pub fn bundle(programs: &Path, glue: &Path, package: &Path, dev: bool) -> Result<()> {
    let esbuild = || {
        let mut esbuild = Command::new(programs.join("esbuild"));
        esbuild.args(COMMON).arg("--log-level=warning").current_dir(project::root());
        if !dev {
            esbuild.args(["--minify", "--legal-comments=none"]);
        }
        esbuild
    };
    let mut glue_alias = std::ffi::OsString::from("--alias:#glue=");
    glue_alias.push(glue.join("dossier_roles.js"));
    let mut bundle = esbuild();
    bundle.args(["src/js/index.js", "--bundle"]).arg(glue_alias);
    bundle.arg(format!("--define:VERSION=\"{}\"", cargo::version()?));
    quiet(bundle.arg(format!("--outfile={}", package.join("dossier-roles.js").display())))?;

    // Not bundled: they import "./dossier-roles.js", and it must be one and the same module for all who do.
    let mut entries = esbuild();
    let mut any = false;
    for entry in fs::read_dir(project::path("src/npm")).context("could not read src/npm/")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            entries.arg(path);
            any = true;
        }
    }
    if !any {
        bail!("src/npm/ has no entries");
    }
    quiet(entries.arg(format!("--outdir={}", package.display()))).map(drop)
}
