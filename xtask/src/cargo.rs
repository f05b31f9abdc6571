//! The cargo that runs us, run again.

use crate::{child, project};
use anyhow::{Context as _, Result};
use cargo_metadata::{Message, MetadataCommand, Package, PackageId, semver::Version};
use std::{
    collections::BTreeSet,
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

/// What a build made.
#[derive(Default)]
pub struct Built {
    /// The files that the package became.
    pub files: Vec<PathBuf>,
    /// What was compiled for wasm: the package and every crate under it, in this run or before.
    pub crates: BTreeSet<PackageId>,
}

/// Builds the package called `package`.
///
/// # Errors
/// When the code does not compile; the compiler has then said why.
pub fn build(package: &str, arguments: &[&str]) -> Result<Built> {
    let mut built = Built::default();
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
        let Message::CompilerArtifact(artifact) = message? else { continue };
        // Macros and build scripts are compiled for this machine, into another folder.
        if artifact.filenames.iter().any(|file| file.components().any(|part| part.as_str() == WASM)) {
            built.crates.insert(artifact.package_id);
        }
        if artifact.target.name.replace('_', "-") == package {
            built.files.extend(artifact.filenames.into_iter().map(PathBuf::from));
        }
    }
    child::check("cargo build", child.wait()?)?;
    Ok(built)
}

/// Where cargo puts what it makes.
///
/// # Errors
/// When cargo cannot read the workspace.
pub fn target() -> Result<PathBuf> {
    let metadata = MetadataCommand::new().current_dir(project::root()).no_deps().exec()?;
    Ok(metadata.target_directory.into())
}

/// The version in Cargo.toml.
///
/// # Errors
/// When cargo cannot read the workspace.
pub fn version() -> Result<String> {
    Ok(manifest()?.version.to_string())
}

/// The oldest Rust that Cargo.toml promises to do with.
///
/// # Errors
/// When it promises none, or cargo cannot read the workspace.
pub fn oldest() -> Result<Version> {
    manifest()?.rust_version.context("Cargo.toml has no `rust-version`")
}

fn manifest() -> Result<Package> {
    let metadata = MetadataCommand::new().current_dir(project::root()).no_deps().exec()?;
    let package = metadata.packages.into_iter().find(|package| package.name.as_str() == "dossier-roles");
    package.context("no package `dossier-roles` in Cargo.toml")
}
