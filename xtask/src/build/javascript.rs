//! The package's JavaScript: one bundle for each way to an engine, and each format.

use super::digest::model_digest;
use crate::{cargo, child::quiet, project};
use anyhow::Result;
use std::{path::Path, process::Command};

/// Every engine that runs the wasm knows this much JavaScript.
pub const COMMON: [&str; 3] = ["--format=esm", "--target=es2022", "--charset=utf8"];

/// esbuild, from the top of the repository; what it writes is small unless it is for development.
pub fn esbuild(programs: &Path, dev: bool) -> Command {
    let mut esbuild = Command::new(programs.join("esbuild"));
    esbuild.arg("--log-level=warning").current_dir(project::root());
    if !dev {
        esbuild.args(["--minify", "--legal-comments=none"]);
    }
    esbuild
}

/// Lets a name stand for a file.
pub fn alias(name: &str, path: &Path) -> std::ffi::OsString {
    let mut alias = std::ffi::OsString::from(format!("--alias:{name}="));
    alias.push(path);
    alias
}

/// A bundle: its entry in `src/`, its name in the package, and the condition that the imports of `src/package.json` are
/// resolved under.
struct Bundle(&'static str, &'static str, Option<&'static str>);

const BUNDLES: [Bundle; 10] = [
    Bundle("index.js", "index.js", None),
    Bundle("index.js", "index.cjs", None),
    Bundle("index.js", "workerd.js", Some("workerd")),
    Bundle("index.js", "edge-light.js", Some("edge-light")),
    Bundle("index.js", "no-wasm.js", Some("no-wasm")),
    Bundle("index.js", "no-wasm.cjs", Some("no-wasm")),
    // `json.js` is also what tools take for `dossier-roles/json` that ignore `exports`.
    Bundle("json/index.js", "json.js", None),
    Bundle("json/index.js", "json.cjs", None),
    Bundle("json/index.js", "json-workerd.js", Some("workerd")),
    Bundle("json/index.js", "json-edge-light.js", Some("edge-light")),
];

/// Writes the bundles.
///
/// # Errors
/// When a file does not parse, or imports what is not there.
pub fn bundle(programs: &Path, package: &Path) -> Result<()> {
    let digest = model_digest();
    let version = cargo::version()?;
    for Bundle(entry, name, condition) in BUNDLES {
        // Whoever bundles it makes it small, and needs the notes that say what may be left out. But only here are constants
        // constants: in a bundle they are variables, which nobody else puts where they are used.
        let mut bundle = esbuild(programs, true);
        bundle.arg(format!("src/{entry}")).args(["--bundle", "--minify-syntax", "--target=es2022", "--charset=utf8"]);
        // For Node, an annotation says what a bundle in its own format exports.
        let is_cjs = name.ends_with(".cjs");
        bundle.args(if is_cjs { ["--format=cjs", "--platform=node"] } else { ["--format=esm", "--platform=neutral"] });
        bundle.args(condition.map(|condition| format!("--conditions={condition}")));
        // One alias turns all of an application to another form of the package: so it goes by its name.
        bundle.args(["--external:dossier-roles", "--external:*.wasm", "--external:*.wasm?module"]);
        bundle.args([format!("--define:VERSION=\"{version}\""), format!("--define:DIGEST=\"{digest}\"")]);
        quiet(bundle.arg(format!("--outfile={}", package.join(name).display())))?;
    }
    Ok(())
}
