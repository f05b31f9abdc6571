//! Every decision of the text, asked of Cedar.

use super::{Cedar, Export, ask::Answer};
use crate::{comparison::Comparison, document::grouped, line::Line};
use anyhow::{Result, anyhow};
use std::thread;

impl Cedar {
    /// Asks all of it, on all cores: it is minutes of work for one.
    ///
    /// # Errors
    /// When Cedar does not accept the table, a user or a record.
    pub fn compare(export: &Export, text: &str) -> Result<Comparison> {
        let lines: Vec<_> = text.lines().collect();
        let cores = thread::available_parallelism()?.get();
        let answers = thread::scope(|scope| {
            let share = |lines| scope.spawn(move || Self::answers(export, lines));
            let threads: Vec<_> = lines.chunks(lines.len().div_ceil(cores)).map(share).collect();
            let answers = threads.into_iter().map(|thread| thread.join().map_err(|_| anyhow!("Cedar panicked"))?);
            answers.collect::<Result<Vec<_>>>()
        })?;

        let mut comparison = Comparison::new(format!("Cedar {}", cedar_policy::get_sdk_version()));
        let mut refused = 0;
        for (line, answer) in lines.into_iter().zip(answers.into_iter().flatten()) {
            let says = match answer {
                Answer::Allowed => "allow",
                Answer::Denied => "deny",
                Answer::Refused => "deny: its schema has no such request",
            };
            refused += usize::from(answer == Answer::Refused);
            comparison.add(line, says, Line::read(line)?.is_allowed == (answer == Answer::Allowed));
        }
        comparison.remark =
            Some(format!("{} of them are no request that its schema knows, which is a deny", grouped(refused)));
        Ok(comparison)
    }

    fn answers(export: &Export, lines: &[&str]) -> Result<Vec<Answer>> {
        let mut cedar = Self::new(export)?;
        lines.iter().map(|line| cedar.ask(&Line::read(line)?)).collect()
    }
}
