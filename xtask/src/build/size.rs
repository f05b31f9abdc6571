//! What a browser downloads, and the budgets for it: bundles, made as a page's own tool makes them.

use super::javascript::{FRAMEWORKS, alias, esbuild};
use crate::child::quiet;
use anyhow::{Result, bail};
use std::{fmt, fs, path::Path, process::Command};

/// A bundle: what it is, what it says, and the most that it may weigh, in bytes of brotli.
struct Bundle {
    what: &'static str,
    text: &'static str,
    budget: Option<usize>,
}

/// The most that what is for a framework may weigh, beside the framework and what it asks of the package.
const FRONTEND: usize = 600;

const BUNDLES: [Bundle; 14] = [
    Bundle {
        what: "one question",
        text: "import { canPerform } from './index.js'; globalThis.answer = canPerform;",
        budget: Some(2_300),
    },
    Bundle {
        what: "every question",
        text: "import { canPerform, checkerFor, scopeOf, permissionsOf, visibleInvoices, invoiceFilter } from './index.js';
               globalThis.answer = [canPerform, checkerFor, scopeOf, permissionsOf, visibleInvoices, invoiceFilter];",
        budget: None,
    },
    Bundle {
        what: "reasons, both languages",
        text: "import { explain } from './index.js'; globalThis.answer = explain;",
        budget: None,
    },
    Bundle { what: "everything", text: "import * as all from './index.js'; globalThis.answer = all;", // 13,000 are wanted; docs/peers.md says where the rest is.
        budget: Some(14_900) },
    Bundle {
        what: "one question, no wasm",
        text: "import { canPerform } from './no-wasm.js'; globalThis.answer = canPerform;",
        budget: None,
    },
    Bundle {
        what: "react, a decision",
        text: "import { RolesProvider, useCan } from 'WITH/react.js'; globalThis.answer = [RolesProvider, useCan];",
        budget: None,
    },
    Bundle {
        what: "react, with reasons",
        text: "import { RolesProvider, Can } from 'WITH/react.js'; globalThis.answer = [RolesProvider, Can];",
        budget: None,
    },
    Bundle {
        what: "vue, a decision",
        text: "import { roles, useCan } from 'WITH/vue.js'; globalThis.answer = [roles, useCan];",
        budget: None,
    },
    Bundle {
        what: "vue, with reasons",
        text: "import { roles, Can } from 'WITH/vue.js'; globalThis.answer = [roles, Can];",
        budget: None,
    },
    // Those below stand on the package, which they import by its name: it is not counted again.
    Bundle { what: "react", text: "export * from './react.js'", budget: Some(FRONTEND) },
    Bundle { what: "vue", text: "export * from './vue.js'", budget: Some(FRONTEND) },
    Bundle {
        what: "json",
        text: "import { filterInvoicesJson } from './json.js'; globalThis.answer = filterInvoicesJson;",
        budget: None,
    },
    Bundle {
        what: "testing",
        text: "import * as all from './testing.js'; globalThis.answer = all;",
        budget: Some(1_500),
    },
    Bundle { what: "elements, lit included", text: "import './elements.js';", budget: Some(32_000) },
];

/// A module without the lines that name what it asks, and what it gives: of these, no bundle of a page has any.
fn alone(module: &str) -> String {
    let module = module.split_once("export{").map_or(module, |(before, _)| before);
    module.split(';').filter(|statement| !statement.starts_with("import{")).collect::<Vec<_>>().join(";")
}

/// The sizes of one bundle.
#[derive(Clone, Copy)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// The sizes of them all, in their order.
pub struct Sizes(Vec<Size>);

/// Weighs a built package.
///
/// # Errors
/// When something in it cannot be bundled.
pub fn measure(programs: &Path, package: &Path) -> Result<Sizes> {
    let sizes = BUNDLES.iter().map(|bundle| {
        let entry = package.join(".size.js");
        let out = package.join(".size.out.js");
        // With the package it stands on, where its text says so.
        let text = bundle.text.replace("WITH/", "./");
        let main = match text == bundle.text {
            true => "--external:dossier-roles".into(),
            false => alias("dossier-roles", &package.join("index.js")),
        };
        fs::write(&entry, text)?;
        let mut esbuild = esbuild(programs, false);
        // UTF-8 as it is: so do all bundlers but esbuild where nobody told it.
        esbuild.arg(&entry).arg(main).args(["--bundle", "--format=esm", "--target=es2022", "--charset=utf8"]);
        esbuild.args(FRAMEWORKS.map(|framework| format!("--external:{framework}")));
        let bundled = quiet(esbuild.arg(format!("--outfile={}", out.display())));
        let size = bundled.and_then(|_| {
            if bundle.text.starts_with("export") {
                fs::write(&out, alone(&fs::read_to_string(&out)?))?;
            }
            compressed(&out)
        });
        fs::remove_file(&entry)?;
        fs::remove_file(&out)?;
        size
    });
    sizes.collect::<Result<_>>().map(Sizes)
}

impl Sizes {
    /// Compares with the budgets.
    ///
    /// # Errors
    /// When a bundle is over its own.
    pub fn check(&self) -> Result<()> {
        for (Bundle { what, budget, .. }, size) in BUNDLES.iter().zip(&self.0) {
            if let Some(over) = budget.and_then(|budget| size.brotli.checked_sub(budget + 1)) {
                bail!("`{what}` is {} bytes over its budget, in brotli: take something out", over + 1);
            }
        }
        Ok(())
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "  {:<26}{:>9}{:>9}{:>9}{:>9}", "bytes in a page's bundle", "raw", "gzip", "brotli", "at most")?;
        for (Bundle { what, budget, .. }, size) in BUNDLES.iter().zip(&self.0) {
            let budget = budget.map_or_else(String::new, |budget| budget.to_string());
            write!(f, "\n  {what:<26}{:>9}{:>9}{:>9}{budget:>9}", size.raw, size.gzip, size.brotli)?;
        }
        Ok(())
    }
}

/// By Node's own compressors, which are those of servers. The crate `brotli` was off by up to 60 bytes, either way.
const COMPRESS: &str = r"
    const [bytes, { gzipSync, brotliCompressSync }] = [require('node:fs').readFileSync(process.argv[1]), require('node:zlib')];
    console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length);
";

fn compressed(file: &Path) -> Result<Size> {
    let said = quiet(Command::new("node").args(["--eval", COMPRESS]).arg(file))?;
    let sizes: Vec<usize> = said.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    let &[raw, gzip, brotli] = sizes.as_slice() else { bail!("Node said no sizes of a bundle") };
    Ok(Size { raw, gzip, brotli })
}

#[cfg(test)]
mod tests {
    use super::alone;

    #[test]
    fn what_a_module_imports_and_exports_is_not_its_own() {
        let module = "import{a as b}from\"dossier-roles\";import{c}from\"vue\";var d=()=>b(c);export{d as useIt};\n";
        assert_eq!(alone(module), "var d=()=>b(c);");
    }
}
