//! The notices of what others wrote and the package carries: crates in its wasm, modules of npm in its bundles.
//!
//! What is in it is not listed by hand and not guessed: cargo says which crates it compiled for wasm, esbuild which modules it
//! bundled, and the compiler's own notices what its standard library is made of. Their licences' texts are those that they
//! bring, known by what they say and not by what their files are called.

use crate::{
    cargo::WASM,
    child::quiet,
    licences::{self, Texts},
    project,
};
use anyhow::{Context as _, Result, bail};
use cargo_metadata::{MetadataCommand, Package, PackageId};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The file in the package.
pub const FILE: &str = "THIRD-PARTY-NOTICES.txt";

/// What a build took from elsewhere.
#[derive(Default)]
pub struct Taken {
    /// The crates that were compiled for wasm, ours among them.
    pub crates: BTreeSet<PackageId>,
    /// The folders of the packages from npm that were bundled.
    pub packages: BTreeSet<PathBuf>,
}

/// Something that somebody else wrote.
struct Part {
    name: String,
    version: String,
    /// An SPDX expression.
    licence: String,
    /// The papers that came with it.
    papers: Vec<Paper>,
    /// Who has the copyright, where it brings no text that says so.
    holder: String,
}

struct Paper {
    /// A notice is kept beside the licence, whatever it says.
    is_notice: bool,
    text: String,
}

/// Writes the notices into the package.
///
/// # Errors
/// When a part has a licence that may not be shipped, or the text of its licence cannot be found.
pub fn write(taken: &Taken, package: &Path) -> Result<()> {
    let parts = [
        ("In the wasm, from crates.io", crates(&taken.crates)?),
        ("In the wasm, with the Rust compiler", standard_library()?),
        ("In the elements, from npm", taken.packages.iter().map(|folder| from_npm(folder)).collect::<Result<_>>()?),
    ];
    Ok(fs::write(package.join(FILE), text(&parts)?)?)
}

fn text(parts: &[(&str, Vec<Part>)]) -> Result<String> {
    let texts = Texts::new();
    let mut list = String::from(
        "What is in this package and was written by others, and the licences under which they let it be used.\n\
         Where they leave a choice, the text of one follows.\n",
    );
    // One text may be that of several parts: of all that one project publishes.
    let mut kept: Vec<(Vec<String>, String)> = Vec::new();
    for (title, parts) in parts {
        write!(list, "\n{title}:\n\n")?;
        for part in parts {
            let Part { name, version, licence, .. } = part;
            writeln!(list, "  {name} {version}  {licence}")?;
            let text = part.text(&texts).with_context(|| format!("{name} {version} cannot be shipped"))?;
            let name = format!("{name} {version}");
            match kept.iter_mut().find(|(_, other)| *other == text) {
                Some((names, _)) => names.push(name),
                None => kept.push((vec![name], text)),
            }
        }
    }
    for (names, text) in kept {
        write!(list, "\n{}\n{}\n\n{text}\n", "=".repeat(80), names.join(", "))?;
    }
    Ok(list)
}

impl Part {
    /// The texts of the licences that are taken, and what must go with them.
    fn text(&self, texts: &Texts) -> Result<String> {
        let mut kept = Vec::new();
        for licence in licences::shipped(&self.licence)? {
            let paper = self.papers.iter().find(|paper| !paper.is_notice && texts.is(&paper.text, licence));
            kept.push(match paper {
                Some(paper) => paper.text.trim_end().to_owned(),
                None => self.filled(licence.text())?,
            });
        }
        kept.extend(self.papers.iter().filter(|paper| paper.is_notice).map(|paper| paper.text.trim_end().to_owned()));
        let kept = kept.join("\n\n");
        Ok(kept.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"))
    }

    /// The text that SPDX has, with the holder in it.
    fn filled(&self, licence: &str) -> Result<String> {
        let mut text = licence.trim().replace("<year> ", "");
        for holder in ["<copyright holders>", "<owner>"] {
            text = text.replace(holder, &self.holder);
        }
        if text.contains('<') && text.contains("<year") {
            bail!("it brings no text of its licence, and that of SPDX leaves more to fill in than a name");
        }
        Ok(text)
    }
}

/// Those of the crates that are not ours.
fn crates(compiled: &BTreeSet<PackageId>) -> Result<Vec<Part>> {
    let mut metadata = MetadataCommand::new();
    metadata.current_dir(project::root()).other_options(["--filter-platform".to_owned(), WASM.to_owned()]);
    let mut packages = metadata.exec()?.packages;
    packages.retain(|package| package.source.is_some() && compiled.contains(&package.id));
    packages.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    packages.iter().map(from_crates_io).collect()
}

fn from_crates_io(package: &Package) -> Result<Part> {
    let name = package.name.to_string();
    let folder = package.manifest_path.parent().context("a manifest stands in a folder")?;
    Ok(Part {
        version: package.version.to_string(),
        licence: package.license.clone().with_context(|| format!("the crate {name} names no licence"))?,
        papers: papers(folder.as_std_path())?,
        holder: if package.authors.is_empty() { format!("the authors of {name}") } else { package.authors.join(", ") },
        name,
    })
}

fn from_npm(folder: &Path) -> Result<Part> {
    let manifest: Value = serde_json::from_str(&fs::read_to_string(folder.join("package.json"))?)?;
    let says = |key: &str| {
        let value = manifest.get(key).and_then(Value::as_str).map(str::to_owned);
        value.with_context(|| format!("{} names no {key}", folder.join("package.json").display()))
    };
    let name = says("name")?;
    let holder = format!("the authors of {name}");
    Ok(Part { name, version: says("version")?, licence: says("license")?, papers: papers(folder)?, holder })
}

/// The papers in a package's folder.
fn papers(folder: &Path) -> Result<Vec<Paper>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.sort();
    let mut papers = Vec::new();
    for file in files.iter().filter(|file| file.is_file()) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        let is_notice = name.starts_with("NOTICE");
        if is_notice || ["LICENSE", "LICENCE", "COPYING"].iter().any(|start| name.starts_with(start)) {
            let text = fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
            papers.push(Paper { is_notice, text });
        }
    }
    Ok(papers)
}

