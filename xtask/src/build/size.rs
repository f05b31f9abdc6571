//! What a browser downloads, and the budgets for it: bundles, made as a page's own tool makes them.

use super::javascript::esbuild;
use crate::child::quiet;
use anyhow::{Context as _, Result, bail};
use flate2::{Compression, write::GzEncoder};
use std::{fmt, fs, io::Write as _, path::Path};

/// A bundle: what it is, what it says, and the most that it may weigh, in bytes of brotli.
struct Bundle {
    what: &'static str,
    text: &'static str,
    budget: Option<usize>,
}

const BUNDLES: [Bundle; 7] = [
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
        budget: Some(14_800) },
    Bundle {
        what: "one question, no wasm",
        text: "import { canPerform } from './no-wasm.js'; globalThis.answer = canPerform;",
        budget: None,
    },
    // The two below stand on the package, which they import by its name: it is not counted again.
    Bundle {
        what: "json",
        text: "import { filterInvoicesJson } from './json.js'; globalThis.answer = filterInvoicesJson;",
        budget: None,
    },
    Bundle { what: "elements, lit included", text: "import './elements.js';", budget: Some(32_000) },
];

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
        fs::write(&entry, bundle.text)?;
        let mut esbuild = esbuild(programs, false);
        esbuild.arg(&entry).args(["--bundle", "--format=esm", "--target=es2022", "--external:dossier-roles"]);
        let bundled = quiet(esbuild.arg(format!("--outfile={}", out.display())));
        let bytes = bundled.and_then(|_| fs::read(&out).context("esbuild wrote nothing"));
        fs::remove_file(&entry)?;
        let bytes = bytes?;
        fs::remove_file(&out)?;
        Ok(Size { raw: bytes.len(), gzip: gzip(&bytes)?, brotli: brotli(&bytes)? })
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

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(mut bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut out, &best)?;
    Ok(out.len())
}
