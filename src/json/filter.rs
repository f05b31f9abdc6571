//! A text in pieces, filtered: UTF-8, the bytes that wait, and where in the whole text they are.

use crate::{
    cut::Cut,
    fault::{Fault, Problem},
    walk::Walk,
};

/// How many bytes may wait, an invoice or a key beside the list, unless the caller says otherwise.
pub const MAX_ROW: usize = 16 << 20;
/// The most that a caller may say: it has to find room in the memory of a wasm, twice.
pub const MOST_ROW: usize = 1 << 30;

/// A text on its way through.
pub struct Filter {
    walk: Walk,
    /// The bytes that are not done with.
    window: Vec<u8>,
    /// How many of them the walk has passed.
    passed: usize,
    /// How many bytes were before them.
    before: u64,
    /// How many bytes may wait.
    max_row: usize,
    fault: Option<Fault>,
}

impl Filter {
    /// Before the text.
    pub const fn new(walk: Walk, max_row: usize) -> Self {
        Self { walk, window: Vec::new(), passed: 0, before: 0, max_row, fault: None }
    }

    /// Takes a piece of the text; returns what can be written.
    ///
    /// # Errors
    /// Why the text is refused; after that, the same again.
    pub fn push(&mut self, piece: &[u8]) -> Result<Vec<u8>, Fault> {
        self.refused()?;
        self.window.extend_from_slice(piece);
        let fresh = self.window.get(self.passed..).unwrap_or_default();
        let (valid, broken) = match simdutf8::basic::from_utf8(fresh) {
            Ok(_) => (fresh.len(), false),
            // Again, by the one that says where, which is slower.
            Err(_) => match simdutf8::compat::from_utf8(fresh) {
                Ok(_) => (fresh.len(), false),
                // Without a length it is a character that the next piece ends.
                Err(error) => (error.valid_up_to(), error.error_len().is_some()),
            },
        };
        let valid = self.passed.saturating_add(valid);
        let window = self.window.get(..valid).unwrap_or_default();

        let mut out = Vec::new();
        let mut cut = Cut::new(window, &mut out, self.walk.is_muted());
        let walked = self.walk.on(cut.from(self.passed), &mut cut);
        let (passed, done) = match walked {
            Ok(rest) => (cut.place(rest), cut.done()),
            Err(bad) => return self.refuse(bad.problem, cut.place(bad.rest)),
        };
        if broken {
            return self.refuse(Problem::Utf8, valid);
        }
        self.window.drain(..done);
        self.passed = passed.saturating_sub(done);
        self.before = self.before.saturating_add(done as u64);
        if self.window.len() > self.max_row {
            return self.refuse(Problem::Size, 0);
        }
        Ok(out)
    }

    /// The text is over, and all that can be written has been.
    ///
    /// # Errors
    /// Why the text is refused.
    pub fn end(&mut self) -> Result<(), Fault> {
        self.refused()?;
        if std::str::from_utf8(self.window.get(self.passed..).unwrap_or_default()).is_err() {
            return self.refuse(Problem::Utf8, self.passed);
        }
        self.walk.end().or_else(|problem| self.refuse(problem, self.window.len()))
    }

    fn refused(&self) -> Result<(), Fault> {
        self.fault.map_or(Ok(()), Err)
    }

    fn refuse<T>(&mut self, problem: Problem, place: usize) -> Result<T, Fault> {
        let fault = Fault { problem, offset: self.before.saturating_add(place as u64) };
        self.fault = Some(fault);
        self.window = Vec::new();
        Err(fault)
    }
}
