//! What a browser downloads, and the budget for it.

use anyhow::{Context as _, Result, bail};
use flate2::{Compression, write::GzEncoder};
use std::{fmt, fs, io::Write as _, path::Path};

/// All the package's JavaScript and wasm for the browser, in bytes of brotli.
const BUDGET: usize = 16_000;
/// The files that are in it.
const BROWSER_FILES: [&str; 3] = ["browser.js", "dossier-roles.js", "dossier_roles.wasm"];

/// `dossier-roles/elements`, lit included: a page that embeds the elements downloads it beside the package.
const ELEMENTS: &str = "elements.js";
const ELEMENTS_BUDGET: usize = 32_000;

/// The sizes of one file, or of all.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// `dossier-roles/json`: no budget, because a page that does not import it downloads none of it.
const JSON_FILES: [&str; 2] = ["json.js", "dossier_roles_json.wasm"];

/// The sizes of the files that a browser downloads, and of those that it does not.
pub struct Sizes {
    browser: [(&'static str, Size); BROWSER_FILES.len()],
    json: [(&'static str, Size); JSON_FILES.len()],
    elements: (&'static str, Size),
}

/// Weighs a built package.
///
/// # Errors
/// When one of its files is missing.
pub fn measure(package: &Path) -> Result<Sizes> {
    let unweighed = |file| (file, Size::default());
    let mut sizes =
        Sizes { browser: BROWSER_FILES.map(unweighed), json: JSON_FILES.map(unweighed), elements: unweighed(ELEMENTS) };
    for (file, size) in sizes.browser.iter_mut().chain(&mut sizes.json).chain([&mut sizes.elements]) {
        let bytes = fs::read(package.join(*file)).with_context(|| format!("the package lacks {file}"))?;
        *size = Size { raw: bytes.len(), gzip: gzip(&bytes)?, brotli: brotli(&bytes)? };
    }
    Ok(sizes)
}

impl Sizes {
    fn total(&self) -> Size {
        self.browser.iter().fold(Size::default(), |sum, (_, size)| Size {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }

    /// Compares with the budget.
    ///
    /// # Errors
    /// When the package is over it.
    pub fn check(&self) -> Result<()> {
        for (what, size, budget) in
            [("the package is", self.total(), BUDGET), ("the elements are", self.elements.1, ELEMENTS_BUDGET)]
        {
            if size.brotli > budget {
                let over = size.brotli - budget;
                bail!("{what} {over} bytes over the budget of {budget} bytes brotli: take something out");
            }
        }
        Ok(())
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  {:<24}{:>9}{:>9}{:>9}", "bytes for a browser", "raw", "gzip", "brotli")?;
        for (file, size) in self.browser.iter().copied().chain([("together", self.total())]) {
            writeln!(f, "  {file:<24}{:>9}{:>9}{:>9}", size.raw, size.gzip, size.brotli)?;
        }
        writeln!(f, "  {:<24}{:>9}{:>9}{BUDGET:>9}", "at most", "", "")?;
        for (file, size) in self.json.iter().chain([&self.elements]) {
            writeln!(f, "  {file:<24}{:>9}{:>9}{:>9}", size.raw, size.gzip, size.brotli)?;
        }
        write!(f, "  {:<24}{:>9}{:>9}{ELEMENTS_BUDGET:>9}", "at most", "", "")
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
