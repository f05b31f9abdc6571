//! `cargo xtask build`: from the sources to the npm package in `pkg/`.
//!
//! The model writes its JavaScript half ([`generated`]); cargo → wasm-bindgen → wasm-opt make each wasm, and wasm2js its
//! translation ([`wasm`]); esbuild bundles the JavaScript around them, once for each way to an engine ([`javascript`]). Beside
//! them stand the types, the manifest and the papers. All of it in a folder of its own, which becomes `pkg/` once it is whole.

pub mod digest;
pub mod elements;
mod generated;
mod ids;
mod imports;
pub mod javascript;
mod json;
mod manifest;
pub mod notices;
mod optimise;
mod papers;
mod size;
mod text;
mod translate;
mod wasm;

use crate::{
    bring, project,
    step::{seconds, step},
};
use anyhow::{Context as _, Result};
use notices::Taken;
use std::{fs, path::Path, time::Instant};
pub use wasm::SIMD;
use wasm::Wasm;

/// Compile the package into `pkg/` and print its size.
#[derive(clap::Args, Default)]
pub struct Args {
    /// Compile fast: readable messages on a panic, nothing optimised, no limit on the size.
    #[arg(long)]
    pub dev: bool,
}

/// Where a build works.
pub struct Folders<'a> {
    /// The programs from npm.
    programs: &'a Path,
    /// What becomes `pkg/`.
    package: &'a Path,
    /// What is between two steps.
    work: &'a Path,
    /// What the sources import as `#generated/` and `#wasm/`.
    generated: &'a Path,
}

/// Builds the package.
///
/// # Errors
/// When a tool cannot be brought, a step fails, or the package is over its budget. `pkg/` is then what it was before.
pub fn run(args: &Args) -> Result<()> {
    let start = Instant::now();
    bring::rustup::wasm_target()?;
    let programs = bring::npm::packages("src")?;

    // Beside pkg/, because a folder cannot be renamed into another file system.
    let work = tempfile::Builder::new().prefix(".pkg-").tempdir_in(project::root())?;
    let package = work.path().join("pkg");
    fs::create_dir(&package)?;
    let generated = project::path("src/generated");
    let folders = Folders { programs: &programs, package: &package, work: work.path(), generated: &generated };

    step("write what crosses (src/generated)", || {
        let mut modules = generated::modules();
        modules.push(("json.js".to_owned(), json::constants()));
        modules.iter().try_for_each(|(name, text)| folders.module("", name, text))
    })?;
    let mut taken = Taken::default();
    for wasm in [&QUESTIONS, &EXPLAIN, &JSON] {
        wasm.build(&folders, args.dev, &mut taken)?;
    }
    step("bundle the JavaScript (esbuild)", || javascript::bundle(&programs, &package, &mut taken))?;
    step("bundle the elements (esbuild)", || elements::bundle(&programs, work.path(), &package, args.dev, &mut taken))?;
    step("write types, manifest and papers", || write_beside(&package, &taken))?;
    if !args.dev {
        let sizes = size::measure(&programs, &package)?;
        println!("{sizes}");
        sizes.check()?;
    }
    replace(&package, &project::pkg(), &work.path().join("old"))?;
    println!("▸ pkg/ is built  {}", seconds(start.elapsed()));
    Ok(())
}

impl Folders<'_> {
    /// Writes a module that the sources import, unless it stands there already: what watches them then has nothing to do.
    fn module(&self, folder: &str, name: &str, text: &str) -> Result<()> {
        let folder = self.generated.join(folder);
        fs::create_dir_all(&folder)?;
        let name = if name.ends_with(".js") { name.to_owned() } else { format!("{name}.js") };
        let file = folder.join(name);
        if fs::read_to_string(&file).is_ok_and(|there| there == text) {
            return Ok(());
        }
        fs::write(&file, text).with_context(|| format!("could not write {}", file.display()))
    }
}

/// The decision, and nothing else: every page downloads it.
const QUESTIONS: Wasm = Wasm {
    package: "dossier-roles-questions",
    name: "questions",
    profile: "wasm",
    cargo: &wasm::NUMBERS_ONLY,
    wasm_opt: &[],
    export: Some("answer"),
    is_translated: true,
    has_panic_hook: false,
};

/// Reasons, the table, differences.
const EXPLAIN: Wasm = Wasm {
    package: "dossier-roles-explain",
    name: "explain",
    profile: "wasm",
    cargo: &wasm::NUMBERS_ONLY,
    wasm_opt: &[],
    export: Some("ask"),
    is_translated: true,
    has_panic_hook: true,
};

/// Never in a page that does not ask for it. SIMD: every engine that matters has had it since 2023, and it halves the time.
const JSON: Wasm = Wasm {
    package: "dossier-roles-json",
    name: "json",
    profile: "wasm-json",
    cargo: &SIMD,
    // Each stage stays a function of its own: in one, they have too few registers.
    wasm_opt: &["--enable-simd", "--one-caller-inline-max-function-size=0"],
    export: None,
    is_translated: false,
    has_panic_hook: false,
};

/// What the types of another form of the package say: everything is the same, its errors too.
const SAME_TYPES: &str = "export * from \"./index.js\";\n";

fn write_beside(package: &Path, taken: &Taken) -> Result<()> {
    let read = |from| fs::read_to_string(project::path(from)).with_context(|| format!("could not read {from}"));
    let types = [
        ("index", read("src/index.d.ts")?),
        ("json", read("src/json/json.d.ts")?),
        ("react", read("src/react/react.d.ts")?),
        ("vue", read("src/vue/vue.d.ts")?),
        ("testing", read("src/testing/testing.d.ts")?),
        ("inspect", read("src/inspect/inspect.d.ts")?),
        ("no-wasm", SAME_TYPES.to_owned()),
        ("ids", ids::ids_d_ts()),
    ];
    for (name, text) in types {
        fs::write(package.join(format!("{name}.d.ts")), &text)?;
        // The same for `require`: TypeScript takes the format from the ending.
        fs::write(package.join(format!("{name}.d.cts")), text.replace(".js\"", ".cjs\""))?;
    }
    fs::copy(project::path("src/elements/elements.d.ts"), package.join("elements.d.ts"))?;
    manifest::write(package)?;
    notices::write(taken, package)?;
    papers::write(package)
}

/// Puts `new` where `place` is; what was there before moves to `old`.
///
/// # Errors
/// When they are not in one file system, or may not be written.
pub fn replace(new: &Path, place: &Path, old: &Path) -> Result<()> {
    if place.exists() {
        fs::rename(place, old).with_context(|| format!("could not move the old {} away", place.display()))?;
    }
    fs::rename(new, place).with_context(|| format!("could not put the new {} in its place", place.display()))
}
