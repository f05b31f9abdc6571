//! The package's JavaScript: one bundle for each way to an engine, and each format.

use super::{
    digest::model_digest,
    notices::{self, Taken},
};
use crate::{cargo, child::quiet, project};
use anyhow::{Context as _, Result};
use std::{fs, path::Path, process::Command};

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

/// Runs esbuild, which writes `file`; what the bundle has from npm is added to `taken`.
///
/// # Errors
/// When something does not parse, or imports what is not there.
pub fn write(bundle: &mut Command, file: &Path, taken: &mut Taken) -> Result<()> {
    let metafile = file.with_extension("metafile.json");
    quiet(bundle.arg(format!("--outfile={}", file.display())).arg(format!("--metafile={}", metafile.display())))?;
    taken.packages.extend(notices::bundled(&fs::read_to_string(&metafile)?)?);
    fs::remove_file(&metafile).with_context(|| format!("could not remove {}", metafile.display()))
}

/// A bundle: its entry in `src/`, its name in the package, and the condition that the imports of `src/package.json` are
/// resolved under.
struct Bundle(&'static str, &'static str, Option<&'static str>);

const BUNDLES: [Bundle; 24] = [
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
    Bundle("react/index.js", "react.js", None),
    Bundle("react/index.js", "react.cjs", None),
    Bundle("react/index.js", "react-development.js", Some("development")),
    Bundle("react/index.js", "react-development.cjs", Some("development")),
    Bundle("vue/index.js", "vue.js", None),
    Bundle("vue/index.js", "vue.cjs", None),
    Bundle("vue/index.js", "vue-development.js", Some("development")),
    Bundle("vue/index.js", "vue-development.cjs", Some("development")),
    Bundle("testing/index.js", "testing.js", None),
    Bundle("testing/index.js", "testing.cjs", None),
    // What takes `inspect.js` by its name knows no conditions: it must not put the inspector into what it builds.
    Bundle("inspect/production.js", "inspect.js", None),
    Bundle("inspect/production.js", "inspect.cjs", None),
    Bundle("inspect/index.js", "inspect-development.js", None),
    Bundle("inspect/index.js", "inspect-development.cjs", None),
];

/// What an application has already, which stays outside of what is made for it.
pub const FRAMEWORKS: [&str; 2] = ["react", "vue"];

/// Writes the bundles.
///
/// # Errors
/// When a file does not parse, or imports what is not there.
pub fn bundle(programs: &Path, package: &Path, taken: &mut Taken) -> Result<()> {
    let digest = model_digest();
    let version = cargo::version()?;
    for Bundle(entry, name, condition) in BUNDLES {
        // Whoever bundles it makes it small, and needs the notes that say what may be left out. But only here are constants
        // constants: in a bundle they are variables, which nobody else puts where they are used.
        let mut bundle = esbuild(programs, true);
        bundle.arg(format!("src/{entry}")).args([
            "--bundle",
            "--minify-syntax",
            "--loader:.css=text",
            "--target=es2022",
            "--charset=utf8",
        ]);
        // For Node, an annotation says what a bundle in its own format exports.
        let is_cjs = name.ends_with(".cjs");
        bundle.args(if is_cjs { ["--format=cjs", "--platform=node"] } else { ["--format=esm", "--platform=neutral"] });
        bundle.args(condition.map(|condition| format!("--conditions={condition}")));
        // One alias turns all of an application to another form of the package: so it goes by its name.
        bundle.args(["--external:dossier-roles", "--external:*.wasm", "--external:*.wasm?module"]);
        bundle.args(FRAMEWORKS.map(|framework| format!("--external:{framework}")));
        if entry.starts_with("react/") {
            // A bundle keeps no directive of its modules: servers know by this one what runs in a browser too.
            bundle.arg("--banner:js=\"use client\";");
        }
        bundle.args([format!("--define:VERSION=\"{version}\""), format!("--define:DIGEST=\"{digest}\"")]);
        write(&mut bundle, &package.join(name), taken)?;
    }
    Ok(())
}
