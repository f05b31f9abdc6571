//! `dossier-roles/react` and `dossier-roles/vue`, in the frameworks that they are for.

use super::{files::test_files, types::link_package};
use crate::{bring, child::shown, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Runs `tests/frontends/*.test.js`: in pages that are imitated, in React 18 and 19 and in Vue.
///
/// # Errors
/// When an answer on the screen does not follow what has changed, or there are no such tests.
pub fn run() -> Result<()> {
    bring::npm::packages("tests")?;
    link_package("tests")?;
    step("draw answers in React and Vue, and change what they rest on (node --test)", || {
        // React leaves a channel open that would keep the process alive.
        let mut node = Command::new("node");
        node.args(["--test", "--test-force-exit"]).args(test_files("tests/frontends")?);
        shown(node.current_dir(project::root()))
    })
}
