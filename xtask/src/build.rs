//! `cargo xtask build`: from the sources to the npm package in `pkg/`.
//!
//! cargo → wasm-bindgen → wasm-opt for the wasm, esbuild for the JavaScript around it, and beside them the types, the
//! manifest and the papers. All of it in a folder of its own, which becomes `pkg/` once it is whole.

mod digest;
pub mod elements;
mod glue;
mod ids;
pub mod javascript;
mod manifest;
mod optimise;
mod short;
mod size;

use crate::{
    bring,
    cargo::{self, WASM},
    project,
    step::{seconds, step},
};
use anyhow::{Context as _, Result};
use std::{fs, path::Path, time::Instant};

/// Compile the package into `pkg/` and print its size.
#[derive(clap::Args, Default)]
pub struct Args {
    /// Compile fast: readable messages on a panic, nothing optimised, no limit on the size.
    #[arg(long)]
    pub dev: bool,
}

/// Builds the package.
///
/// # Errors
/// When a tool cannot be brought, a step fails, or the package is over its budget. `pkg/` is then what it was before.
pub fn run(args: &Args) -> Result<()> {
    let start = Instant::now();
    bring::rustup::wasm_target()?;
    let programs = bring::npm::packages("xtask")?;
    bring::npm::packages("www")?;

    // Beside pkg/, because a folder cannot be renamed into another file system.
    let work = tempfile::Builder::new().prefix(".pkg-").tempdir_in(project::root())?;
    let package = work.path().join("pkg");
    let glue = work.path().join("glue");
    fs::create_dir(&package)?;

    for wasm in [&MAIN, &JSON] {
        let compiled =
            step(format!("compile {}{}", wasm.name, if args.dev { " (for development)" } else { "" }), || {
                wasm.compile(args.dev)
            })?;
        step("write its glue (wasm-bindgen)", || glue::write(&compiled, wasm.name, &glue, args.dev))?;
        let bound = glue.join(format!("{}_bg.wasm", wasm.name));
        let shipped = package.join(format!("{}.wasm", wasm.name));
        if args.dev {
            fs::rename(&bound, &shipped)?;
        } else {
            let script = glue.join(wasm.name).with_extension("js");
            step("optimise it (wasm-opt)", || optimise::wasm(&programs, wasm.wasm_opt, &bound, &shipped, &script))?;
        }
    }
    step("bundle the JavaScript (esbuild)", || javascript::bundle(&programs, &glue, &package, args.dev))?;
    step("bundle the elements (esbuild)", || elements::bundle(&programs, work.path(), &package, args.dev))?;
    step("write types, manifest and papers", || write_papers(&package))?;
    if !args.dev {
        let sizes = size::measure(&package)?;
        println!("{sizes}");
        sizes.check()?;
    }
    replace(&package, &project::pkg(), &work.path().join("old"))?;
    println!("▸ pkg/ is built  {}", seconds(start.elapsed()));
    Ok(())
}

/// A wasm of the package.
struct Wasm {
    /// Its crate.
    package: &'static str,
    /// Its file, without the ending.
    name: &'static str,
    profile: &'static str,
    /// For cargo and for wasm-opt, beyond what every wasm takes.
    cargo: &'static [&'static str],
    wasm_opt: &'static [&'static str],
}

const MAIN: Wasm = Wasm { package: "dossier-roles", name: "dossier_roles", profile: "wasm", cargo: &[], wasm_opt: &[] };

/// What makes cargo compile for SIMD.
pub const SIMD: [&str; 2] = ["--config", "target.wasm32-unknown-unknown.rustflags=['-Ctarget-feature=+simd128']"];

/// Never in a page that does not ask for it. SIMD: every engine that matters has had it since 2023, and it halves the time.
const JSON: Wasm = Wasm {
    package: "dossier-roles-json",
    name: "dossier_roles_json",
    profile: "wasm-json",
    cargo: &SIMD,
    wasm_opt: &["--enable-simd"],
};

impl Wasm {
    fn compile(&self, dev: bool) -> Result<std::path::PathBuf> {
        let profile = if dev { "dev" } else { self.profile };
        let arguments = [&["--lib", "--target", WASM, "--profile", profile], self.cargo].concat();
        cargo::build(self.package, &arguments)?
            .into_iter()
            .find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
            .context("cargo wrote no wasm: `crate-type` in Cargo.toml must have `cdylib`")
    }
}

fn write_papers(package: &Path) -> Result<()> {
    copy_all("src/js", ".d.ts", package)?;
    fs::write(package.join("ids.d.ts"), ids::ids_d_ts())?;
    manifest::write(package)?;
    for paper in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(project::path(paper), package.join(paper)).with_context(|| format!("could not copy {paper}"))?;
    }
    Ok(())
}

/// Copies the files of a folder of the repository whose names end so.
fn copy_all(folder: &str, ending: &str, to: &Path) -> Result<()> {
    for entry in fs::read_dir(project::path(folder)).with_context(|| format!("could not read {folder}/"))? {
        let file = entry?;
        if file.file_name().to_string_lossy().ends_with(ending) {
            fs::copy(file.path(), to.join(file.file_name()))?;
        }
    }
    Ok(())
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
