//! The table, cell by cell, against the text that was typed a second time: tests/matrix.txt.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]

mod support;

use support::engine;
use support::oracle::{self, lines};
use support::question::{About, OPTIONS, ROLES, User};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

claim! {
    /// Guards the reader itself: a line that it skipped would be a cell that nobody checks.
    fn the_text_has_nineteen_rows_and_only_the_fifteenth_has_a_line_for_each_account_kind() {
        let numbers: Vec<_> = lines().iter().map(|line| line.number).collect();
        let mut one_to_nineteen: Vec<_> = (1..=19).collect();
        one_to_nineteen.insert(15, 15);
        assert_eq!(numbers, one_to_nineteen);
        assert_eq!(oracle::capabilities().len(), 19);
        let kinds: Vec<_> = lines().iter().filter(|line| line.number == 15).map(|line| line.place).collect();
        assert_eq!(kinds, ["client", "practice"]);
    }
}

claim! {
    fn the_roles_the_options_and_the_capabilities_are_those_of_the_text_in_its_order() {
        assert_eq!(engine::roles(), ROLES);
        assert_eq!(engine::options(), OPTIONS);
        assert_eq!(engine::capabilities(), oracle::capabilities());
    }
}

claim! {
    fn every_cell_answers_as_the_text_says_in_every_account_with_every_set_of_options_about_every_record() {
        let mut asked = 0;
        for user in User::everyone() {
            for capability in oracle::capabilities() {
                for about in About::everything() {
                    let question = user.asks(capability, about);
                    let (expected, got) = (oracle::expected(&question), engine::ask(&question));
                    assert_eq!(got, expected, "\n{question}\n(left: the answer, right: the text)");
                    asked += 1;
                }
            }
        }
        // 3 roles, 3 accounts with and without an id, 16 sets of options, every capability, 18 records or none
        assert_eq!(asked, 3 * 3 * 2 * 16 * oracle::capabilities().len() * 18);
    }
}
