//! Every code through every call that can give it, and what an error says.

use std::collections::BTreeSet;

use wasm_bindgen::prelude::*;

use super::{INES, LEA, NEW, Refused, TOM, answer, assert_the_next_call_is_right, call, hostile, refusal};
use crate::claim;
use crate::hostile::{not_lists, users};
use crate::support::engine::{get, js, json, list};

/// `word`, with what is in `word` put in the place of its marks: people who are known, and arguments that are wrong.
fn filled(args: &str) -> String {
    let mut filled = args.to_owned();
    for (mark, value) in [("INES", INES), ("TOM", TOM), ("LEA", LEA), ("NEW", NEW)] {
        filled = filled.replace(mark, value);
    }
    filled
}

/// Somebody of another account; somebody who is called what another is called; an administrator beside Inès.
const OTHERS: &str = "AWAY = { id: 'id-of-farah', role: 'standard-user', account: { id: 'id-of-that-dossier' } }, \
                      ALSO = { id: 'id-of-chloe', role: 'expense-approver', account: { id: 'id-of-this-dossier' } }, \
                      HAWA = { id: 'id-of-hawa', role: 'administrator', account: { id: 'id-of-this-dossier' } }";

fn refused(name: &str, args: &str) -> Refused {
    let with_others = format!("...(({OTHERS}) => [{}])()", filled(args));
    refusal(&format!("{name}({args})"), call(name, &with_others))
}

