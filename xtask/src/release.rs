//! `cargo xtask release`: everything that a release needs, and not the release.

use crate::{archive, build::digest::model_digest, cargo, changelog, child::quiet, pack, project, step::step, test};
use anyhow::{Context as _, Result, ensure};
use cargo_metadata::semver::{Version, VersionReq};
use std::{fs, process::Command};

/// Check all that a release must have, pack both packages, and say how to publish them: that is left to a person.
#[derive(clap::Args)]
pub struct Args {}

/// Runs the checks, those first that take no time.
///
/// # Errors
/// When anything is not as it must be; nothing has then been published, nor is it otherwise.
pub fn run(_: &Args) -> Result<()> {
    let version = Version::parse(&cargo::version()?)?;
    let digest = model_digest();
    step("look at the work tree (git)", || is_clean("commit what is changed"))?;
    step("look at the changelog", || {
        let text = fs::read_to_string(project::path("CHANGELOG.md")).context("could not read CHANGELOG.md")?;
        changelog::check(&text, &version, &digest)
    })?;
    step(format!("look whether {version} is free (git tag)"), || {
        let tags = git(&["tag", "--list", &tag(&version)])?;
        ensure!(tags.trim().is_empty(), "{} is released: raise the version in Cargo.toml", tag(&version));
        Ok(())
    })?;
    step("look at the compiler (rustc)", is_oldest)?;
    test::everything()?;
    // The tests write what they found into docs/.
    step("look at the work tree (git)", || is_clean("the tests wrote what they found: commit it and begin again"))?;
    let tarball = pack::tarball()?;
    let archive = archive::pack()?;
    println!(
        "
▸ {version} can be released: nothing is published yet.
  model       {digest}
  for npm     {}
  for cargo   {}

  git tag --annotate {tag} --message \"dossier-roles {version}\"
  git push origin {tag}
  npm publish {}
  cargo publish --package dossier-roles --locked",
        tarball.display(),
        archive.file.display(),
        tarball.display(),
        tag = tag(&version),
    );
    Ok(())
}

fn tag(version: &Version) -> String {
    format!("v{version}")
}

fn git(arguments: &[&str]) -> Result<String> {
    quiet(Command::new("git").args(arguments).current_dir(project::root()))
}

fn is_clean(advice: &str) -> Result<()> {
    let changed = git(&["status", "--porcelain"])?;
    ensure!(changed.is_empty(), "{advice}:\n{}", changed.trim_end());
    Ok(())
}

/// What is said to be the oldest compiler is the one that tests it.
fn is_oldest() -> Result<()> {
    let oldest = cargo::oldest()?;
    let said = quiet(Command::new("rustc").arg("--version"))?;
    let version = said.split(' ').nth(1).context("rustc did not say its version")?;
    ensure!(
        VersionReq::parse(&format!("~{oldest}"))?.matches(&Version::parse(version)?),
        "this is Rust {version}, and Cargo.toml promises {oldest}: `rustup run {oldest} cargo xtask release`"
    );
    Ok(())
}
