//! A team in a real database: what docs/teams.md shows, run as it stands there.

use super::{files::test_files, types::link_package};
use crate::{bring, child::shown, postgres::Server, project, step::step};
use anyhow::Result;
use std::process::Command;

/// Runs `tests/database/*.test.js` before a PostgreSQL server of their own.
///
/// # Errors
/// When the server does not start, or a test fails.
pub fn run() -> Result<()> {
    bring::npm::packages("tests")?;
    link_package("tests")?;
    let server = Server::start()?;
    let mut node = Command::new("node");
    node.arg("--test").args(test_files("tests/database")?).current_dir(project::root()).envs(server.environment());
    step("change a team in PostgreSQL, as docs/teams.md shows it (node --test)", || shown(&mut node))
}