/// The code, the call, its arguments, and where the problem is; for what is refused as a whole, nowhere.
#[rustfmt::skip]
const REFUSALS: [(&str, &str, &str, &str); 57] = [
    ("not-permitted",        "createUser",         "TOM, NEW", ""),
    ("not-permitted",        "createUser",         "INES, NEW, [TOM, LEA]", ""),
    ("not-permitted",        "createUser",         "INES, NEW, []", ""),
    ("not-permitted",        "updateUser",         "LEA, LEA, { role: 'administrator' }", ""),
    ("not-permitted",        "updateUser",         "TOM, LEA, { options: { publishDocuments: false } }, [INES, TOM, LEA]", ""),
    ("not-permitted",        "updateUser",         "{ ...TOM, role: 'administrator' }, LEA, {}, [INES, TOM, LEA]", ""),
    ("not-permitted",        "removeUser",         "LEA, TOM, [INES, TOM, LEA]", ""),
    ("not-permitted",        "removeUser",         "{ ...INES, role: 'standard-user' }, TOM, [INES, TOM]", ""),

    ("other-account",        "createUser",         "INES, AWAY", ""),
    ("other-account",        "createUser",         "INES, { ...NEW, account: {} }", ""),
    ("other-account",        "createUser",         "INES, { ...NEW, account: { id: 'id-of-this-dossier', kind: 'practice' } }", ""),
    ("other-account",        "createUser",         "INES, NEW, [INES, AWAY]", ""),
    ("other-account",        "updateUser",         "INES, AWAY, { role: 'administrator' }", ""),
    ("other-account",        "removeUser",         "INES, AWAY, [INES, AWAY]", ""),

    ("duplicate-user",       "createUser",         "INES, { ...NEW, id: 'id-of-bruno' }, [INES, TOM]", ""),
    ("duplicate-user",       "createUser",         "INES, { ...NEW, id: 'id-of-amelie' }, [INES]", ""),
    ("duplicate-user",       "updateUser",         "INES, TOM, {}, [INES, TOM, LEA, ALSO]", ""),
    ("duplicate-user",       "removeUser",         "INES, TOM, [INES, TOM, TOM]", ""),

    ("not-in-team",          "updateUser",         "INES, LEA, {}, [INES, TOM]", ""),
    ("not-in-team",          "updateUser",         "INES, { ...LEA, options: {} }, {}, [INES, LEA]", ""),
    ("not-in-team",          "removeUser",         "INES, LEA, [INES]", ""),
    ("not-in-team",          "removeUser",         "INES, ALSO, [INES, LEA]", ""),

    ("team-needed",          "updateUser",         "INES, HAWA, { role: 'standard-user' }", ""),
    ("team-needed",          "updateUser",         "INES, INES, { role: 'expense-approver' }, undefined", ""),
    ("team-needed",          "removeUser",         "INES, HAWA", ""),
    ("last-administrator",   "updateUser",         "INES, INES, { role: 'standard-user' }, [INES, TOM, LEA]", ""),
    ("last-administrator",   "removeUser",         "INES, INES, [TOM, INES]", ""),

    ("invalid-user",         "createUser",         "{ ...INES, id: '' }, NEW", "actor.id"),
    ("invalid-user",         "createUser",         "INES, { ...NEW, role: null }", "draft.role"),
    ("invalid-user",         "createUser",         "INES, NEW, 14", "team"),
    ("invalid-user",         "createUser",         "INES, NEW, null", "team"),
    ("invalid-user",         "createUser",         "INES, NEW, [INES, , TOM]", "team[1]"),
    ("invalid-user",         "updateUser",         "INES, { ...TOM, name: 14 }, {}", "user.name"),
    ("invalid-user",         "updateUser",         "INES, TOM, null", "change"),
    ("invalid-user",         "updateUser",         "INES, TOM, { role: 14 }", "change.role"),
    ("invalid-user",         "updateUser",         "INES, TOM, { options: { publishDocuments: 'true' } }", "change.options.publishDocuments"),
    ("invalid-user",         "removeUser",         "INES, TOM, [INES, { ...TOM, account: 'id-of-this-dossier' }]", "team[1].account"),
    ("invalid-user",         "comparePermissions", "TOM, { ...TOM, options: [] }", "after.options"),

    ("unknown-role",         "createUser",         "{ ...INES, role: 'administrater' }, NEW", "actor.role"),
    ("unknown-role",         "createUser",         "INES, { ...NEW, role: 'administrater' }", "draft.role"),
    ("unknown-role",         "updateUser",         "INES, TOM, { role: 'administrater' }", "change.role"),
    ("unknown-role",         "removeUser",         "INES, TOM, [INES, { ...TOM, role: 'administrater' }]", "team[1].role"),
    ("unknown-role",         "comparePermissions", "{ ...TOM, role: 'administrater' }, TOM", "before.role"),

    ("unknown-option",       "createUser",         "INES, { ...NEW, options: { publishDocument: true } }", "draft.options.publishDocument"),
    ("unknown-option",       "updateUser",         "INES, TOM, { options: { publishDocument: true } }", "change.options.publishDocument"),
    ("unknown-option",       "removeUser",         "INES, { ...TOM, options: { publishDocument: false } }, [INES, TOM]", "user.options.publishDocument"),
    ("unknown-option",       "comparePermissions", "TOM, { ...TOM, options: { publishDocument: true } }", "after.options.publishDocument"),

    ("unknown-field",        "createUser",         "INES, { ...NEW, rôle: 'administrator' }", "draft.rôle"),
    ("unknown-field",        "updateUser",         "INES, TOM, { rôle: 'administrator' }", "change.rôle"),
    ("unknown-field",        "removeUser",         "{ ...INES, account: { id: 'id-of-this-dossier', kinds: 'client' } }, TOM, [INES, TOM]", "actor.account.kinds"),
    ("unknown-field",        "comparePermissions", "TOM, { ...TOM, rôle: 'administrator' }", "after.rôle"),

    ("option-not-available", "createUser",         "INES, { ...NEW, options: { practiceView: true } }", "draft.options.practiceView"),
    ("option-not-available", "createUser",         "INES, { ...NEW, role: 'administrator', options: { publishDocuments: true } }", "draft.options.publishDocuments"),
    ("option-not-available", "updateUser",         "INES, TOM, { options: { addClients: true } }", "change.options.addClients"),
    ("option-not-available", "updateUser",         "INES, LEA, { role: 'administrator', options: { publishDocuments: true } }", "change.options.publishDocuments"),
    ("option-not-available", "removeUser",         "INES, { ...TOM, options: { addClients: true } }, [INES, TOM]", "user.options.addClients"),
    ("option-not-available", "comparePermissions", "{ ...INES, options: { publishDocuments: true } }, INES", "before.options.publishDocuments"),
];

claim! {
    fn every_code_is_reached_through_every_call_that_can_give_it() {
        const OF_INPUT: [&str; 5] = ["invalid-user", "unknown-role", "unknown-option", "unknown-field", "option-not-available"];
        let mut reached = BTreeSet::new();
        for (code, name, args, path) in REFUSALS {
            let refused = refused(name, args);
            assert_eq!(refused.code, code, "{name}({args}): {}", refused.message);
            if OF_INPUT.contains(&code) {
                assert_eq!(refused.places(), [(path, code)], "{name}({args})");
                assert_eq!(refused.path.as_deref(), Some(path), "{name}({args})");
                assert_eq!(refused.message, refused.problems[0].message, "{name}({args})");
            }
            reached.insert((name, code));
        }
        for (name, can_give) in [
            ("createUser", &["not-permitted", "other-account", "duplicate-user"][..]),
            ("updateUser", &["not-permitted", "other-account", "duplicate-user", "not-in-team", "team-needed", "last-administrator"]),
            ("removeUser", &["not-permitted", "other-account", "duplicate-user", "not-in-team", "team-needed", "last-administrator"]),
            ("comparePermissions", &[]),
        ] {
            for code in can_give.iter().chain(&OF_INPUT) {
                assert!(reached.contains(&(name, *code)), "{name} gives {code}");
            }
        }
    }
}

