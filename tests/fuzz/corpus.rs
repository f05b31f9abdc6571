//! The texts that fuzzing found worth keeping, replayed: natively here, and by `corpus.test.js` in wasm. Both compare with the
//! outcome that is kept beside each text, and so with each other.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has found something"
)]
#![allow(dead_code)] // what the targets and the corpus share

#[path = "../../fuzz/src/lib.rs"]
mod fuzz;

use fuzz::{
    input::Input,
    outcome::{filtered, word},
    reader,
};

fn corpus() -> impl Iterator<Item = (Input, &'static str)> {
    let lines = include_str!("corpus.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| Input::from_line(line).unwrap_or_else(|| panic!("not a line of the corpus: {line}")))
}

#[test]
fn every_text_of_the_corpus_comes_to_the_outcome_that_is_kept_with_it() {
    for (input, outcome) in corpus() {
        assert_eq!(word(&input), outcome, "{}", input.to_line(outcome));
    }
}

#[test]
fn however_a_text_of_the_corpus_is_cut_the_same_becomes_of_it() {
    for (input, outcome) in corpus() {
        let whole = filtered(&input, [input.text.as_slice()]);
        assert_eq!(filtered(&input, input.pieces()), whole, "{}", input.to_line(outcome));
        assert_eq!(filtered(&input, input.text.chunks(1)), whole, "{}", input.to_line(outcome));
    }
}

#[test]
fn another_reader_of_json_refuses_the_same_texts_of_the_corpus_and_keeps_the_same_rows() {
    corpus().for_each(|(input, _)| reader::check(&input));
}

#[test]
fn the_corpus_has_texts_of_every_outcome() {
    let mut outcomes: Vec<_> = corpus().map(|(_, outcome)| outcome.split('@').next().unwrap_or_default()).collect();
    outcomes.sort_unstable();
    outcomes.dedup();
    for code in ["invalid-json", "duplicate-key", "not-an-array", "limit"] {
        assert!(outcomes.contains(&code), "{code}");
    }
    assert!(outcomes.len() > 50, "and many that are accepted");
}

#[test]
fn a_line_of_the_corpus_says_its_input_and_its_input_the_line() {
    for (input, outcome) in corpus() {
        assert_eq!(Input::from_line(&input.to_line(outcome)), Some((input.clone(), outcome)));
        assert_eq!(Input::from_bytes(&input.to_bytes()), Some(input));
    }
}
