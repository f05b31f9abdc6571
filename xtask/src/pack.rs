//! `cargo xtask pack`: the npm tarball, as `npm publish` would send it.

use crate::{build, child::quiet, project, step::step};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Build the package and pack it for npm, into `target/`.
#[derive(clap::Args)]
pub struct Args {}

/// What npm packed.
struct Packed {
    tarball: String,
    bytes: u64,
    /// Names and sizes, in npm's order.
    files: Vec<(String, u64)>,
}

/// Builds, packs, and prints what is in the tarball.
///
/// # Errors
/// When the package does not build, or npm does not pack all of it.
pub fn run(_: &Args) -> Result<()> {
    build::run(&build::Args::default())?;
    tarball().map(drop)
}

/// Packs `pkg/` as it is, prints what is in the tarball, and returns where that is.
///
/// # Errors
/// When npm fails, or leaves out a file of `pkg/`.
pub fn tarball() -> Result<PathBuf> {
    let packed = step("pack it for npm (npm pack)", pack)?;
    for (file, bytes) in &packed.files {
        println!("  {file:<24}{bytes:>9}");
    }
    println!("▸ target/{} is packed  {} bytes", packed.tarball, packed.bytes);
    Ok(project::path("target").join(packed.tarball))
}

fn pack() -> Result<Packed> {
    // Where cargo builds elsewhere, nobody has made it yet.
    fs::create_dir_all(project::path("target"))?;
    let mut npm = Command::new("npm");
    npm.args(["pack", "--json", "--ignore-scripts", "--pack-destination"]).arg(project::path("target"));
    let said = serde_json::from_str(&quiet(npm.current_dir(project::pkg()))?)?;
    let packed = read(&said).context("npm did not say what it packed")?;
    for name in names(&project::pkg(), "")? {
        if !packed.files.iter().any(|(file, _)| *file == name) {
            bail!("the tarball lacks {name}: `files` in pkg.json must name it");
        }
    }
    Ok(packed)
}

/// Every file in a folder, as npm names it: from the top, with `/`.
fn names(folder: &Path, from_top: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{from_top}{}", entry.file_name().display());
        if entry.file_type()?.is_dir() {
            names.extend(self::names(&entry.path(), &format!("{name}/"))?);
        } else {
            names.push(name);
        }
    }
    Ok(names)
}

/// Reads what `npm pack --json` writes: a list of one.
fn read(said: &Value) -> Option<Packed> {
    let said = said.get(0)?;
    let file = |file: &Value| Some((file.get("path")?.as_str()?.to_owned(), file.get("size")?.as_u64()?));
    Some(Packed {
        tarball: said.get("filename")?.as_str()?.to_owned(),
        bytes: said.get("size")?.as_u64()?,
        files: said.get("files")?.as_array()?.iter().map(file).collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{names, read};
    use serde_json::json;
    use std::fs;

    #[test]
    fn a_file_in_a_folder_is_named_from_the_top() {
        let top = tempfile::tempdir().expect("a folder");
        fs::create_dir(top.path().join("docs")).expect("a folder");
        fs::write(top.path().join("docs/a.md"), "").expect("a file");
        fs::write(top.path().join("b.js"), "").expect("a file");
        let mut names = names(top.path(), "").expect("their names");
        names.sort();
        assert_eq!(names, ["b.js", "docs/a.md"]);
    }

    #[test]
    fn what_npm_says_is_read() {
        let said =
            json!([{ "filename": "a-1.0.0.tgz", "size": 7, "files": [{ "path": "a.js", "size": 9, "mode": 420 }] }]);
        let packed = read(&said).expect("a tarball");
        assert_eq!((packed.tarball.as_str(), packed.bytes, packed.files), ("a-1.0.0.tgz", 7, vec![("a.js".into(), 9)]));
        assert!(read(&json!([])).is_none());
    }
}
