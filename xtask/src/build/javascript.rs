//! The package's JavaScript: one bundle that every runtime shares, and a small entry for each.

use super::digest::model_digest;
use crate::{cargo, child::quiet, project};
use anyhow::{Context as _, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Every engine that runs the wasm knows this much JavaScript, top-level await included.
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

/// Lets a name that begins with `#` stand for a file.
pub fn alias(name: &str, path: &Path) -> std::ffi::OsString {
    let mut alias = std::ffi::OsString::from(format!("--alias:{name}="));
    alias.push(path);
    alias
}

/// Writes `dossier-roles.js`, `json.js` and the entries of `src/npm`.
///
/// # Errors
/// When a file does not parse, or imports what is not there.
pub fn bundle(programs: &Path, glue: &Path, package: &Path, dev: bool) -> Result<()> {
    let esbuild = || {
        let mut esbuild = esbuild(programs, dev);
        esbuild.args(COMMON);
        esbuild
    };
    let bundle = |index: &str, wasm: &str, names: &str, to: &str| {
        let mut bundle = esbuild();
        bundle.args([index, "--bundle"]);
        bundle.arg(alias("#glue", &glue.join(wasm).with_extension("js")));
        bundle.arg(alias("#names", &project::path(names)));
        bundle.arg(format!("--outfile={}", package.join(to).display()));
        bundle
    };
    let mut main = bundle("src/js/index.js", "dossier_roles", "src/js/names.js", "dossier-roles.js");
    main.arg(format!("--define:VERSION=\"{}\"", cargo::version()?));
    quiet(main.arg(format!("--define:DIGEST=\"{}\"", model_digest())))?;
    let mut json = bundle("src/js/json/index.js", "dossier_roles_json", "src/js/json/names.js", "json.js");
    // One class of errors for both: the other bundle's.
    quiet(json.arg("--external:*/dossier-roles.js"))?;

    // What the entries import stays outside: it must be one and the same module for all who do.
    let entries = entries()?;
    for (prefix, core, wasm) in
        [("", "dossier-roles.js", "dossier_roles.wasm"), ("json-", "json.js", "dossier_roles_json.wasm")]
    {
        for entry in &entries {
            let name = entry.file_name().context("an entry has no name")?.to_string_lossy();
            let mut bundle = esbuild();
            bundle.arg(entry).args(["--bundle", "--external:node:*", "--external:./*.wasm"]);
            bundle.args([format!("--alias:#core=./{core}"), format!("--external:./{core}")]);
            bundle.args([format!("--alias:#wasm=./{wasm}"), format!("--define:WASM=\"./{wasm}\"")]);
            quiet(bundle.arg(format!("--outfile={}", package.join(format!("{prefix}{name}")).display())))?;
        }
    }
    Ok(())
}

/// The entries, one for each runtime.
fn entries() -> Result<Vec<PathBuf>> {
    let folder = fs::read_dir(project::path("src/npm")).context("could not read src/npm/")?;
    let mut entries = folder.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    entries.retain(|path| path.extension().is_some_and(|extension| extension == "js"));
    if entries.is_empty() {
        bail!("src/npm/ has no entries");
    }
    Ok(entries)
}
