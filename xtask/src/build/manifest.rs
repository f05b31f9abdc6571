//! `package.json`: `pkg.json`, kept by hand, with the version of Cargo.toml.

use crate::{cargo, project};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::{fs, path::Path};

/// Writes the manifest into the package.
///
/// # Errors
/// When `pkg.json` is not a JSON object, or already names a version: there is one place for it.
pub fn write(package: &Path) -> Result<()> {
    let text = fs::read_to_string(project::path("pkg.json")).context("could not read pkg.json")?;
    fs::write(package.join("package.json"), stamp(&text, &cargo::version()?)?)?;
    Ok(())
}

fn stamp(manifest: &str, version: &str) -> Result<String> {
    let Value::Object(mut manifest) = serde_json::from_str(manifest).context("pkg.json is not JSON")? else {
        bail!("pkg.json must be a JSON object");
    };
    if manifest.contains_key("version") {
        bail!("pkg.json must not have a `version`: it is Cargo.toml's");
    }
    // After the name, where a reader looks for it.
    manifest.shift_insert(1, "version".into(), version.into());
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

#[cfg(test)]
mod tests {
    use super::stamp;

    #[test]
    fn the_version_stands_after_the_name() {
        let stamped = stamp(r#"{"name": "a", "type": "module"}"#, "1.2.3").expect("a manifest");
        assert_eq!(stamped, "{\n  \"name\": \"a\",\n  \"version\": \"1.2.3\",\n  \"type\": \"module\"\n}\n");
    }

    #[test]
    fn a_second_version_is_refused() {
        assert!(stamp(r#"{"name": "a", "version": "1.0.0"}"#, "1.2.3").is_err());
    }
}
