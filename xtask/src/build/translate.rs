//! wasm2js, from npm's binaryen: a wasm as JavaScript, for `dossier-roles/no-wasm`.

use super::optimise;
use crate::child::quiet;
use anyhow::Result;
use std::{path::Path, process::Command};

/// The module whose default export makes an instance of a wasm, as `new WebAssembly.Instance` would: whatever is inside it
/// belongs to that instance.
///
/// # Errors
/// When wasm2js does not know what the wasm uses, or esbuild does not know what wasm2js writes.
pub fn wasm(programs: &Path, shipped: &Path, work: &Path) -> Result<String> {
    let translated = work.join("translated.js");
    let mut wasm2js = Command::new(programs.join("wasm2js"));
    quiet(wasm2js.arg(shipped).args(optimise::FEATURES).args(["-Oz", "-o"]).arg(&translated))?;
    // What it writes is a module, which there is one of. As CommonJS it can be had as often as one likes.
    let mut esbuild = Command::new(programs.join("esbuild"));
    esbuild.arg(&translated).args(["--format=cjs", "--platform=neutral", "--minify", "--log-level=warning"]);
    let code = quiet(&mut esbuild)?;
    Ok(format!(
        "export default (imports) => {{\nconst module = {{ exports: {{}} }};\nconst require = (name) => imports[name];\n{code}\nreturn module.exports;\n}};\n"
    ))
}
