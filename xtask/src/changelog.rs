//! `CHANGELOG.md`: a section for each version, the newest first, and above them what no version has yet.
//!
//! A section names the model that the version has, by its digest: who depends on a decision sees whether any has changed.

use anyhow::{Context as _, Result, bail, ensure};
use cargo_metadata::semver::Version;

/// What the section is called whose version has no number yet.
const UNRELEASED: &str = "Unreleased";

/// A section.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// Its version; none, if it has no number yet.
    pub version: Option<Version>,
    /// The day of its release, as it is written.
    pub date: Option<String>,
    /// The digest of its model.
    pub model: String,
}

/// Reads the sections.
///
/// # Errors
/// When a heading is no version and no day, or a section does not name its model.
pub fn read(changelog: &str) -> Result<Vec<Section>> {
    let sections = changelog.split("\n## ").skip(1).map(|text| {
        let heading = text.lines().next().unwrap_or_default();
        section(heading, text).with_context(|| format!("the changelog's section `{heading}`"))
    });
    let sections = sections.collect::<Result<Vec<_>>>()?;
    ensure!(!sections.is_empty(), "the changelog has no section");
    Ok(sections)
}

fn section(heading: &str, text: &str) -> Result<Section> {
    let rest = heading.strip_prefix('[').context("its heading does not begin with a version in brackets")?;
    let (name, rest) = rest.split_once(']').context("its heading has no `]`")?;
    let (version, date) = match (name, rest.strip_prefix(" - ")) {
        (UNRELEASED, None) => (None, None),
        (_, Some(date)) if is_day(date) => (Some(Version::parse(name)?), Some(date.to_owned())),
        _ => bail!("a version has its day: `[1.2.3] - 2026-01-31`"),
    };
    let model = text.lines().find_map(|line| line.strip_prefix("Model: `")?.strip_suffix('`'));
    let model = model.context("it does not name its model: a line with `Model: ` and the digest in backticks")?;
    Ok(Section { version, date, model: model.to_owned() })
}

/// `2026-01-31`.
fn is_day(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && text.chars().all(|char| char == '-' || char.is_ascii_digit())
}

/// Looks whether `version`, with the model `digest`, may be released with this changelog.
///
/// # Errors
/// When the newest section is another version's or another model's, or when less than the minor number is raised though a
/// decision has changed.
pub fn check(changelog: &str, version: &Version, digest: &str) -> Result<()> {
    let sections = read(changelog)?;
    let mut sections = sections.iter();
    let newest = sections.next().context("the changelog has no section")?;
    ensure!(
        newest.version.as_ref() == Some(version),
        "the changelog's newest section is not `[{version}]` with its day, which Cargo.toml has: give it its heading"
    );
    ensure!(newest.model == digest, "the changelog names another model for {version}: this one is `{digest}`");
    let Some(before) = sections.next() else { return Ok(()) };
    let last = before.version.as_ref().context("below the newest section, each has a version")?;
    ensure!(version > last, "{version} does not follow {last}");
    let is_minor = (version.major, version.minor) > (last.major, last.minor);
    ensure!(before.model == digest || is_minor, "a decision has changed since {last}: {version} must be a new minor");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{check, read};
    use crate::build::digest::model_digest;
    use cargo_metadata::semver::Version;

    const ONE: &str = "# Changelog\n\n## [1.2.3] - 2026-01-31\n\nModel: `aa`\n";

    fn with(heading: &str, model: &str) -> String {
        format!("# Changelog\n\n## {heading}\n\nModel: `{model}`\n\n## [1.2.3] - 2026-01-31\n\nModel: `aa`\n")
    }

    #[track_caller]
    fn refused(changelog: &str, version: &str, why: &str) {
        let error = check(changelog, &Version::parse(version).expect("a version"), "aa").expect_err(why);
        assert!(format!("{error:#}").contains(why), "{error:#}");
    }

    #[test]
    fn the_changelog_of_this_project_names_the_model_that_it_has() {
        let sections = read(include_str!("../../CHANGELOG.md")).expect("a changelog");
        assert_eq!(
            sections.first().map(|section| section.model.as_str()),
            Some(model_digest().as_str()),
            "a decision or a name has changed: say which in CHANGELOG.md, and name the new model there"
        );
    }

    #[test]
    fn a_version_with_its_section_may_be_released() {
        check(ONE, &Version::new(1, 2, 3), "aa").expect("the first version");
        check(&with("[1.2.4] - 2026-02-01", "aa"), &Version::new(1, 2, 4), "aa").expect("the same model");
        check(&with("[1.3.0] - 2026-02-01", "bb"), &Version::new(1, 3, 0), "bb").expect("a new model");
    }

    #[test]
    fn what_has_no_section_of_its_own_may_not() {
        refused(ONE, "1.2.4", "newest section is not `[1.2.4]`");
        refused(&with("[Unreleased]", "aa"), "1.2.4", "newest section is not `[1.2.4]`");
        refused("# Changelog\n", "1.2.3", "no section");
        refused(&with("[1.2.2] - 2026-02-01", "aa"), "1.2.2", "does not follow");
    }

    #[test]
    fn a_section_without_its_day_or_its_model_is_none() {
        for section in
            ["## [1.2.3]\n\nModel: `aa`\n", "## [1.2.3] - soon\n\nModel: `aa`\n", "## [1.2.3] - 2026-01-31\n"]
        {
            assert!(read(&format!("# Changelog\n\n{section}")).is_err(), "{section}");
        }
    }

    #[test]
    fn a_changed_decision_is_a_new_minor_and_says_so() {
        refused(&with("[1.3.0] - 2026-02-01", "bb"), "1.3.0", "names another model");
        let patch = with("[1.2.4] - 2026-02-01", "bb");
        let error = check(&patch, &Version::new(1, 2, 4), "bb").expect_err("a patch with another model");
        assert!(error.to_string().contains("must be a new minor"), "{error}");
    }
}