claim! {
    /// Whoever is shown the message learns nothing of anybody.
    fn no_message_carries_an_id_or_the_name_of_anybody() {
        let nobodys = [
            "id-of-", "Inès", "Aubert", "Tom", "Weiss", "Léa", "Morel", "Sam", "Roche", "this-dossier", "that-dossier",
        ];
        for (_, name, args, _) in REFUSALS {
            let refused = refused(name, args);
            let path = refused.path.into_iter();
            for said in refused.problems.iter().map(|problem| problem.message.clone()).chain([refused.message]).chain(path) {
                for known in nobodys {
                    assert!(!said.contains(known), "{name}({args}) says {said:?}");
                }
            }
        }
    }
}

claim! {
    fn each_code_has_a_message_of_its_own() {
        let mut messages = BTreeSet::new();
        let mut codes = BTreeSet::new();
        for (code, name, args, _) in REFUSALS {
            if codes.insert(code) {
                messages.insert(refused(name, args).message);
            }
        }
        assert_eq!(codes.len(), 11);
        assert_eq!(messages.len(), codes.len(), "{messages:?}");
    }
}

claim! {
    fn the_message_names_what_is_unknown_and_what_it_may_have_meant() {
        for (name, args, message) in [
            ("createUser", "INES, { ...NEW, role: 'administrater' }", "unknown role `administrater`, did you mean `administrator`?"),
            ("createUser", "INES, { ...NEW, rôle: 'administrator' }", "unknown field `rôle`, did you mean `role`?"),
            ("updateUser", "INES, TOM, { rôle: 'administrator' }", "unknown field `rôle`, did you mean `role`?"),
            ("updateUser", "INES, TOM, { options: { publishDocument: true } }", "unknown option `publishDocument`, did you mean `publishDocuments`?"),
        ] {
            assert_eq!(refused(name, args).message, message);
        }
    }
}

claim! {
    fn problems_of_every_argument_are_listed_at_once_and_then_the_code_is_the_general_one() {
        let refused = refused(
            "updateUser",
            "{ ...INES, id: '' }, { ...TOM, colour: 14 }, { role: 'boss', option: {} }, [{ ...INES, role: 14 }, TOM, null]",
        );
        assert_eq!(refused.code, "invalid-user");
        assert_eq!(refused.places(), [
            ("actor.id", "invalid-user"),
            ("change.option", "unknown-field"),
            ("change.role", "unknown-role"),
            ("team[0].role", "invalid-user"),
            ("team[2]", "invalid-user"),
            ("user.colour", "unknown-field"),
        ]);
    }
}

claim! {
    /// Nobody is told whether they may before it is known what they ask.
    fn what_is_malformed_is_refused_before_anything_else() {
        for (name, args, code) in [
            ("createUser", "TOM, { ...NEW, colour: 14 }", "unknown-field"),
            ("createUser", "TOM, { ...AWAY, options: { addClients: true } }", "option-not-available"),
            ("updateUser", "LEA, AWAY, { role: 'boss' }, [INES, INES]", "unknown-role"),
            ("updateUser", "LEA, INES, { options: { vue: true } }", "unknown-option"),
            ("removeUser", "LEA, AWAY, [INES, INES, null]", "invalid-user"),
        ] {
            assert_eq!(refused(name, args).code, code, "{name}({args})");
        }
        // And what a change asks for is judged after who asks.
        for (name, args, code) in [
            ("updateUser", "TOM, LEA, { options: { addClients: true } }", "not-permitted"),
            ("updateUser", "INES, AWAY, { options: { addClients: true } }", "other-account"),
            ("updateUser", "INES, LEA, { options: { addClients: true } }, [INES]", "option-not-available"),
        ] {
            assert_eq!(refused(name, args).code, code, "{name}({args})");
        }
    }
}

claim! {
    /// Nothing is malformed here: it is the result that is refused, and however many ticks are at fault, for one reason.
    fn several_ticks_that_are_not_offered_are_all_listed_under_one_code() {
        let refused = refused("updateUser", "INES, TOM, { options: { addClients: true, practiceView: true, publishDocuments: true } }");
        assert_eq!(refused.code, "option-not-available");
        assert_eq!(refused.places(), [
            ("change.options.addClients", "option-not-available"),
            ("change.options.practiceView", "option-not-available"),
        ]);
    }
}

