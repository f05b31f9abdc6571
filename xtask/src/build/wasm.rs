//! A wasm of the package: compiled, bound, made small, and put where the JavaScript imports it.

use super::{Folders, imports, notices::Taken, optimise, text, translate};
use crate::{
    cargo::{self, WASM},
    step::step,
};
use anyhow::{Context as _, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};
use wasm_bindgen_cli_support::Bindgen;

/// A wasm of the package.
pub struct Wasm {
    /// Its crate.
    pub package: &'static str,
    /// Its file, without the ending, and what `#wasm/` imports it by.
    pub name: &'static str,
    /// The profile of cargo that ships.
    pub profile: &'static str,
    /// For cargo and for wasm-opt, beyond what every wasm takes.
    pub cargo: &'static [&'static str],
    /// For wasm-opt.
    pub wasm_opt: &'static [&'static str],
    /// The one export that the JavaScript calls. Where there is one, what wasm-bindgen writes around a wasm is left out; where
    /// there are more, it is needed.
    pub export: Option<&'static str>,
    /// Whether it is translated to JavaScript too.
    pub is_translated: bool,
    /// Whether it says where it panicked, in a build for development: it then needs what wasm-bindgen writes around it.
    pub has_panic_hook: bool,
}

/// What makes cargo compile for SIMD.
pub const SIMD: [&str; 2] = ["--config", "target.wasm32-unknown-unknown.rustflags=['-Ctarget-feature=+simd128']"];
/// What makes it compile without references to JavaScript's values.
const NO_REFERENCES: [&str; 2] =
    ["--config", "target.wasm32-unknown-unknown.rustflags=['-Ctarget-feature=-reference-types']"];
/// What makes it compile where numbers cross and nothing else. Without references to JavaScript's values, which have no
/// translation; and with a stack of four kilobytes: an instance takes a page of memory and not seventeen, and what it has there
/// is at places that are short to write.
pub const NUMBERS_ONLY: [&str; 2] = [
    "--config",
    "target.wasm32-unknown-unknown.rustflags=['-Ctarget-feature=-reference-types','-Clink-arg=-zstack-size=4096']",
];

impl Wasm {
    /// Builds it: into the package as a file, and into `src/generated` as a module for each way to an engine. What it was
    /// compiled from is added to `taken`.
    ///
    /// # Errors
    /// When a step fails.
    pub fn build(&self, folders: &Folders<'_>, dev: bool, taken: &mut Taken) -> Result<()> {
        let Self { name, .. } = self;
        let what = if dev { " (for development)" } else { "" };
        let hook = dev && self.has_panic_hook;
        let more = if hook { &NO_REFERENCES } else { self.cargo };
        let compiled = step(format!("compile {name}{what}"), || self.compile(more, dev, taken))?;
        let bound = self.bind(&compiled, folders.work, dev)?;
        let shipped = folders.package.join(format!("{name}.wasm"));
        let said = step(format!("make {name} small (wasm-opt)"), || {
            optimise::wasm(folders.programs, self.wasm_opt, self.export.filter(|_| !hook), &bound.wasm, &shipped)
        })?;
        folders.module("inside", name, &text::module(&fs::read(&shipped)?))?;
        folders.module("workerd", name, &format!("export {{ default }} from \"./{name}.wasm\";\n"))?;
        folders.module("edge-light", name, &format!("export {{ default }} from \"./{name}.wasm?module\";\n"))?;
        let imports = format!("{name}-imports");
        let beside = match self.export {
            None => vec![(format!("{name}-glue"), bound.glue)],
            Some(_) if !hook => vec![(imports, imports::module(&said)?)],
            Some(export) => {
                let push = ("push".to_owned(), imports::PUSHED.to_owned());
                vec![(format!("{name}_bg"), bound.glue), (imports, imports::of_glue(name, export)), push]
            }
        };
        for folder in ["inside", "workerd", "edge-light"] {
            beside.iter().try_for_each(|(name, text)| folders.module(folder, name, text))?;
        }
        if self.is_translated {
            let module = step(format!("translate {name} to JavaScript (wasm2js)"), || {
                translate::wasm(folders.programs, &shipped, folders.work)
            })?;
            folders.module("no-wasm", name, &module)?;
            beside.iter().try_for_each(|(name, text)| folders.module("no-wasm", name, text))?;
        }
        Ok(())
    }

    fn compile(&self, more: &[&str], dev: bool, taken: &mut Taken) -> Result<PathBuf> {
        let profile = if dev { "wasm-dev" } else { self.profile };
        let arguments = [&["--lib", "--target", WASM, "--profile", profile], more].concat();
        let built = cargo::build(self.package, &arguments)?;
        taken.crates.extend(built.crates);
        built
            .files
            .into_iter()
            .find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
            .context("cargo wrote no wasm: `crate-type` in Cargo.toml must have `cdylib`")
    }

    /// Binds it: what carries values into the wasm and out of it.
    fn bind(&self, wasm: &Path, to: &Path, dev: bool) -> Result<Bound> {
        let Self { name, .. } = self;
        Bindgen::new()
            .input_path(wasm)
            .out_name(name)
            // The only kind whose glue leaves it to us where the bytes come from, and how often they are instantiated.
            .bundler(true)?
            // The types are written by hand: they say more than wasm-bindgen can know.
            .typescript(false)
            .debug(dev)
            .remove_name_section(!dev)
            .remove_producers_section(!dev)
            .generate(to)?;
        let glue = fs::read_to_string(to.join(format!("{name}_bg.js")))?;
        Ok(Bound { wasm: to.join(format!("{name}_bg.wasm")), glue })
    }
}

/// A wasm and the module that goes with it.
struct Bound {
    wasm: PathBuf,
    glue: String,
}
