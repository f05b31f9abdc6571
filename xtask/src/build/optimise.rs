//! wasm-opt, from npm's binaryen (Debian's is too old for what rustc writes).

use super::imports;
use crate::child::quiet;
use anyhow::Result;
use serde_json::json;
use std::{fs, path::Path, process::Command};

/// What rustc's output may use: the features that are on by default in its wasm32 target.
pub const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Writes the wasm that ships, small: for the JSON wasm too, which `-O3` and `-O4` make larger and no faster. With `keep`, only
/// these exports stay, and names are short; returns what wasm-opt said of them.
///
/// # Errors
/// When binaryen's tools fail.
pub fn wasm(programs: &Path, options: &[&str], keep: Option<&str>, from: &Path, to: &Path) -> Result<String> {
    let mut source = from.to_owned();
    let mut names = None;
    let mut passes = Vec::new();
    if let Some(export) = keep {
        // What wasm-bindgen exports for its own glue would keep half of its runtime alive.
        let graph = from.with_extension("graph.json");
        let roots = json!([
            { "name": "outside", "reaches": ["export"], "root": true },
            { "name": "export", "export": export },
        ]);
        fs::write(&graph, roots.to_string())?;
        source = from.with_extension("kept.wasm");
        let mut metadce = Command::new(programs.join("wasm-metadce"));
        metadce.args(FEATURES).arg(from).arg("--graph-file").arg(&graph).arg("-o").arg(&source);
        quiet(&mut metadce)?;
        names = Some(imports::SHORTEN);
        // Branches are drawn anew, and what comes after finds more: a hundredth of the bytes.
        passes = vec!["-Oz", "--flatten", "--rereloop"];
    }
    let mut wasm_opt = Command::new(programs.join("wasm-opt"));
    wasm_opt.args(FEATURES).args(options).args(passes).args([
        "-Oz",
        "--converge",
        "--strip-debug",
        "--strip-producers",
        "--strip-target-features",
    ]);
    quiet(wasm_opt.arg(source).arg("-o").arg(to))?;
    // A run of its own: where passes are repeated, this one would shorten short names.
    let shorten = |pass| {
        quiet(Command::new(programs.join("wasm-opt")).args(FEATURES).args(options).arg(pass).arg(to).arg("-o").arg(to))
    };
    names.map_or_else(|| Ok(String::new()), shorten)
}
