//! `dossier-roles/elements`: the custom elements of `src/elements`, with lit in their bundle.

use super::{
    javascript::{self, COMMON, alias, esbuild},
    notices::Taken,
};
use crate::{child::quiet, project};
use anyhow::Result;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Bundles `entry`, which imports what [`sources`] wrote, for whoever adds what is to become of it.
///
/// The package, which the elements import by its name, is `package`; without one it stays outside. What comes from npm stands in
/// `modules`.
pub fn bundler(programs: &Path, modules: &str, entry: &Path, package: Option<&Path>, dev: bool) -> Command {
    let mut bundle = esbuild(programs, dev);
    bundle.arg(entry).args(COMMON).args(["--bundle", "--loader:.css=text"]);
    bundle.arg(match package {
        Some(package) => alias("dossier-roles", package),
        None => "--external:dossier-roles".into(),
    });
    // What is bundled is a copy: the packages are not above it.
    bundle.env("NODE_PATH", project::path(modules).join("node_modules"));
    bundle
}

/// Copies the sources of the elements into `to`, their style sheets made small: one that is imported as text, esbuild would
/// take as it is. So it would the indentation within templates.
///
/// # Errors
/// When a style sheet does not parse.
pub fn sources(programs: &Path, to: &Path, dev: bool) -> Result<()> {
    let mut copy = esbuild(programs, dev);
    copy.args(["src/elements/**/*.js", "src/elements/**/*.css", "--outbase=src/elements"]);
    copy.args(["--loader:.js=copy", "--charset=utf8"]);
    quiet(copy.arg(format!("--outdir={}", to.display())))?;
    for file in walk(to)?.iter().filter(|file| file.extension() == Some("js".as_ref())) {
        let text = fs::read_to_string(file)?;
        fs::write(file, text.lines().map(str::trim_start).collect::<Vec<_>>().join("\n"))?;
    }
    Ok(())
}

/// The files of a folder and of those in it.
fn walk(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { files.extend(walk(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

/// What is left of the notices in a page's own bundle, and in a file that is copied alone: the comments of lit are not.
const BANNER: &str = "/*! dossier-roles: see THIRD-PARTY-NOTICES.txt */";

/// Writes `elements.js`, the same with the package in it for a page without a bundler, and what a server imports in its place.
///
/// # Errors
/// When a file does not parse, or imports what is not there.
pub fn bundle(programs: &Path, work: &Path, package: &Path, dev: bool, taken: &mut Taken) -> Result<()> {
    let copy = work.join("elements");
    sources(programs, &copy, dev)?;
    let core = package.join("index.js");
    for (name, inside) in [("elements.js", None), ("elements-standalone.js", Some(&*core))] {
        let mut bundle = bundler(programs, "src", &copy.join("index.js"), inside, dev);
        bundle.arg(format!("--inject:{}", copy.join("page.js").display()));
        bundle.arg(format!("--banner:js={BANNER}"));
        javascript::write(&mut bundle, &package.join(name), taken)?;
    }
    fs::copy(project::path("src/elements/server.js"), package.join("elements-server.js"))?;
    Ok(())
}
