//! Where things stand in this repository.

use std::path::{Path, PathBuf};

/// The top of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A path written from the top of the repository.
pub fn path(from_root: &str) -> PathBuf {
    root().join(from_root)
}

/// The package that `build` leaves.
pub fn pkg() -> PathBuf {
    path("pkg")
}

/// The folder that `site` leaves, unless another is named.
pub fn site() -> PathBuf {
    path("site")
}
