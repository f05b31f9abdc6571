//! How many tests passed: a run without tests is an error, not a success.

use anyhow::{Result, bail};

/// Counts the tests that passed, by what Rust's test harness (and wasm-bindgen's) writes at its end.
#[derive(Default)]
pub struct Passed {
    count: u64,
    /// Whether any test file came to its end, well or not.
    pub is_reported: bool,
}

impl Passed {
    /// Reads a line that a test run wrote.
    pub fn read(&mut self, line: &str) {
        let passed = line
            .strip_prefix("test result: ok. ")
            .and_then(|rest| rest.split_once(" passed"))
            .and_then(|(count, _)| count.parse::<u64>().ok());
        self.count += passed.unwrap_or(0);
        self.is_reported |= line.starts_with("test result: ");
    }

    /// Says how many passed.
    ///
    /// # Errors
    /// When none did.
    pub fn check(&self) -> Result<()> {
        if self.count == 0 {
            bail!("no test ran: there must be some in tests/");
        }
        println!("  {} passed", self.count);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Passed;

    #[test]
    fn passes_are_counted_over_all_test_files() {
        let mut passed = Passed::default();
        for line in
            ["test result: ok. 3 passed; 0 failed; 0 ignored", "test a ... ok", "test result: ok. 4 passed; 0 failed"]
        {
            passed.read(line);
        }
        assert_eq!(passed.count, 7);
    }

    #[test]
    fn a_run_without_tests_is_an_error() {
        let mut passed = Passed::default();
        passed.read("test result: ok. 0 passed; 0 failed");
        passed.read("no tests to run!");
        assert!(passed.check().is_err());
    }
}
