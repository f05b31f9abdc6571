//! The test files of a folder that Node runs.

use crate::project;
use anyhow::{Context as _, Result, bail};
use std::{fs, path::PathBuf};

/// The `*.test.js` of a folder, in the order of their names.
///
/// # Errors
/// When there is no such folder, or no test in it: nothing is skipped silently.
pub fn test_files(folder: &str) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(project::path(folder)).with_context(|| format!("there are no tests: {folder}/ is missing"))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.js"));
    if files.is_empty() {
        bail!("there are no tests: {folder}/ has no *.test.js");
    }
    files.sort();
    Ok(files)
}
