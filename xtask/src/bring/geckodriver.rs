//! Firefox's driver, from crates.io: Debian 12 has no package of it.

use super::program::program;
use anyhow::Result;
use std::path::PathBuf;

/// Where geckodriver is; it is brought if there is none.
///
/// # Errors
/// When it does not compile.
pub fn geckodriver() -> Result<PathBuf> {
    program("geckodriver", "0.37.1")
}
