//! The rules of the model that hold for every row of the table, whatever its cells say.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]

mod support;

use support::engine::ask;
use support::oracle::capabilities;
use support::question::{About, Answer, ELSEWHERE, HERE, MALFORMED, ME, OPTIONS, ROLES, SOMEONE_ELSE, Ticks, User};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// `invoices.view`: what everybody holds, the standard user for their own.
const VIEW: &str = "invoices.view";

/// The same user with every option ticked: nobody has more.
fn fully_ticked(role: &'static str) -> User<'static> {
    User::new(role).with(Ticks::ALL)
}

#[track_caller]
fn assert_answer(user: User, capability: &str, about: About, code: &str) {
    let question = user.asks(capability, about);
    let Answer { code: got, allowed, .. } = ask(&question);
    assert_eq!(got, code, "\n{question} by {:?}", user.id);
    assert_eq!(allowed, code == "granted", "\n{question} by {:?}", user.id);
}

// Rule 1: deny by default.

const NAMES_OF_NOTHING: [&str; 12] = [
    "",
    "*",
    "all",
    "any",
    "admin",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "0",
    "standard-user\u{200b}",
    "invoices.*",
];

/// The same name to a careless eye or a careless comparison.
fn look_alikes(name: &str) -> Vec<String> {
    vec![
        name.to_uppercase(),
        name[..1].to_uppercase() + &name[1..],
        format!(" {name}"),
        format!("{name} "),
        format!("{name}\n"),
        format!("{name}\0"),
        name.replace('a', "\u{430}").replace('e', "\u{435}"), // Cyrillic а and е
        name.replace('-', "_"),
        name.replace(['-', '.'], "\u{2011}"), // a non-breaking hyphen
        name[..name.len() - 1].to_owned(),
        format!("{name},{name}"),
    ]
    .into_iter()
    .filter(|other| other != name)
    .collect()
}

claim! {
    fn a_role_outside_the_table_grants_nothing() {
        let look_alikes = ROLES.into_iter().flat_map(look_alikes);
        for role in NAMES_OF_NOTHING.into_iter().map(str::to_owned).chain(look_alikes) {
            for capability in capabilities() {
                let stranger = User::new(&role).with(Ticks::ALL);
                assert_answer(stranger, capability, About::owned_by(ME), "unknown-role");
            }
        }
    }
}

claim! {
    fn a_capability_outside_the_table_is_granted_to_nobody() {
        let look_alikes = capabilities().into_iter().flat_map(look_alikes);
        for capability in NAMES_OF_NOTHING.into_iter().map(str::to_owned).chain(look_alikes) {
            for role in ROLES {
                assert_answer(fully_ticked(role), &capability, About::owned_by(ME), "unknown-capability");
            }
        }
    }
}

claim! {
    fn a_role_is_no_capability_and_a_capability_is_no_role() {
        for role in ROLES {
            assert_answer(fully_ticked("administrator"), role, About::Nothing, "unknown-capability");
        }
        for capability in capabilities() {
            assert_answer(User::new(capability), VIEW, About::owned_by(ME), "unknown-role");
        }
    }
}

// Rule 2: own is the same string, code unit by code unit.

claim! {
    fn an_owner_is_the_user_only_if_the_two_ids_are_the_same_string() {
        let pairs = [
            ("amelie", "Amelie"),
            ("amelie", "AMELIE"),
            ("amelie", " amelie"),
            ("amelie", "amelie "),
            ("amelie", "amelie\n"),
            ("amelie", "amelie\0"),
            ("amelie\0a", "amelie\0b"),
            ("amelie", "ameli"),
            ("amelie", "amelie2"),
            ("amelie", "amelie,bruno"),
            ("am\u{e9}lie", "ame\u{301}lie"), // é in one code point and in two
            ("amelie", "\u{430}melie"),
            ("ﬁ", "fi"),
            ("ß", "ss"),
            ("İ", "i"),
            ("1", "01"),
            ("1", "1.0"),
            ("null", "undefined"),
            ("\u{fffd}", "?"),
            ("\u{1f600}", "\u{1f601}"),
        ];
        for (one, other) in pairs {
            for (user, owner) in [(one, other), (other, one)] {
                let user = User { id: user, ..User::new("standard-user") };
                assert_answer(user, VIEW, About::owned_by(user.id), "granted");
                assert_answer(user, VIEW, About::owned_by(owner), "not-owner");
            }
        }
    }
}

claim! {
    fn any_well_formed_string_is_an_id() {
        let long = "é😀".repeat(10_000);
        for id in ["__proto__", "constructor", "toString", "valueOf", "0", "null", " ", "\0", "é", "😀", "\u{fffd}", "\u{feff}", &long] {
            let user = User { id, ..User::new("standard-user") };
            assert_answer(user, VIEW, About::owned_by(id), "granted");
            assert_answer(user, VIEW, About::owned_by(SOMEONE_ELSE), "not-owner");
        }
    }
}

claim! {
    fn a_user_without_an_id_owns_nothing_and_may_do_nothing() {
        for role in ROLES {
            for capability in capabilities() {
                let nobody = User { id: "", ..fully_ticked(role) };
                assert_answer(nobody, capability, About::owned_by(""), "invalid-user");
                assert_answer(nobody, capability, About::Nothing, "invalid-user");
            }
        }
    }
}

// Rule 3: own without a record is denied.

claim! {
    fn own_without_a_record_is_denied_with_a_code_that_says_so_and_scope_of_says_own_all_the_same() {
        let mut own_only = 0;
        for user in User::everyone() {
            for capability in capabilities() {
                let question = user.asks(capability, About::Nothing);
                let answer = ask(&question);
                if answer.scope.as_deref() == Some("own") {
                    assert_eq!((answer.allowed, answer.code.as_str()), (false, "record-needed"), "\n{question}");
                    own_only += 1;
                }
            }
        }
        assert_ne!(own_only, 0, "somebody holds something for their own records only");
    }
}

claim! {
    fn whoever_holds_all_needs_no_record() {
        for user in User::everyone() {
            for capability in capabilities() {
                let question = user.asks(capability, About::Nothing);
                let answer = ask(&question);
                assert_eq!(answer.allowed, answer.scope.as_deref() == Some("all"), "\n{question}");
            }
        }
    }
}

// Rule 4: one account never sees another's.

claim! {
    fn nobody_may_do_anything_to_a_record_of_another_account_or_of_none() {
        for user in User::everyone().into_iter().filter(|user| user.account.is_some()) {
            for capability in capabilities() {
                for owner in [Some(ME), Some(SOMEONE_ELSE), None, Some(MALFORMED)] {
                    for account in [Some(ELSEWHERE), None, Some("ID-OF-THIS-DOSSIER"), Some("id-of-this-dossier ")] {
                        let question = user.asks(capability, About::Record { owner, account });
                        assert!(!ask(&question).allowed, "\n{question}");
                    }
                }
            }
        }
    }
}

claim! {
    fn a_record_of_another_account_is_called_so_for_whoever_holds_the_right() {
        for role in ROLES {
            let user = User { account: Some(HERE), ..User::new(role) };
            for account in [Some(ELSEWHERE), None] {
                assert_answer(user, VIEW, About::Record { owner: Some(ME), account }, "other-account");
            }
        }
    }
}

claim! {
    fn a_user_whose_account_has_no_id_is_asked_nothing_about_accounts() {
        for role in ROLES {
            for account in [Some(HERE), Some(ELSEWHERE), None] {
                assert_answer(User::new(role), VIEW, About::Record { owner: Some(ME), account }, "granted");
            }
        }
    }
}

claim! {
    fn a_record_is_checked_for_its_account_even_where_the_capability_has_no_record() {
        let user = User { account: Some(HERE), ..User::new("administrator") };
        for (account, code) in [(Some(HERE), "granted"), (Some(ELSEWHERE), "other-account"), (None, "other-account")] {
            assert_answer(user, "team.manage-users", About::Record { owner: Some(SOMEONE_ELSE), account }, code);
        }
    }
}

// Rule 8: ticking never removes a right, unticking never adds one; the order of anything never matters.

claim! {
    fn ticking_an_option_never_removes_a_right() {
        for user in User::everyone() {
            for option in OPTIONS.into_iter().filter(|option| !user.ticked.has(option)) {
                let ticked = user.with(user.ticked.and(option));
                for capability in capabilities() {
                    for about in [About::Nothing, About::MINE, About::THEIRS] {
                        let (before, after) = (user.asks(capability, about), ticked.asks(capability, about));
                        assert!(!ask(&before).allowed || ask(&after).allowed, "\nticking {option} took a right: {before}");
                    }
                }
            }
        }
    }
}

claim! {
    fn each_option_gives_something_to_those_it_is_offered_and_nothing_to_an_administrator() {
        for option in OPTIONS {
            let gain = |role| {
                let user = User { kind: "practice", included: true, ..User::new(role) };
                let ticked = user.with(Ticks::only(option));
                let may = |user: User, capability| ask(&user.asks(capability, About::MINE)).allowed;
                capabilities().into_iter().filter(|capability| may(ticked, capability) && !may(user, capability)).count()
            };
            assert_eq!(gain("administrator"), 0, "{option} for an administrator");
            assert_ne!(gain("expense-approver"), 0, "{option} for an expense approver");
            assert_ne!(gain("standard-user"), 0, "{option} for a standard user");
        }
    }
}

claim! {
    /// Answers come from the question alone: nothing that was asked before changes them.
    fn the_order_of_questions_never_matters() {
        let questions: Vec<_> = User::everyone()
            .into_iter()
            .step_by(5)
            .flat_map(|user| capabilities().into_iter().map(move |capability| user.asks(capability, About::MINE)))
            .collect();
        let forwards: Vec<_> = questions.iter().map(ask).collect();
        let mut backwards: Vec<_> = questions.iter().rev().map(ask).collect();
        backwards.reverse();
        for ((question, first), second) in questions.iter().zip(forwards).zip(backwards) {
            assert_eq!(first, second, "\n{question}");
        }
    }
}

// Rule 9: all means all.

/// Whoever's the record is, in the user's own account.
fn in_their_account<'a>(user: User<'a>, owner: Option<&'a str>) -> About<'a> {
    About::Record { owner, account: user.account }
}

#[track_caller]
fn assert_is_there_for_holders_of_all_alone(owner: Option<&str>, code_for_own: &str) {
    let (mut holders_of_all, mut holders_of_own) = (0, 0);
    for user in User::everyone() {
        for capability in capabilities() {
            let question = user.asks(capability, in_their_account(user, owner));
            let Answer { allowed, code, scope, .. } = ask(&question);
            match scope.as_deref() {
                Some("all") => {
                    assert_eq!((allowed, code.as_str()), (true, "granted"), "\n{question}");
                    holders_of_all += 1;
                }
                Some(_) => {
                    assert_eq!((allowed, code.as_str()), (false, code_for_own), "\n{question}");
                    holders_of_own += 1;
                }
                None => assert!(!allowed, "\n{question}"),
            }
        }
    }
    assert!(holders_of_all > 0 && holders_of_own > 0, "both were asked: {holders_of_all}, {holders_of_own}");
}

claim! {
    fn a_document_that_nobody_deposited_is_there_for_whoever_holds_all_and_for_nobody_who_holds_own() {
        assert_is_there_for_holders_of_all_alone(None, "not-owner");
    }
}

claim! {
    fn a_document_whose_owner_cannot_be_read_is_there_for_whoever_holds_all_and_for_nobody_who_holds_own() {
        assert_is_there_for_holders_of_all_alone(Some(MALFORMED), "invalid-record");
    }
}

claim! {
    /// Some by name, so that the words above are not all that says so.
    fn an_invoice_of_a_bank_feed_is_seen_by_the_administrator_and_the_approver_and_not_by_a_standard_user() {
        for (role, code) in [("administrator", "granted"), ("expense-approver", "granted"), ("standard-user", "not-owner")] {
            let user = User { account: Some(HERE), ..User::new(role) };
            assert_answer(user, VIEW, About::NOBODYS, code);
            assert_answer(user, VIEW, About::Record { owner: None, account: Some(ELSEWHERE) }, "other-account");
            assert_answer(user, VIEW, About::Record { owner: None, account: None }, "other-account");
        }
    }
}

claim! {
    fn whose_a_record_is_changes_no_answer_for_whoever_holds_all() {
        for user in User::everyone() {
            for capability in capabilities() {
                if ask(&user.asks(capability, About::Nothing)).scope.as_deref() != Some("all") {
                    continue;
                }
                for account in [Some(HERE), Some(ELSEWHERE), None, Some(MALFORMED)] {
                    let about = |owner| user.asks(capability, About::Record { owner, account });
                    let of_mine = ask(&about(Some(ME)));
                    for owner in [Some(SOMEONE_ELSE), None, Some(MALFORMED)] {
                        assert_eq!(ask(&about(owner)), of_mine, "\n{}", about(owner));
                    }
                }
            }
        }
    }
}

claim! {
    /// A record that cannot be read is no worse for being somebody's, and an account that cannot be read is for everybody.
    fn an_owner_that_cannot_be_read_is_told_before_another_account_and_only_to_those_who_hold_own() {
        let of_nobody_knows_whom = |account| About::Record { owner: Some(MALFORMED), account };
        for account in [Some(ELSEWHERE), None] {
            let here = |role| User { account: Some(HERE), ..User::new(role) };
            assert_answer(here("standard-user"), VIEW, of_nobody_knows_whom(account), "invalid-record");
            assert_answer(here("administrator"), VIEW, of_nobody_knows_whom(account), "other-account");
        }
    }
}

// What is true of the table as a whole.

/// The rights of `more` include those of `less`, in every account with every set of options about every record.
#[track_caller]
fn assert_includes(more: &'static str, less: &'static str) {
    for user in User::everyone().into_iter().filter(|user| user.role == less) {
        for capability in capabilities() {
            for about in About::everything() {
                let question = user.asks(capability, about);
                let promoted = User { role: more, ..user }.asks(capability, about);
                assert!(!ask(&question).allowed || ask(&promoted).allowed, "\n{question}, and not {more}");
            }
        }
    }
}

claim! {
    fn every_right_of_a_standard_user_is_also_an_approvers() {
        assert_includes("expense-approver", "standard-user");
    }
}

claim! {
    fn every_right_of_an_approver_is_also_an_administrators() {
        assert_includes("administrator", "expense-approver");
    }
}

claim! {
    fn own_lies_within_all() {
        for user in User::everyone() {
            for capability in capabilities() {
                let may = |about| ask(&user.asks(capability, about)).allowed;
                let scope = ask(&user.asks(capability, About::MINE)).scope;
                let expected = match scope.as_deref() {
                    Some("all") => (true, true),
                    Some("own") => (true, false),
                    _ => (false, false),
                };
                let asked = user.asks(capability, About::MINE);
                assert_eq!((may(About::MINE), may(About::THEIRS)), expected, "\n{asked}: mine, theirs, with {scope:?}");
            }
        }
    }
}

claim! {
    fn an_administrator_has_nothing_to_tick() {
        for user in User::everyone().into_iter().filter(|user| user.role == "administrator") {
            for capability in capabilities() {
                for about in [About::Nothing, About::MINE, About::THEIRS] {
                    let (ticked, unticked) = (user.asks(capability, about), user.with(Ticks::NONE).asks(capability, about));
                    assert_eq!(ask(&ticked), ask(&unticked), "\n{ticked}");
                }
            }
        }
    }
}

claim! {
    fn what_an_account_kind_lacks_is_denied_to_everyone_in_it() {
        let lacking = [
            ("client", "practice.view"),
            ("client", "practice.add-clients"),
            ("practice", "account.detach-from-practice"),
        ];
        for (kind, capability) in lacking {
            for role in ROLES {
                for included in [false, true] {
                    let user = User { kind, included, ..fully_ticked(role) };
                    assert_answer(user, capability, About::Nothing, "not-in-account-kind");
                }
            }
        }
    }
}

claim! {
    fn nobody_has_the_practice_view_unless_the_subscription_includes_it() {
        for role in ROLES {
            let user = User { kind: "practice", ..fully_ticked(role) };
            assert_answer(user, "practice.view", About::Nothing, "not-in-subscription");
            assert_answer(User { included: true, ..user }, "practice.view", About::Nothing, "granted");
        }
    }
}
