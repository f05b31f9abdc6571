//! What a wasm imports, and the short names that it has for it.
//!
//! wasm-bindgen writes glue for whatever the linker left in, and wasm-opt finds that nothing of it is called: a `TextDecoder`
//! among the rest, which some test runners lack. So what remains is given by hand, in `src/explain/ask.js`.

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::fmt::Write as _;

/// What makes wasm-opt shorten the names in a wasm, and say to standard output how. Nobody else sees them, and every page
/// downloads them.
pub const SHORTEN: &str = "--minify-imports-and-exports-and-modules";

/// How wasm-bindgen's name begins of the one function that is given.
const PUSH: &str = "__wbg_push_";

/// A module with the short names of what a wasm imports and exports, from what wasm-opt said.
///
/// # Errors
/// When the wasm imports something else.
pub fn module(said: &str) -> Result<String> {
    let said: Value = serde_json::from_str(said).context("wasm-opt did not say how it shortened names")?;
    let list = |name: &str| said.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |pair: &Value, place: usize| pair.get(place).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut module = "// Written by `cargo xtask build` from the wasm: to change it, change that.\n".to_owned();
    for import in list("imports") {
        let (name, short) = (text(&import, 1), text(&import, 2));
        if !name.starts_with(PUSH) {
            bail!("the wasm imports `{name}`, which src/explain/ask.js does not give");
        }
        // The pass calls every module so.
        let _ = writeln!(module, "export const imports = (push) => ({{ a: {{ {short}: push }} }});");
    }
    for export in list("exports") {
        let _ = writeln!(module, "export const entry = (exports) => exports.{};", text(&export, 1));
    }
    Ok(module)
}

/// The same module for a wasm whose names are long, and which needs what wasm-bindgen wrote around it.
pub fn of_glue(name: &str, export: &str) -> String {
    format!(
        r#"// Written by `cargo xtask build --dev`.
import * as glue from "./{name}_bg.js";
import {{ give }} from "./push.js";
export const imports = (push) => {{
  give(push);
  return {{ "./{name}_bg.js": glue }};
}};
export const entry = (exports) => {{
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  return exports.{export};
}};
"#
    )
}

/// The module that the glue imports: it hands a number to whoever is given it.
pub const PUSHED: &str = "// Written by `cargo xtask build --dev`.
let taker;
export const give = (push) => (taker = push);
export const push = (number) => taker(number);
";

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn what_is_known_has_its_short_name() {
        let said = r#"{ "imports": [["./x_bg.js", "__wbg_push_37", "a"]], "exports": [["ask", "b"]] }"#;
        let module = module(said).expect("a module");
        assert!(module.contains("export const imports = (push) => ({ a: { a: push } });"), "{module}");
        assert!(module.contains("export const entry = (exports) => exports.b;"), "{module}");
    }

    #[test]
    fn an_import_that_nobody_gives_is_an_error() {
        assert!(module(r#"{ "imports": [["./x_bg.js", "__wbg_fetch_1", "a"]], "exports": [] }"#).is_err());
        assert!(module("no pass ran").is_err());
    }
}
