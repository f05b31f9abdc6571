//! `cargo xtask site`: the explorer and the article that embeds the elements, as a folder that any web server can serve.
//!
//! The pages are written by `www/site`, which runs in Node: what an element shows before its script runs is drawn by that same
//! script, on the answers of the package that stands beside it. The reference ([`reference`]) stands in a folder of its own.

mod reference;

use crate::{
    bring,
    build::{self, elements, javascript, notices},
    child::quiet,
    project,
    serve::POLICY,
    step::{seconds, step},
};
use anyhow::{Context as _, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

/// Build, then write the site as a folder of static files.
#[derive(clap::Args, Default)]
pub struct Args {
    /// The folder to write; what it held is replaced. [default: site/]
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Build for development.
    #[arg(long)]
    pub dev: bool,
}

/// What the article takes of the package; the explorer has it in its own bundle.
const STANDALONE: &str = "elements-standalone.js";

/// Builds the package and writes the site.
///
/// # Errors
/// When the build fails, a page cannot be written, or the folder holds something else.
pub fn run(args: &Args) -> Result<()> {
    build::run(&build::Args { dev: args.dev })?;
    let out =
        args.out.as_ref().map_or_else(|| Ok(project::site()), |out| env::current_dir().map(|here| here.join(out)))?;
    write(&out, args.dev)
}

/// Writes the site with the package that is built.
///
/// # Errors
/// As [`run`].
pub fn write(out: &Path, dev: bool) -> Result<()> {
    let start = Instant::now();
    if !is_ours(out)? {
        bail!("{} holds something else than a site: name another folder, or empty it", out.display());
    }
    let programs = bring::npm::packages("src")?;
    bring::npm::packages("www")?;

    // Beside it, because a folder cannot be renamed into another file system.
    let parent = out.parent().with_context(|| format!("{} cannot be replaced", out.display()))?;
    let work = tempfile::Builder::new().prefix(".site-").tempdir_in(parent)?;
    let site = work.path().join("site");
    let package = site.join("pkg");
    fs::create_dir_all(&package)?;
    for file in [STANDALONE, notices::FILE] {
        fs::copy(project::pkg().join(file), package.join(file)).with_context(|| format!("the package lacks {file}"))?;
    }
    step("bundle the page's script (esbuild)", || script(&programs, &site, dev))?;
    step("draw the pages ahead (Node)", || pages(&programs, work.path(), &site, dev))?;
    let of_types = site.join("reference");
    step("draw the reference of the types (TypeDoc)", || reference::types(&of_types))?;
    step("draw the reference of the crate (cargo doc)", || {
        reference::of_the_crate(&work.path().join("doc"), &of_types.join("rust"))
    })?;
    build::replace(&site, out, &work.path().join("old"))?;
    println!("▸ {} is written  {}", out.display(), seconds(start.elapsed()));
    Ok(())
}

/// Whether a folder is free, or holds what was written here before: no slip in `--out` costs anybody a folder.
fn is_ours(folder: &Path) -> Result<bool> {
    if !folder.exists() {
        return Ok(true);
    }
    let is_empty = fs::read_dir(folder).with_context(|| format!("{} is no folder", folder.display()))?.next().is_none();
    Ok(is_empty || folder.join("pkg").join(STANDALONE).exists())
}

/// The explorer's own script, with the package and its elements in it as an application has them; style sheets and icon.
fn script(programs: &Path, site: &Path, dev: bool) -> Result<()> {
    let mut bundle = javascript::esbuild(programs, dev);
    bundle.args(javascript::COMMON).args(["www/main.js", "--bundle"]);
    for (name, file) in [("dossier-roles", "index.js"), ("dossier-roles/elements", "elements.js")] {
        bundle.arg(javascript::alias(name, &project::pkg().join(file)));
    }
    quiet(bundle.arg(format!("--outfile={}", site.join("main.js").display())))?;
    let mut style = javascript::esbuild(programs, dev);
    style.args(["www/style/*.css", "www/icon.svg", "--loader:.svg=copy", "--charset=utf8", "--outbase=www"]);
    quiet(style.arg(format!("--outdir={}", site.display()))).map(drop)
}

fn pages(programs: &Path, work: &Path, site: &Path, dev: bool) -> Result<()> {
    let copy = work.join("elements");
    elements::sources(programs, &copy, dev)?;
    let program = work.join("site.js");
    // Not made small: if it fails, it shows where.
    // With the site's own lit, so that what draws the elements ahead and they share one.
    let entry = project::path("www/site/index.js");
    let mut bundle = elements::bundler(programs, "www", &entry, Some(&project::pkg().join("index.js")), true);
    bundle.args(["--platform=node", "--external:node:*"]).arg(javascript::alias("#elements", &copy.join("index.js")));
    quiet(bundle.arg(format!("--outfile={}", program.display())))?;
    let mut node = Command::new("node");
    quiet(node.arg(program).arg(project::path("www")).arg(site).arg(POLICY)).map(drop)
}

#[cfg(test)]
mod tests {
    use super::{STANDALONE, is_ours};
    use std::fs;

    #[test]
    fn only_a_site_or_nothing_is_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("site");
        assert!(is_ours(&site).expect("a free name"));
        fs::create_dir_all(site.join("pkg")).expect("a folder");
        fs::write(site.join("letter.txt"), "").expect("a file");
        assert!(!is_ours(&site).expect("somebody's folder"));
        fs::write(site.join("pkg").join(STANDALONE), "").expect("a file");
        assert!(is_ours(&site).expect("a site"));
        assert!(is_ours(&site.join("letter.txt")).is_err());
    }
}
