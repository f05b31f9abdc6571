//! The packed package in its users' tools: each a project as the tool's template makes it, with no configuration.

use crate::{
    bring::{
        self,
        apt::{self, Package},
    },
    child::shown,
    pack, project,
    step::step,
};
use anyhow::{Context as _, Result};
use std::process::Command;

/// Those that take seconds: bundlers, test runners, compilers.
///
/// # Errors
/// When a tool is missing, or a project does not build, or answers otherwise.
pub fn quick() -> Result<()> {
    run(Some("quick"))
}

/// All of them, and `docs/tools.md` says what was run; or those whose names begin as one of `only` does.
///
/// # Errors
/// When a tool is missing, or a project does not build, or answers otherwise.
pub fn all(only: &[String]) -> Result<()> {
    if !only.is_empty() {
        return run(Some(&only.join(",")));
    }
    run(None)?;
    step("write what was run into docs/tools.md", || {
        shown(Command::new("node").arg("tests/tools/report.js").current_dir(project::root()))
    })
}

/// Runs `tests/tools/tools.test.js` in Node. What it finds in the environment is said in tests/tools/README.md.
fn run(tools: Option<&str>) -> Result<()> {
    apt::packages(&[Package { name: "chromium", gives: "chromium" }])?;
    bring::npm::packages("tests/tools")?;
    let chromium = which::which("chromium").context("Chromium is not on PATH")?;
    let mut node = Command::new("node");
    node.args(["--test", "tests/tools/tools.test.js"]).current_dir(project::root());
    node.env("PACKAGE_TARBALL", pack::tarball()?).env("CHROMIUM", chromium);
    match tools {
        Some(names) => node.env("TOOLS", names),
        None => node.env_remove("TOOLS"),
    };
    step("use the packed package in its users' tools (node --test)", || shown(&mut node))
}