/// The standard library, which is in every wasm, and the crates in it. Cargo does not say which of them one wasm took.
fn standard_library() -> Result<Vec<Part>> {
    let sysroot = PathBuf::from(quiet(Command::new("rustc").args(["--print", "sysroot"]))?.trim());
    let file = sysroot.join("share/doc/rust/COPYRIGHT-library.html");
    let html = fs::read_to_string(&file)
        .with_context(|| format!("the compiler's notices are missing ({}): rustup installs them", file.display()))?;
    let version = quiet(Command::new("rustc").arg("--version"))?;
    let version = version.split(' ').nth(1).context("rustc did not say its version")?.to_owned();
    let mut parts = vec![Part {
        name: "the Rust standard library".to_owned(),
        version,
        // Its tables of characters are Unicode's.
        licence: "(MIT OR Apache-2.0) AND Unicode-3.0".to_owned(),
        papers: Vec::new(),
        holder: "The Rust Project Developers (see https://thanks.rust-lang.org)".to_owned(),
    }];
    let libraries = fs::read_dir(sysroot.join("lib/rustlib").join(WASM).join("lib"))?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    parts.extend(out_of_tree(&html)?.into_iter().filter(|part| {
        let library = format!("lib{}-", part.name.replace('-', "_"));
        libraries.iter().any(|file| file.starts_with(&library))
    }));
    Ok(parts)
}

/// Reads the crates from the compiler's notices.
fn out_of_tree(html: &str) -> Result<Vec<Part>> {
    let parts: Option<Vec<Part>> = html.split("<h3>📦 ").skip(1).map(out_of_tree_part).collect();
    let parts = parts.context("the compiler's notices are written otherwise than in Rust 1.95: read them anew")?;
    if parts.is_empty() {
        bail!("the compiler's notices name no crate: they are written otherwise than in Rust 1.95");
    }
    Ok(parts)
}

fn out_of_tree_part(html: &str) -> Option<Part> {
    let (title, rest) = html.split_once("</h3>")?;
    // A version begins at the first dash that a digit follows.
    let dash = title
        .match_indices('-')
        .map(|(at, _)| at)
        .find(|at| title[at + 1..].starts_with(|c: char| c.is_ascii_digit()))?;
    let (name, version) = (title[..dash].to_owned(), title[dash + 1..].to_owned());
    let value = |key: &str| Some(unescape(rest.split_once(key)?.1.split_once("</p>")?.0.trim()));
    let papers = rest.split("<pre>").skip(1).map(|part| {
        let text = unescape(part.split_once("</pre>")?.0.trim_matches('\n'));
        Some(Paper { is_notice: false, text })
    });
    Some(Part {
        licence: value("<b>License:</b>")?,
        papers: papers.collect::<Option<_>>()?,
        holder: value("<b>Authors:</b>").unwrap_or_else(|| format!("the authors of {name}")),
        name,
        version,
    })
}

