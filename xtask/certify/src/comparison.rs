//! The model's decisions beside somebody else's.

use crate::document::grouped;
use std::fmt;

/// What differs, and how much was compared.
pub struct Comparison {
    /// Who else decided.
    pub oracle: String,
    /// How many decisions were compared.
    pub compared: usize,
    /// A remark on them.
    pub remark: Option<String>,
    /// How many differ because they are meant to.
    pub intended: usize,
    differing: usize,
    /// The first that differ.
    shown: Vec<Difference>,
}

/// A decision that differs: the model's line, and what the other says.
pub struct Difference {
    model: String,
    other: String,
}

/// How a decision of the model stands to the other's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// They are the same.
    Alike,
    /// They are not, and are not meant to be: this is counted apart, and is no match.
    IntendedDifference,
    /// They are not, and should be.
    Difference,
}

impl Verdict {
    /// That of two decisions which are meant to be the same.
    pub const fn of(is_alike: bool) -> Self {
        if is_alike { Self::Alike } else { Self::Difference }
    }
}

/// How many are shown: a wrong cell makes hundreds.
const SHOWN: usize = 5;

impl Comparison {
    /// Nothing compared yet.
    pub fn new(oracle: impl Into<String>) -> Self {
        Self { oracle: oracle.into(), compared: 0, remark: None, intended: 0, differing: 0, shown: Vec::new() }
    }

    /// Two canonical texts, line by line.
    pub fn of_texts(oracle: &str, model: &str, other: &str) -> Self {
        let mut comparison = Self::new(oracle);
        let (mut ours, mut theirs) = (model.lines(), other.lines());
        loop {
            match (ours.next(), theirs.next()) {
                (None, None) => return comparison,
                (our, their) => {
                    let [our, their] = [our, their].map(|line| line.unwrap_or("nothing: the text has ended"));
                    comparison.add(our, their, Verdict::of(our == their));
                }
            }
        }
    }

    /// One more decision.
    pub fn add(&mut self, model: &str, other: &str, verdict: Verdict) {
        self.compared += 1;
        match verdict {
            Verdict::Alike => {}
            Verdict::IntendedDifference => self.intended += 1,
            Verdict::Difference => {
                self.differing += 1;
                if self.shown.len() < SHOWN {
                    self.shown.push(Difference { model: model.to_owned(), other: other.to_owned() });
                }
            }
        }
    }

    /// Whether there was something to compare, and nothing differs that should not.
    pub fn holds(&self) -> bool {
        self.compared > 0 && self.differing == 0
    }

    /// How many were compared, and how many of them are alike, where nothing differs that should not.
    pub fn figures(&self) -> String {
        let alike = match self.intended {
            0 => ", all alike".to_owned(),
            intended => {
                format!(": {} alike, {} differ as intended", grouped(self.compared - intended), grouped(intended))
            }
        };
        let remark = self.remark.as_ref().map_or_else(String::new, |remark| format!("; {remark}"));
        format!("{}{alike}{remark}", grouped(self.compared))
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.holds() {
            return write!(f, "{:<20} {}", self.oracle, self.figures());
        }
        let [compared, differing] = [self.compared, self.differing].map(grouped);
        write!(f, "{:<20} {compared} compared, {differing} DIFFER; the first:", self.oracle)?;
        for Difference { model, other } in &self.shown {
            write!(f, "\n    the model  {model}\n    the other  {other}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparison, Verdict};

    #[test]
    fn texts_are_alike_only_if_every_line_is_and_neither_is_longer() {
        assert!(Comparison::of_texts("", "a\nb\n", "a\nb\n").holds());
        for other in ["a\nc\n", "a\n", "a\nb\nc\n", "b\na\n", ""] {
            assert!(!Comparison::of_texts("", "a\nb\n", other).holds(), "{other:?}");
        }
        assert!(!Comparison::of_texts("", "", "").holds(), "nothing was compared");
    }

    #[test]
    fn the_first_that_differ_are_shown_and_all_are_counted() {
        let said = Comparison::of_texts("the other", &"a\n".repeat(9), &"b\n".repeat(9)).to_string();
        assert!(said.contains("9 compared, 9 DIFFER"), "{said}");
        assert_eq!(said.matches("the model  a").count(), 5, "{said}");
    }

    #[test]
    fn an_intended_difference_fails_nothing_and_is_never_counted_as_alike() {
        let mut comparison = Comparison::new("the other");
        for verdict in [Verdict::Alike, Verdict::IntendedDifference, Verdict::Alike, Verdict::IntendedDifference] {
            comparison.add("", "", verdict);
        }
        assert!(comparison.holds());
        assert_eq!(comparison.figures(), "4: 2 alike, 2 differ as intended");
        comparison.add("", "", Verdict::Difference);
        assert!(!comparison.holds());
    }
}
