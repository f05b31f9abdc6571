//! Parts of the Rust toolchain. Automatic installs may be off, so a `rust-toolchain.toml` would not bring them.

use crate::{
    cargo::{WASM, cargo},
    child::quiet,
    step::step,
};
use anyhow::{Result, bail};
use std::{path::Path, process::Command};

/// The standard library for wasm.
///
/// # Errors
/// When it is missing and rustup cannot bring it.
pub fn wasm_target() -> Result<()> {
    let folder = quiet(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    bring("wasm target", &["target", "add", WASM])
}

/// `cargo fmt` and `cargo clippy`.
///
/// # Errors
/// When one is missing and rustup cannot bring it.
pub fn component(command: &str, component: &str) -> Result<()> {
    if cargo(&[command, "--version"]).output()?.status.success() {
        return Ok(());
    }
    bring(component, &["component", "add", component])
}

/// The nightly compiler, whose sanitizers a fuzzer needs.
///
/// # Errors
/// When it is missing and rustup cannot bring it.
pub fn nightly() -> Result<()> {
    let asked = Command::new("rustup").args(["run", "nightly", "rustc", "--version"]).output();
    if asked.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    bring("nightly compiler", &["toolchain", "install", "nightly", "--profile", "minimal"])
}

fn bring(what: &str, arguments: &[&str]) -> Result<()> {
    if which::which("rustup").is_err() {
        bail!("rustc lacks the {what} and there is no rustup to add it: install rustup (https://rustup.rs)");
    }
    step(format!("bring the {what} (rustup)"), || quiet(Command::new("rustup").args(arguments)).map(drop))
}