fn unescape(html: &str) -> String {
    let plain = [
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
    ];
    // The ampersand last: what it makes is text.
    let text = plain.iter().fold(html.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&#38;", "&").replace("&amp;", "&")
}

/// The folders of the packages of npm that are in a bundle, by what esbuild says of it (`--metafile`).
///
/// # Errors
/// When esbuild wrote something else.
pub fn bundled(metafile: &str) -> Result<BTreeSet<PathBuf>> {
    let said: Value = serde_json::from_str(metafile).context("esbuild did not write JSON")?;
    let inputs = said.get("inputs").and_then(Value::as_object).context("esbuild did not say what it bundled")?;
    Ok(inputs.keys().filter_map(|path| package_of(path)).map(|path| project::path(&path)).collect())
}

/// `src/node_modules/@lit/reactive-element/css-tag.js` → `src/node_modules/@lit/reactive-element`.
fn package_of(path: &str) -> Option<String> {
    const MODULES: &str = "node_modules/";
    let start = path.rfind(MODULES)? + MODULES.len();
    let names = if path[start..].starts_with('@') { 2 } else { 1 };
    let name = path[start..].split('/').take(names).collect::<Vec<_>>().join("/");
    Some(format!("{}{name}", &path[..start]))
}

#[cfg(test)]
mod tests {
    use super::{Paper, Part, out_of_tree, package_of, text};

    const MIT: &str = include_str!("../../../LICENSE-MIT");
    const APACHE: &str = include_str!("../../../LICENSE-APACHE");

    fn part(licence: &str, papers: &[&str]) -> Part {
        let papers = papers.iter().map(|text| Paper { is_notice: false, text: (*text).to_owned() }).collect();
        let (name, version, holder) = ("a".to_owned(), "1.0.0".to_owned(), "A. Uthor".to_owned());
        Part { name, version, licence: licence.to_owned(), papers, holder }
    }

    fn written(parts: Vec<Part>) -> String {
        text(&[("Here", parts)]).expect("notices")
    }

    #[test]
    fn of_two_licences_the_text_of_one_is_kept() {
        let written = written(vec![part("Apache-2.0 OR MIT", &[APACHE, MIT])]);
        assert!(written.contains("a 1.0.0  Apache-2.0 OR MIT"));
        assert!(written.contains("Permission is hereby granted"));
        assert!(!written.contains("TERMS AND CONDITIONS FOR USE"));
    }

    #[test]
    fn a_notice_goes_with_its_licence() {
        let mut part = part("MIT", &[MIT]);
        part.papers.push(Paper { is_notice: true, text: "With thanks to B.".to_owned() });
        assert!(written(vec![part]).contains("With thanks to B."));
    }

    #[test]
    fn one_text_of_several_parts_is_written_once() {
        let mut other = part("MIT", &[MIT]);
        other.name = "b".to_owned();
        let written = written(vec![part("MIT", &[MIT]), other]);
        assert_eq!(written.matches("Permission is hereby granted").count(), 1);
        assert!(written.contains("\na 1.0.0, b 1.0.0\n"));
    }

    #[test]
    fn where_a_part_brings_no_text_it_is_that_of_spdx_with_its_holder() {
        let written = written(vec![part("MIT", &["See the readme."])]);
        assert!(written.contains("Copyright (c) A. Uthor\n"), "{written}");
    }

    #[test]
    fn what_may_not_be_shipped_stops_the_build() {
        assert!(text(&[("Here", vec![part("GPL-3.0-only", &[])])]).is_err());
    }

    #[test]
    fn the_compilers_notices_are_read() {
        let html = "<h1>…</h1><h3>📦 wasi-0.11.1+preview1</h3><p><b>Authors:</b> A &#60;a@b.c&#62;</p>
            <p><b>License:</b> MIT/Apache-2.0</p><pre>\nThe &#34;Software&#34; &amp;c.\n</pre>";
        let parts = out_of_tree(html).expect("one crate");
        let [Part { name, version, licence, papers, holder }] = &parts[..] else { panic!("one crate") };
        assert_eq!((name.as_str(), version.as_str(), licence.as_str()), ("wasi", "0.11.1+preview1", "MIT/Apache-2.0"));
        assert_eq!((papers[0].text.as_str(), holder.as_str()), ("The \"Software\" &c.", "A <a@b.c>"));
        assert!(out_of_tree("<h1>Copyright</h1>").is_err());
    }

    #[test]
    fn the_package_of_a_module_is_the_innermost() {
        assert_eq!(package_of("src/node_modules/lit/html.js").as_deref(), Some("src/node_modules/lit"));
        let scoped = "src/node_modules/a/node_modules/@lit/reactive-element/css-tag.js";
        assert_eq!(package_of(scoped).as_deref(), Some("src/node_modules/a/node_modules/@lit/reactive-element"));
        assert_eq!(package_of("src/index.js"), None);
    }
}
