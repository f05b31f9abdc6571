//! The JavaScript that carries values into the wasm and out of it.

use anyhow::Result;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Writes `<name>.js` and `<name>_bg.wasm` into `folder`.
///
/// # Errors
/// When the wasm was not made by the same version of wasm-bindgen, or the folder cannot be written.
pub fn write(wasm: &Path, name: &str, folder: &Path, dev: bool) -> Result<()> {
    Bindgen::new()
        .input_path(wasm)
        .out_name(name)
        .web(true)?
        // Where the bytes come from is said by our own entries, one for each runtime.
        .omit_default_module_path(true)
        // The types are written by hand: they say more than wasm-bindgen can know.
        .typescript(false)
        .debug(dev)
        .remove_name_section(!dev)
        .remove_producers_section(!dev)
        .generate(folder)
}
