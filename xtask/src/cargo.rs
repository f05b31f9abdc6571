//! The cargo that runs us, run again.

use crate::{child, project};
use anyhow::{Context as _, Result};
use cargo_metadata::{Message, MetadataCommand};
use std::{
    env,
    path::PathBuf,
    process::{Command, Stdio},
};

/// The wasm target, as rustc calls it.
pub const WASM: &str = "wasm32-unknown-unknown";

/// `cargo` with these arguments, from the top of the repository.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.args(arguments).current_dir(project::root());
    cargo
}

/// The variable by which cargo hands flags to rustc for the wasm target.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What keeps the folders of the machine that builds out of what ships: messages of panics name source files.
fn nameless() -> String {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    format!("--remap-path-prefix={}= --remap-path-prefix={}=", cargo_home.display(), project::root().display())
}

/// Builds, and returns the files that the package called `package` became.
///
/// # Errors
/// When the code does not compile; the compiler has then said why.
pub fn build(package: &str, arguments: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut command = cargo(&["build", "--message-format", "json-render-diagnostics", "--package", package]);
    let mut child = command
        .args(arguments)
        .env(WASM_FLAGS, nameless())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context("could not run `cargo build`")?;
    let stdout = child.stdout.take().context("`cargo build` has no output")?;
    for message in Message::parse_stream(std::io::BufReader::new(stdout)) {
        if let Message::CompilerArtifact(artifact) = message?
            && artifact.target.name.replace('_', "-") == package
        {
            files.extend(artifact.filenames.into_iter().map(PathBuf::from));
        }
    }
    child::check("cargo build", child.wait()?)?;
    Ok(files)
}

/// The version in Cargo.toml.
///
/// # Errors
/// When cargo cannot read the workspace.
pub fn version() -> Result<String> {
    let metadata = MetadataCommand::new().current_dir(project::root()).no_deps().exec()?;
    let package = metadata.packages.into_iter().find(|package| package.name.as_str() == "dossier-roles");
    Ok(package.context("no package `dossier-roles` in Cargo.toml")?.version.to_string())
}
