//! Short names for what the wasm and its glue call each other. Nobody else sees them, and every page downloads them twice.

use anyhow::{Context as _, Result};
use serde_json::Value;
use std::{collections::HashMap, fs, path::Path};

/// What makes wasm-opt shorten them in the wasm, and say to standard output how.
pub const PASS: &str = "--minify-imports-and-exports-and-modules";

/// What the pass calls every module.
const MODULE: &str = "a";

/// Shortens them in the glue too.
///
/// # Errors
/// When wasm-opt did not say what it shortened, or the glue lacks an import of the wasm.
pub fn names(said: &str, glue: &Path) -> Result<()> {
    let text = fs::read_to_string(glue)?;
    fs::write(glue, shortened(said, &text).context("wasm-opt and the glue do not agree on their names")?)?;
    Ok(())
}

fn shortened(said: &str, glue: &str) -> Option<String> {
    let said: Value = serde_json::from_str(said).ok()?;
    let mut text = glue.to_owned();
    for import in said.get("imports")?.as_array()? {
        let [module, name, short] = [0, 1, 2].map(|place| import.get(place).and_then(Value::as_str));
        text = replaced_once(&text, &format!("{}: function", name?), &format!("{}: function", short?))?;
        // One module has all of them, and one is enough to rename it.
        text = text.replace(&format!("\"{}\": ", module?), &format!("{MODULE}: "));
    }
    let exports = said.get("exports")?.as_array()?;
    let exports: HashMap<_, _> =
        exports.iter().filter_map(|export| Some((export.get(0)?.as_str()?, export.get(1)?.as_str()?))).collect();
    let mut pieces = text.split("wasm.");
    let mut renamed = pieces.next()?.to_owned();
    for piece in pieces {
        let end = piece.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(piece.len());
        let (name, rest) = piece.split_at(end);
        renamed.extend(["wasm.", exports.get(name).unwrap_or(&name), rest]);
    }
    Some(renamed)
}

fn replaced_once(text: &str, from: &str, to: &str) -> Option<String> {
    let (before, after) = text.split_once(from)?;
    Some([before, to, after].concat())
}

#[cfg(test)]
mod tests {
    use super::shortened;

    const GLUE: &str = "const import0 = { __wbg_new_37: function() {} }; const all = { \"./x_bg.js\": import0 };\n\
                        wasm.allows(wasm.memory); wasm.allowsMore; wasm.other;";
    const SAID: &str = r#"{ "imports": [["./x_bg.js", "__wbg_new_37", "a"]],
                            "exports": [["allows", "b"], ["allowsMore", "c"], ["memory", "d"], ["unused", "e"]] }"#;

    #[test]
    fn the_glue_says_what_the_wasm_says() {
        assert_eq!(
            shortened(SAID, GLUE).as_deref(),
            Some(
                "const import0 = { a: function() {} }; const all = { a: import0 };\nwasm.b(wasm.d); wasm.c; wasm.other;"
            )
        );
    }

    #[test]
    fn an_import_that_the_glue_lacks_is_an_error() {
        assert_eq!(shortened(SAID, "wasm.allows()"), None);
        assert_eq!(shortened("no pass ran", GLUE), None);
    }
}
