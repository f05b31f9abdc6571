//! Other programs, run to their end.

use anyhow::{Context as _, Result, bail};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, ExitStatus, Stdio},
};

/// Runs a program whose output matters only when it fails; returns what it wrote to standard output.
///
/// # Errors
/// When it cannot be started or fails; all it wrote has then been printed.
pub fn quiet(command: &mut Command) -> Result<String> {
    let name = name(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("could not run `{name}`"))?;
    if !output.status.success() {
        std::io::stdout().write_all(&output.stdout)?;
        std::io::stderr().write_all(&output.stderr)?;
    }
    check(&name, output.status)?;
    String::from_utf8(output.stdout).with_context(|| format!("`{name}` did not write UTF-8"))
}

/// Runs a program whose output is for people to see.
///
/// # Errors
/// When it cannot be started or fails.
pub fn shown(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("could not run `{name}`"))?;
    check(&name, status)
}

/// Shows what a program writes to standard output line by line, and gives each line to `read` as well.
///
/// # Errors
/// When it cannot be started or fails.
pub fn shown_and_read(command: &mut Command, mut read: impl FnMut(&str)) -> Result<()> {
    read_lines(command, |line| {
        println!("{line}");
        read(line);
    })
}

/// Gives each line that a program writes to standard output to `read`, and shows none.
///
/// # Errors
/// When it cannot be started or fails.
pub fn read_lines(command: &mut Command, mut read: impl FnMut(&str)) -> Result<()> {
    let name = name(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not run `{name}`"))?;
    let stdout = child.stdout.take().with_context(|| format!("`{name}` has no output"))?;
    for line in BufReader::new(stdout).split(b'\n') {
        let line = line?;
        read(&String::from_utf8_lossy(&line));
    }
    check(&name, child.wait()?)
}

/// # Errors
/// When the program failed.
pub fn check(name: &str, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// The program and its first arguments, as one would type them.
fn name(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let mut words = vec![program.to_string_lossy()];
    words.extend(command.get_args().take(3).map(|argument| argument.to_string_lossy()));
    words.join(" ")
}
