//! What is being done, while it is done, and how long it took.

use std::{
    fmt::Display,
    io::Write as _,
    time::{Duration, Instant},
};

/// Says what `work` does, does it, says how long that took.
///
/// # Errors
/// What `work` returns, with the title of the step before it.
pub fn step<T>(title: impl Display, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    println!("▸ {title}");
    // A child writes to the same terminal: our line first.
    std::io::stdout().flush()?;
    let start = Instant::now();
    let done = work().map_err(|error| error.context(format!("could not {title}")))?;
    println!("  {}", seconds(start.elapsed()));
    Ok(done)
}

/// `3.2 s`, for people.
pub fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