claim! {
    fn what_is_no_user_is_refused_wherever_one_stands() {
        for case in users() {
            let user = || case.args().into_iter().next().unwrap_or(JsValue::UNDEFINED);
            let [ines, tom, change] = [INES, TOM, "{}"].map(js);
            let team = |member: JsValue| JsValue::from(js_sys::Array::of2(&ines, &member));
            for (name, args) in [
                ("createUser", vec![user(), tom.clone()]),
                ("createUser", vec![ines.clone(), user()]),
                ("createUser", vec![ines.clone(), tom.clone(), team(user())]),
                ("updateUser", vec![user(), tom.clone(), change.clone()]),
                ("updateUser", vec![ines.clone(), user(), change.clone()]),
                ("updateUser", vec![ines.clone(), tom.clone(), change.clone(), team(user())]),
                ("removeUser", vec![user(), tom.clone(), team(tom.clone())]),
                ("removeUser", vec![ines.clone(), user(), team(tom.clone())]),
                ("removeUser", vec![ines.clone(), tom.clone(), team(user())]),
                ("comparePermissions", vec![user(), tom.clone()]),
                ("comparePermissions", vec![tom.clone(), user()]),
            ] {
                let what = format!("{name} of {}", case.title());
                let refused = refusal(&what, super::call_with(name, &args));
                // A boxed string has a field for each of its letters.
                let codes: BTreeSet<_> = refused.places().iter().map(|(_, code)| code.to_string()).collect();
                assert!(codes.contains(&case.code()), "{what}: {refused:?}");
                assert_eq!(refused.code, if refused.problems.len() == 1 { case.code() } else { "invalid-user".to_owned() }, "{what}");
            }
            let refused = refusal(&case.title(), super::call_with("parseUser", &[user()]));
            assert_eq!(refused.code, "invalid-user", "{}", case.title());
            assert_the_next_call_is_right(&case.title());
        }
    }
}

claim! {
    fn what_is_no_list_is_no_team() {
        for titled in not_lists().into_iter().filter(|titled| titled.title() != "undefined") {
            let [ines, tom] = [INES, TOM].map(js);
            for (name, args) in [
                ("createUser", vec![ines.clone(), tom.clone(), titled.value()]),
                ("updateUser", vec![ines.clone(), tom.clone(), js("{}"), titled.value()]),
                ("removeUser", vec![ines.clone(), tom.clone(), titled.value()]),
            ] {
                let what = format!("{name} in {}", titled.title());
                let refused = refusal(&what, super::call_with(name, &args));
                assert_eq!(refused.places(), [("team", "invalid-user")], "{what}");
            }
        }
    }
}

claim! {
    fn a_call_without_arguments_lists_what_is_missing() {
        for (name, places) in [
            ("parseUser", &[""][..]),
            ("createUser", &["actor", "draft"]),
            ("updateUser", &["actor", "change", "user"]),
            ("removeUser", &["actor", "user"]),
            ("comparePermissions", &["after", "before"]),
        ] {
            let refused = refusal(name, call(name, ""));
            let expected: Vec<_> = places.iter().map(|path| (*path, "invalid-user")).collect();
            assert_eq!(refused.places(), expected, "{name}()");
        }
    }
}

claim! {
    fn a_refusal_leaves_what_was_given_as_it_was() {
        for (_, name, args, _) in REFUSALS {
            let given = list(&js(&format!("(({OTHERS}) => [{}])()", filled(args))));
            let all = JsValue::from(given.iter().collect::<js_sys::Array>());
            let before = json(&all);
            refusal(name, super::call_with(name, &given));
            assert_eq!(json(&all), before, "{name}({args})");
        }
    }
}

claim! {
    fn a_user_who_is_in_the_team_under_another_name_is_in_the_team() {
        answer("removeUser", &format!("{INES}, {TOM}, [{{ ...{INES}, name: undefined }}, {{ ...{TOM}, name: 'Thomas' }}]"));
    }
}

claim! {
    /// What is left out is what it would be by itself.
    fn a_user_who_says_by_default_what_the_team_says_in_full_is_in_the_team() {
        let ways = [
            "{ id: 'a', role: 'administrator' }",
            "{ id: 'a', role: 'administrator', account: {} }",
            "{ id: 'a', role: 'administrator', account: { kind: 'client' } }",
            "{ id: 'a', role: 'administrator', account: { kind: 'client', practiceViewIncluded: false } }",
            "{ id: 'a', role: 'administrator', options: {} }",
            "{ id: 'a', role: 'administrator', options: { publishDocuments: false, practiceView: undefined } }",
        ];
        for actor in ways {
            for member in ways {
                let args = format!("{actor}, {{ ...{actor}, id: 'b' }}, [{member}, {{ ...{member}, id: 'b' }}]");
                let answer = answer("removeUser", &args);
                assert_eq!(list(&get(&answer, "lost")).len(), 17, "{args}");
            }
        }
    }
}

claim! {
    fn the_calls_that_the_other_tests_spoil_are_good() {
        for good in hostile::good() {
            good.run().unwrap_or_else(|error| panic!("{}: threw {error:?}", good.title()));
        }
    }
}
