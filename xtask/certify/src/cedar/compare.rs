//! Every decision of the text, asked of Cedar.

use super::{Cedar, Export, ask::Answer};
use crate::{
    comparison::{Comparison, Verdict},
    document::grouped,
    line::Line,
};
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
            comparison.add(line, says, verdict(&Line::read(line)?, answer));
        }
        comparison.remark = Some(format!(
            "{} of the questions are no request that its schema knows, which is a deny",
            grouped(refused)
        ));
        Ok(comparison)
    }

    fn answers(export: &Export, lines: &[&str]) -> Result<Vec<Answer>> {
        let mut cedar = Self::new(export)?;
        lines.iter().map(|line| cedar.ask(&Line::read(line)?)).collect()
    }
}

/// How the engine's answer stands to the model's. Rule 4: the policies must deny everything to a user without an account id; where
/// the model allows it, they differ as they are meant to.
fn verdict(line: &Line<'_>, answer: Answer) -> Verdict {
    let is_allowed = answer == Answer::Allowed;
    match line.account {
        Some(_) => Verdict::of(line.is_allowed == is_allowed),
        None if !is_allowed && line.is_allowed => Verdict::IntendedDifference,
        None => Verdict::of(!is_allowed),
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Cedar, Export, verdict};
    use crate::{comparison::Verdict, line::Line};

    /// What a standard user may do to the invoices of a practice: the lines of the model's text.
    fn lines(account: &str) -> Vec<String> {
        let who = format!("standard-user practice with-view {account} publishDocuments invoices.");
        dossier_roles::canonical_text().lines().filter(|line| line.starts_with(&who)).map(str::to_owned).collect()
    }

    fn flipped(line: &str) -> String {
        match line.contains(" -> allow ") {
            true => line.replace(" -> allow ", " -> deny "),
            false => line.replace(" -> deny ", " -> allow "),
        }
    }

    #[test]
    fn each_decision_with_an_account_is_compared_so_a_model_that_said_the_contrary_would_be_found_out() {
        let export = Export::new().unwrap();
        let lines = lines("here");
        assert_eq!(lines.len(), 3 * 18);
        assert!(Cedar::compare(&export, &lines.join("\n")).unwrap().holds());
        for place in 0..lines.len() {
            let wrong: Vec<_> = lines
                .iter()
                .enumerate()
                .map(|(at, line)| if at == place { flipped(line) } else { line.clone() })
                .collect();
            let comparison = Cedar::compare(&export, &wrong.join("\n")).unwrap();
            assert!(!comparison.holds() && comparison.intended == 0, "{}: {comparison}", wrong[place]);
        }
    }

    #[test]
    fn whoever_has_no_account_id_is_denied_everything_by_the_policies_and_what_the_model_allows_them_is_no_match() {
        let export = Export::new().unwrap();
        let lines = lines("-");
        let allowed = lines.iter().filter(|line| line.contains(" -> allow ")).count();
        let comparison = Cedar::compare(&export, &lines.join("\n")).unwrap();
        assert!(comparison.holds() && allowed > 0, "{comparison}");
        assert_eq!(comparison.intended, allowed, "{comparison}");
    }

    #[test]
    fn policies_that_allowed_anything_to_a_user_without_an_account_id_would_differ_whatever_the_model_says() {
        for line in lines("-") {
            let line = Line::read(&line).unwrap();
            assert_eq!(verdict(&line, Answer::Allowed), Verdict::Difference, "{}", line.record);
        }
    }
}
