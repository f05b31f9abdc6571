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
    differing: usize,
    /// The first that differ.
    shown: Vec<Difference>,
}

/// A decision that differs: the model's line, and what the other says.
pub struct Difference {
    model: String,
    other: String,
}

/// How many are shown: a wrong cell makes hundreds.
const SHOWN: usize = 5;

impl Comparison {
    /// Nothing compared yet.
    pub fn new(oracle: impl Into<String>) -> Self {
        Self { oracle: oracle.into(), compared: 0, remark: None, differing: 0, shown: Vec::new() }
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
                    comparison.add(our, their, our == their);
                }
            }
        }
    }

    /// One more decision.
    pub fn add(&mut self, model: &str, other: &str, is_alike: bool) {
        self.compared += 1;
        if !is_alike {
            self.differing += 1;
            if self.shown.len() < SHOWN {
                self.shown.push(Difference { model: model.to_owned(), other: other.to_owned() });
            }
        }
    }

    /// Whether there was something to compare, and all of it agrees.
    pub fn is_alike(&self) -> bool {
        self.compared > 0 && self.differing == 0
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let compared = grouped(self.compared);
        if self.is_alike() {
            write!(f, "{:<20} {compared} compared, all alike", self.oracle)?;
            return self.remark.as_ref().map_or(Ok(()), |remark| write!(f, "; {remark}"));
        }
        write!(f, "{:<20} {compared} compared, {} DIFFER; the first:", self.oracle, grouped(self.differing))?;
        for Difference { model, other } in &self.shown {
            write!(f, "\n    the model  {model}\n    the other  {other}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Comparison;

    #[test]
    fn texts_are_alike_only_if_every_line_is_and_neither_is_longer() {
        assert!(Comparison::of_texts("", "a\nb\n", "a\nb\n").is_alike());
        for other in ["a\nc\n", "a\n", "a\nb\nc\n", "b\na\n", ""] {
            assert!(!Comparison::of_texts("", "a\nb\n", other).is_alike(), "{other:?}");
        }
        assert!(!Comparison::of_texts("", "", "").is_alike(), "nothing was compared");
    }

    #[test]
    fn the_first_that_differ_are_shown_and_all_are_counted() {
        let said = Comparison::of_texts("the other", &"a\n".repeat(9), &"b\n".repeat(9)).to_string();
        assert!(said.contains("9 compared, 9 DIFFER"), "{said}");
        assert_eq!(said.matches("the model  a").count(), 5, "{said}");
    }
}
