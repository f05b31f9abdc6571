//! Which licences there may be: in what is shipped, and in what builds and tests it.
//!
//! `spdx` reads the expressions, as it does for cargo-deny and cargo-about. Neither of those is used: each is compiled for
//! minutes, reads one of the two ecosystems, and asks a network for what Cargo.lock, the lock files of npm and the packages
//! themselves already say.

use anyhow::{Context as _, Result, bail};
use spdx::{
    Expression, LicenseId, Licensee, ParseMode,
    detection::{Store, TextData},
};

/// What may be in the package. The first that an expression leaves us is taken: short ones first.
pub const SHIPPED: &[&str] = &[
    "MIT",
    "BSD-3-Clause",
    "BSD-2-Clause",
    "ISC",
    "0BSD",
    "Zlib",
    "NCSA",
    "Unicode-3.0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
];

/// What else may be in a tool that runs here and goes nowhere. Public domain, attribution, and licences that ask for the source
/// of what one hands on: nothing is.
const TOOLS: &[&str] =
    &["Unlicense", "BlueOak-1.0.0", "Python-2.0", "CC0-1.0", "CC-BY-4.0", "MPL-2.0", "LGPL-3.0-or-later"];

/// The licences that are to be kept, of those that the expression leaves to choose.
///
/// # Errors
/// When the expression is none, or asks for a licence that is not in [`SHIPPED`].
pub fn shipped(expression: &str) -> Result<Vec<LicenseId>> {
    let requirements = choose(expression, SHIPPED.iter().copied())?;
    requirements.into_iter().map(|chosen| chosen.license.id().context("a licence that SPDX does not list")).collect()
}

/// Looks whether a tool may have these licences.
///
/// # Errors
/// When the expression is none, or asks for a licence that is not listed here.
pub fn tool(expression: &str) -> Result<()> {
    choose(expression, SHIPPED.iter().chain(TOOLS).copied()).map(drop)
}

fn choose(expression: &str, allowed: impl Iterator<Item = &'static str>) -> Result<Vec<spdx::LicenseReq>> {
    // Old crates write `MIT/Apache-2.0`.
    let parsed = Expression::parse_mode(expression, ParseMode::LAX)
        .map_err(|error| anyhow::anyhow!("`{expression}` is no SPDX expression: {}", error.reason))?;
    let allowed = allowed.map(|name| Licensee::parse(name).map_err(anyhow::Error::new)).collect::<Result<Vec<_>>>()?;
    let Ok(chosen) = parsed.minimized_requirements(&allowed) else {
        bail!("the licence `{expression}` is not one that is allowed here (xtask/src/licences.rs)");
    };
    Ok(chosen)
}

/// How alike a text and a licence must be: names and years differ, sentences do not.
const ALIKE: f32 = 0.8;

/// Knows the texts of the licences that may be shipped.
pub struct Texts(Store);

impl Texts {
    /// Learns them.
    pub fn new() -> Self {
        let mut store = Store::new();
        for id in SHIPPED.iter().filter_map(|name| spdx::license_id(name)) {
            store.add_license(id.name.to_owned(), TextData::new(id.text()));
        }
        Self(store)
    }

    /// Whether `text` is that licence, whoever has the copyright.
    pub fn is(&self, text: &str, licence: LicenseId) -> bool {
        let found = self.0.analyze(&TextData::new(text));
        found.name == licence.name && found.score > ALIKE
    }
}

#[cfg(test)]
mod tests {
    use super::{Texts, shipped, tool};

    fn names(expression: &str) -> Vec<&'static str> {
        shipped(expression).expect("a licence that may be shipped").into_iter().map(|id| id.name).collect()
    }

    #[test]
    fn where_there_is_a_choice_the_short_licence_is_taken() {
        assert_eq!(names("Apache-2.0 OR MIT"), ["MIT"]);
        assert_eq!(names("Apache-2.0/MIT"), ["MIT"]);
        assert_eq!(names("(MIT OR Apache-2.0) AND Unicode-3.0"), ["MIT", "Unicode-3.0"]);
        assert_eq!(names("GPL-3.0-only OR BSD-3-Clause"), ["BSD-3-Clause"]);
    }

    #[test]
    fn what_asks_for_the_source_is_not_shipped() {
        for expression in
            ["MPL-2.0", "GPL-2.0-only", "MIT AND LGPL-3.0-or-later", "AGPL-3.0-only", "SEE LICENSE IN x", ""]
        {
            assert!(shipped(expression).is_err(), "{expression}");
        }
    }

    #[test]
    fn a_tool_may_be_under_weak_copyleft_and_no_more() {
        assert!(tool("MPL-2.0").is_ok());
        assert!(tool("GPL-3.0-only").is_err());
        assert!(tool("MIT AND AGPL-3.0-only").is_err());
    }

    #[test]
    fn a_licence_is_known_by_its_text() {
        let texts = Texts::new();
        let mit = include_str!("../../LICENSE-MIT");
        let id = |name| spdx::license_id(name).expect("an id");
        assert!(texts.is(mit, id("MIT")));
        assert!(!texts.is(mit, id("BSD-3-Clause")));
        assert!(texts.is(include_str!("../../LICENSE-APACHE"), id("Apache-2.0")));
        assert!(!texts.is("All rights reserved.", id("MIT")));
    }
}
