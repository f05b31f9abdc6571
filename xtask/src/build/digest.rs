//! Which model a package has: the digest that `modelDigest()` answers.

use dossier_roles::canonical_text;
use sha2::{Digest as _, Sha256};

/// The SHA-256 of the canonical text, in hex. `cargo xtask certify` asks the package for every decision and compares.
pub fn model_digest() -> String {
    Sha256::digest(canonical_text()).iter().map(|byte| format!("{byte:02x}")).collect()
}
