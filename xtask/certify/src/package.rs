//! The built package, asked for every decision by JavaScript: tests/theorems/text.js.

use crate::project;
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::{
    fs,
    process::{Command, Stdio},
};

/// What the package says.
pub struct Asked {
    /// Its decisions, as the canonical text.
    pub text: String,
    /// The SHA-256 of that, by Web Crypto.
    pub digest: String,
    /// What it takes that to be.
    pub model_digest: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Said {
    digest: String,
    model_digest: String,
}

/// Asks the package in `pkg/`, in Node.
///
/// # Errors
/// When there is none, or its questions do not agree with each other.
pub fn ask() -> Result<Asked> {
    if !project::path("pkg/index.js").exists() {
        bail!("there is no package: run `cargo xtask build`");
    }
    let file = tempfile::NamedTempFile::new()?;
    let mut node = Command::new("node");
    node.arg(project::path("tests/theorems/text.js")).arg(file.path());
    let output = node.stderr(Stdio::inherit()).output().context("could not run `node`")?;
    if !output.status.success() {
        bail!("tests/theorems/text.js failed ({})", output.status);
    }
    let Said { digest, model_digest } = serde_json::from_slice(&output.stdout).context("it did not say its digests")?;
    Ok(Asked { text: fs::read_to_string(file.path())?, digest, model_digest })
}
