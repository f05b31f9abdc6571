//! Where things stand in this repository.

use std::path::{Path, PathBuf};

/// A path written from the top of the repository.
pub fn path(from_root: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(from_root)
}
