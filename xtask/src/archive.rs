//! The crate `dossier-roles` as `cargo publish` would send it.

use crate::{cargo, child::quiet, step::step};
use anyhow::{Context as _, Result, bail};
use std::{fs, path::PathBuf};

/// The most that it may weigh, packed. One pattern of `include` without a leading slash takes in every `node_modules`.
const BUDGET: u64 = 300_000;

/// What cargo packed.
pub struct Archive {
    /// The file.
    pub file: PathBuf,
    /// Where it is unpacked.
    pub folder: PathBuf,
}

/// Packs it. Cargo unpacks it again, and compiles what it finds there.
///
/// # Errors
/// When it does not compile from its package, or is over its budget.
pub fn pack() -> Result<Archive> {
    step("pack the crate (cargo package)", || {
        // What is not committed is packed too: what is tested is what stands here. `cargo xtask release` asks for a clean tree.
        let package = ["package", "--package", "dossier-roles", "--locked", "--allow-dirty"];
        quiet(&mut cargo::cargo(&package))?;
        let folder = cargo::target()?.join("package").join(format!("dossier-roles-{}", cargo::version()?));
        let mut file = folder.clone().into_os_string();
        file.push(".crate");
        let file = PathBuf::from(file);
        let bytes = fs::metadata(&file).with_context(|| format!("cargo did not write {}", file.display()))?.len();
        println!("  {bytes} bytes");
        if bytes > BUDGET {
            bail!("the crate is {} bytes over its budget: `cargo package --list` says what is in it", bytes - BUDGET);
        }
        Ok(Archive { file, folder })
    })
}
