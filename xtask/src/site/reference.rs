//! The reference: every function and type, drawn from the package's types (TypeDoc) and from the crate (`cargo doc`).

use crate::{bring, cargo::cargo, child::quiet, project, serve::POLICY};
use anyhow::{Context as _, Result, bail};
use std::{fs, path::Path, process::Command};

/// Draws the types of the built package.
///
/// # Errors
/// When a link in a comment leads nowhere, a type that is shown is not exported, or a page would not stand under the policy.
pub fn types(out: &Path) -> Result<()> {
    let programs = bring::npm::packages("www")?;
    let mut typedoc = Command::new(programs.join("typedoc"));
    typedoc
        .arg("--options")
        .arg(project::path("www/reference/typedoc.json"))
        .args(["--policy", POLICY])
        .arg("--out")
        .arg(out);
    quiet(&mut typedoc).map(drop)
}

/// The crate's documentation as docs.rs shows it, in `out`; `work` is for what lies between.
///
/// # Errors
/// When rustdoc has a complaint, or a page would not stand under the policy.
pub fn of_the_crate(work: &Path, out: &Path) -> Result<()> {
    let mut doc = cargo(&["doc", "--no-deps", "--all-features", "--package", "dossier-roles"]);
    // A folder of its own: the usual one has other crates too.
    quiet(doc.arg("--target-dir").arg(work).env("RUSTDOCFLAGS", "-D warnings"))?;
    fs::rename(work.join("doc"), out).context("cargo did not leave the documentation where it was told to")?;
    under_policy(out)
}

/// Gives every page the site's policy, and takes out the one script in its HTML, which the policy would not run: it asks for
/// fonts a little sooner.
fn under_policy(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            under_policy(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let Some(page) = page_under_policy(&fs::read_to_string(&path)?) else {
                bail!("{} is no page that could stand under the site's policy", path.display());
            };
            fs::write(&path, page)?;
        }
    }
    Ok(())
}

/// The page; none where it has another script in its HTML, or no head.
fn page_under_policy(page: &str) -> Option<String> {
    const FONTS: &str = "<script>if(window.location.protocol!==\"file:\")document.head.insertAdjacentHTML(";
    let page = match page.split_once(FONTS) {
        None => page.to_owned(),
        Some((before, rest)) => [before, rest.split_once("</script>")?.1].concat(),
    };
    let (before, rest) = page.split_once("<head>")?;
    let policy = format!("<head><meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
    (!page.contains("<script>")).then(|| [before, &policy, rest].concat())
}

#[cfg(test)]
mod tests {
    use super::page_under_policy;
    use crate::serve::POLICY;

    #[test]
    fn a_page_states_the_policy_and_has_no_script_of_its_own() {
        let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        let page = |script: &str| format!("<head>{script}<script src=\"main.js\"></script></head>");
        let fonts = "<script>if(window.location.protocol!==\"file:\")document.head.insertAdjacentHTML(\"a\")</script>";
        assert_eq!(page_under_policy(&page(fonts)), Some(page(&policy)));
        assert_eq!(page_under_policy(&page("")), Some(page(&policy)));
        assert_eq!(page_under_policy(&page("<script>alert()</script>")), None);
        assert_eq!(page_under_policy("no page"), None);
    }
}
