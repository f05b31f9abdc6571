//! wasm-opt, from npm's binaryen (Debian's is too old for what rustc writes).

use super::short;
use crate::child::quiet;
use anyhow::Result;
use std::{path::Path, process::Command};

/// What rustc's output may use: the features that are on by default in its wasm32 target, and for the JSON wasm SIMD.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Writes the wasm that ships, small: for the JSON wasm too, which `-O3` and `-O4` make larger and no faster. Its glue gets
/// the short names that it has then.
///
/// # Errors
/// When wasm-opt fails, or the glue is another wasm's.
pub fn wasm(programs: &Path, options: &[&str], from: &Path, to: &Path, glue: &Path) -> Result<()> {
    let mut wasm_opt = Command::new(programs.join("wasm-opt"));
    wasm_opt.args(FEATURES).args(options).args([
        "-Oz",
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
        short::PASS,
    ]);
    short::names(&quiet(wasm_opt.arg(from).arg("-o").arg(to))?, glue)
}
