//! A screen that nobody sees, for a browser that has no headless mode.

use crate::process::Process;
use anyhow::{Context as _, Result, bail};
use std::{
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
};

/// A running X server.
pub struct Display {
    _server: Process,
    /// What DISPLAY must say.
    pub name: String,
}

impl Display {
    /// Starts one, on a number that it finds free itself (`xvfb-run -a` guesses, and leaves it behind when interrupted).
    ///
    /// # Errors
    /// When it does not start.
    pub fn start() -> Result<Self> {
        let mut server = Process::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        let stdout = server.child().stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(stdout).read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("Xvfb did not start: run `Xvfb -displayfd 1` to see why");
        }
        Ok(Self { _server: server, name: format!(":{}", number.trim()) })
    }
}
