//! Tools from npm, at the versions of a lock file.

use crate::{child::quiet, project, step::step};
use anyhow::{Result, bail};
use std::{fs, path::Path, path::PathBuf, process::Command, time::SystemTime};

/// Brings what the lock file in `folder` names, unless it is there already; returns where its programs stand.
///
/// # Errors
/// When there is no npm, or npm fails.
pub fn packages(folder: &str) -> Result<PathBuf> {
    let folder_path = project::path(folder);
    let modules = folder_path.join("node_modules");
    // npm writes this file last.
    let done = modified(&modules.join(".package-lock.json"));
    if done.is_none() || done < modified(&folder_path.join("package-lock.json")) {
        if which::which("npm").is_err() {
            bail!("`npm` is not on PATH: install Node 20.19 or newer, which brings it");
        }
        step(format!("bring the npm packages of {folder}/ (npm ci)"), || {
            // No script of a package runs: none of these needs one.
            quiet(Command::new("npm").args(["ci", "--ignore-scripts"]).current_dir(&folder_path)).map(drop)
        })?;
    }
    Ok(modules.join(".bin"))
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}
