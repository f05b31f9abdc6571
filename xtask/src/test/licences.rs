//! The licences of everything that lock files name: what builds, tests and runs here. `build` looks at what is shipped again,
//! more strictly, and with its texts.

use crate::{cargo::WASM, child::quiet, licences::tool, project, step::step};
use anyhow::{Context as _, Result, bail};
use cargo_metadata::MetadataCommand;
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Workspaces of cargo: that of the project, and the fuzzers', which a stable compiler does not build.
const WORKSPACES: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// Packages of npm that state no licence, and which one they have: Node itself, as npm's packages of old versions bring it.
const UNSTATED: [(&str, &str); 4] = [
    ("node-20-linux-arm64", "MIT"),
    ("node-20-linux-x64", "MIT"),
    ("node-22-linux-arm64", "MIT"),
    ("node-22-linux-x64", "MIT"),
];

/// Reads the lock files. What a tool's own template brings (`tests/tools/projects`) has none: it is what its users have anyway.
///
/// # Errors
/// When something has no licence, or one that is not allowed; all that do are named.
pub fn run() -> Result<()> {
    step("look at the licences of crates and npm packages", || {
        let mut refused = Vec::new();
        let mut count = 0;
        let mut look = |whose: String, licence: Option<&str>| {
            count += 1;
            if let Err(error) = licence.context("it names no licence").and_then(tool) {
                refused.push(format!("{whose}: {error}"));
            }
        };
        let host = quiet(Command::new("rustc").args(["--print", "host-tuple"]))?;
        for workspace in WORKSPACES {
            let mut metadata = MetadataCommand::new();
            // Crates of other systems are not even downloaded.
            let platforms = ["--locked", "--filter-platform", host.trim(), "--filter-platform", WASM];
            metadata.manifest_path(project::path(workspace)).other_options(platforms.map(str::to_owned));
            for package in metadata.exec()?.packages {
                look(format!("{} {}", package.name, package.version), package.license.as_deref());
            }
        }
        for lock in locks(project::root())? {
            let text = fs::read_to_string(&lock)?;
            let packages = packages(&text).with_context(|| format!("{} is no lock file of npm", lock.display()))?;
            let folder = lock.parent().and_then(|folder| folder.strip_prefix(project::root()).ok());
            for (name, licence) in &packages {
                let unstated = || UNSTATED.iter().find(|(unstated, _)| unstated == name).map(|(_, licence)| *licence);
                let licence = licence.as_deref().or_else(unstated);
                look(format!("{name} of {}/", folder.unwrap_or(&lock).display()), licence);
            }
        }
        if !refused.is_empty() {
            bail!("{}", refused.join("\n"));
        }
        println!("  {count} looked at");
        Ok(())
    })
}

/// The lock files of npm in a folder and below, without what they brought.
fn locks(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_other = ["node_modules", "target", "pkg", "site"].iter().any(|other| name == *other);
        if entry.file_type()?.is_dir() && !is_other && !name.to_string_lossy().starts_with('.') {
            found.extend(locks(&entry.path())?);
        } else if name == "package-lock.json" {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// The packages that a lock file brings, each with its licence. Links lead to what is ours.
fn packages(lock: &str) -> Option<Vec<(String, Option<String>)>> {
    let lock: Value = serde_json::from_str(lock).ok()?;
    let packages = lock.get("packages")?.as_object()?.iter();
    let brought = packages.filter_map(|(path, package)| {
        let (_, name) = path.rsplit_once("node_modules/")?;
        let is_link = package.get("link").and_then(Value::as_bool) == Some(true);
        let licence = package.get("license").and_then(Value::as_str).map(str::to_owned);
        (!is_link).then(|| (name.to_owned(), licence))
    });
    Some(brought.collect())
}

#[cfg(test)]
mod tests {
    use super::packages;

    #[test]
    fn a_lock_file_says_the_licence_of_all_that_it_brings() {
        let lock = r#"{ "packages": {
            "": { "license": "UNLICENSED" },
            "../../pkg": {},
            "node_modules/ours": { "link": true },
            "node_modules/a": { "license": "MIT" },
            "node_modules/a/node_modules/@b/c": {}
        } }"#;
        let found = packages(lock).expect("a lock file");
        assert_eq!(found, [("a".to_owned(), Some("MIT".to_owned())), ("@b/c".to_owned(), None)]);
        assert!(packages("{}").is_none());
    }
}
