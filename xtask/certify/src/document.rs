//! What the docs say of it: the figures of docs/certificate.md, and the exported policies in docs/cedar/.

use crate::{cedar::Export, comparison::Comparison, project};
use anyhow::{Context as _, Result, bail};
use dossier_roles::{AccountKind, Capability, OptionKey, Role};
use std::{collections::BTreeMap, fs, path::PathBuf};

const PAGE: &str = "docs/certificate.md";
const CEDAR: &str = "docs/cedar";
/// Between these, the page is written here; the rest by hand.
const MARKS: [&str; 2] = ["<!-- written by `cargo xtask certify`: begin -->\n", "<!-- end -->"];
/// What the intended difference is.
const INTENDED: &str = "what a user without an account id may do here, where the application has one account only; the exported \
                        policies serve several, demand an account id and deny everything without one (rule 4)";
/// Of whom the page shows what they may do, and what: every record once.
const EXCERPT: &str = "standard-user practice with-view here publishDocuments invoices.publish ";

/// Writes the docs; or, to `check`, fails if they say something else.
///
/// # Errors
/// When they do, or the page lacks the marks.
pub fn write(text: &str, digest: &str, comparisons: &[Comparison], export: &Export, check: bool) -> Result<()> {
    let page = fs::read_to_string(project::path(PAGE)).with_context(|| format!("could not read {PAGE}"))?;
    let page =
        filled(&page, &figures(text, digest, comparisons)?).with_context(|| format!("{PAGE} lacks its marks"))?;
    let mut files = vec![(PathBuf::from(PAGE), page)];
    files.extend(export.files().map(|(name, text)| (PathBuf::from(CEDAR).join(name), text.to_owned())));
    for (name, should) in files {
        let path = project::path(&name.to_string_lossy());
        let says = fs::read_to_string(&path).unwrap_or_default();
        if says == should {
            continue;
        }
        if check {
            bail!("{} is not up to date: run `cargo xtask certify`", name.display());
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, should).with_context(|| format!("could not write {}", name.display()))?;
        println!("  {} is written", name.display());
    }
    Ok(())
}

/// The page with this text between its marks.
fn filled(page: &str, text: &str) -> Option<String> {
    let [begin, end] = MARKS;
    let (before, rest) = page.split_once(begin)?;
    let (_, after) = rest.split_once(end)?;
    Some([before, begin, text, end, after].concat())
}

fn figures(text: &str, digest: &str, comparisons: &[Comparison]) -> Result<String> {
    let lines: Vec<_> = text.lines().collect();
    let excerpt: Vec<_> = lines.iter().copied().filter(|line| line.starts_with(EXCERPT)).collect();
    let factors = [
        (Role::ALL.len(), "roles"),
        (AccountKind::ALL.len(), "account kinds"),
        (2, "subscriptions"),
        (2, "(the account without an id, and with one)"),
        (1 << OptionKey::ALL.len(), "sets of options"),
        (Capability::ALL.len(), "capabilities"),
        (excerpt.len(), "records"),
    ];
    if factors.iter().map(|(count, _)| count).product::<usize>() != lines.len() {
        bail!("the text does not have a line for every question");
    }
    let factors = factors.map(|(count, what)| format!("{count} {what}")).join(" × ");
    let oracles = comparisons.iter().map(|comparison| {
        let compared = format!("| compared with {} | {} |\n", comparison.oracle, comparison.figures());
        match comparison.intended {
            0 => compared,
            intended => format!("{compared}| the one intended difference | {}: {INTENDED} |\n", grouped(intended)),
        }
    });
    let mut codes = BTreeMap::<_, usize>::new();
    for line in &lines {
        let answer = line.rsplit_once(" -> ").context("a line without an answer")?.1;
        *codes.entry(answer).or_default() += 1;
    }
    let codes = codes.into_iter().map(|(answer, count)| format!("| `{answer}` | {} |\n", grouped(count)));
    Ok(format!(
        "\n| | |\n|---|---|\n| decisions | {} = {factors} |\n{}| bytes of the text | {} |\n| SHA-256 | `{digest}` |\n\n\
         | answer, code, scope | decisions |\n|---|--:|\n{}\n\
         One user, one capability, every record:\n\n```text\n{}\n```\n\n",
        grouped(lines.len()),
        oracles.collect::<String>(),
        grouped(text.len()),
        codes.collect::<String>(),
        excerpt.join("\n"),
    ))
}

/// `102,144`, for people.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::{MARKS, filled, grouped};

    #[test]
    fn only_what_is_between_the_marks_is_written() {
        let [begin, end] = MARKS;
        let page = format!("before\n{begin}old\n{end}\nafter");
        assert_eq!(filled(&page, "new\n"), Some(format!("before\n{begin}new\n{end}\nafter")));
        assert_eq!(filled("no marks", "new\n"), None);
    }

    #[test]
    fn digits_stand_in_threes() {
        assert_eq!([7, 999, 1_000, 102_144].map(grouped), ["7", "999", "1,000", "102,144"]);
    }
}
