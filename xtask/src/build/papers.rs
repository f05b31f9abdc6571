//! The papers of the package: README and those beside it, documents, licences.

use crate::{cargo, project};
use anyhow::{Context as _, Result};
use std::{fs, path::Path};

/// Writes them into the package.
///
/// # Errors
/// When one is missing, or cannot be written.
pub fn write(package: &Path) -> Result<()> {
    for paper in ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"] {
        fs::copy(project::path(paper), package.join(paper)).with_context(|| format!("could not copy {paper}"))?;
    }
    let readme = fs::read_to_string(project::path("README.md")).context("could not read README.md")?;
    fs::write(package.join("README.md"), linked(&readme, &cargo::version()?))?;
    let docs = package.join("docs");
    fs::create_dir(&docs)?;
    for entry in fs::read_dir(project::path("docs"))? {
        let path = entry?.path();
        if let (Some(name), Some("md")) = (path.file_name(), path.extension().and_then(|extension| extension.to_str()))
        {
            fs::copy(&path, docs.join(name)).with_context(|| format!("could not copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// The README with links that work wherever it is read. npm's page shows it without the files beside it, and there is no public
/// repository to look in: so its documents are linked to where every published package can be read, at this version. Pictures are
/// not in the package, where everyone would download them: a paragraph that is one is left out.
fn linked(readme: &str, version: &str) -> String {
    let paragraphs: Vec<&str> = readme.split("\n\n").filter(|paragraph| !paragraph.starts_with("![")).collect();
    let readme = paragraphs.join("\n\n");
    let mut parts = readme.split("](");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str("](");
        if !part.starts_with("https:") && !part.starts_with('#') {
            text.push_str(&format!("https://cdn.jsdelivr.net/npm/dossier-roles@{version}/"));
        }
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn a_picture_stays_in_the_repository() {
        assert_eq!(linked("# A\n\n![b\nc](docs/pictures/b.png)\n\nd ![e\n", "1.2.3"), "# A\n\nd ![e\n");
    }

    #[test]
    fn a_document_is_linked_at_the_version_of_the_package_and_other_links_stay() {
        let readme = "[a](docs/a.md#b) [c](#c) [d](https://d.example/docs/) [e](E.md)";
        let should = "[a](https://cdn.jsdelivr.net/npm/dossier-roles@1.2.3/docs/a.md#b) [c](#c) [d](https://d.example/docs/) [e](https://cdn.jsdelivr.net/npm/dossier-roles@1.2.3/E.md)";
        assert_eq!(linked(readme, "1.2.3"), should);
    }
}
