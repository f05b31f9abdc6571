//! Every code through every call that can give it, and what an error says.

use std::collections::BTreeSet;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::{
    BY_INES, INES, LEA, LEAS, NEW, Refused, TOM, TOMS, assert_the_next_call_is_right, call, call_with, hostile,
    refusal, team,
};
use crate::claim;
use crate::hostile::{not_lists, users};
use crate::support::engine::{js, json, list, object};

/// The arguments, with who and what is meant in the place of its marks: the team of all three, its members, and their ids.
fn filled(args: &str) -> String {
    let mut filled = args.to_owned();
    for (mark, value) in [
        ("TEAM", team().as_str()),
        ("INES", INES),
        ("TOM", TOM),
        ("LEA", LEA),
        ("NEW", NEW),
        ("'ines'", BY_INES),
        ("'tom'", TOMS),
        ("'lea'", LEAS),
    ] {
        filled = filled.replace(mark, value);
    }
    filled
}

fn refused(name: &str, args: &str) -> Refused {
    refusal(&format!("{name}({args})"), call(name, &filled(args)))
}

/// The code, the call, its arguments, and the path of what is to blame.
#[rustfmt::skip]
const REFUSALS: [(&str, &str, &str, &str); 50] = [
    ("invalid-team",         "createUser",         "{ users: [INES, , TOM] }, 'ines', NEW", "team.users[1]"),
    ("invalid-team",         "createUser",         "[INES], 'ines', NEW", "team"),
    ("invalid-team",         "updateUser",         "{ users: [INES, TOM, TOM] }, 'ines', 'tom', {}", "team.users[2].id"),
    ("invalid-team",         "updateUser",         "{ users: [INES, { ...TOM, id: '' }] }, 'ines', 'tom', {}", "team.users[1].id"),
    ("invalid-team",         "removeUser",         "{ ...TEAM, account: 'id-of-this-dossier' }, 'ines', 'tom'", "team.account"),
    ("invalid-team",         "removeUser",         "{ ...TEAM, account: { kind: 'firm' } }, 'ines', 'tom'", "team.account.kind"),
    ("invalid-team",         "parseTeam",          "{ users: [INES, null] }", "users[1]"),
    ("invalid-team",         "parseTeam",          "{ account: { id: 14 }, users: [] }", "account.id"),
    ("invalid-team",         "parseTeam",          "[INES]", ""),

    ("not-permitted",        "createUser",         "TEAM, 'tom', NEW", "actorId"),
    ("not-permitted",        "createUser",         "{ users: [] }, 'ines', NEW", "actorId"),
    ("not-permitted",        "createUser",         "TEAM, INES, NEW", "actorId"),
    ("not-permitted",        "updateUser",         "TEAM, 'lea', 'lea', { role: 'administrator' }", "actorId"),
    ("not-permitted",        "updateUser",         "TEAM, undefined, 'lea', {}", "actorId"),
    ("not-permitted",        "removeUser",         "TEAM, 'tom', 'lea'", "actorId"),
    ("not-permitted",        "removeUser",         "{ users: [{ ...INES, role: 'Administrator' }, TOM] }, 'ines', 'tom'", "actorId"),

    ("unknown-user",         "updateUser",         "TEAM, 'ines', 'id-of-david', {}", "userId"),
    ("unknown-user",         "updateUser",         "TEAM, 'ines', TOM, {}", "userId"),
    ("unknown-user",         "removeUser",         "TEAM, 'ines', 'id-of-david'", "userId"),

    ("unknown-field",        "updateUser",         "TEAM, 'ines', 'tom', { rôle: 'administrator' }", "change.rôle"),
    ("unknown-field",        "updateUser",         "TEAM, 'ines', 'tom', { name: 'Thomas' }", "change.name"),

    ("unknown-option",       "createUser",         "TEAM, 'ines', { ...NEW, options: { publishDocument: true } }", "draft.options.publishDocument"),
    ("unknown-option",       "updateUser",         "TEAM, 'ines', 'tom', { options: { publishDocument: true } }", "change.options.publishDocument"),

    ("unknown-role",         "createUser",         "TEAM, 'ines', { ...NEW, role: 'administrater' }", "draft.role"),
    ("unknown-role",         "updateUser",         "TEAM, 'ines', 'tom', { role: 'administrater' }", "change.role"),
    ("unknown-role",         "comparePermissions", "{ ...TOM, role: 'administrater' }, TOM", "before.role"),

    ("invalid-user",         "createUser",         "TEAM, 'ines', { ...NEW, id: '' }", "draft.id"),
    ("invalid-user",         "createUser",         "TEAM, 'ines', { ...NEW, role: null }", "draft.role"),
    ("invalid-user",         "createUser",         "TEAM, 'ines', { ...NEW, name: 14 }", "draft.name"),
    ("invalid-user",         "createUser",         "TEAM, 'ines', { ...NEW, options: [] }", "draft.options"),
    ("invalid-user",         "createUser",         "TEAM, 'ines', 14", "draft"),
    ("invalid-user",         "updateUser",         "TEAM, 'ines', 'tom', null", "change"),
    ("invalid-user",         "updateUser",         "TEAM, 'ines', 'tom', { role: 14 }", "change.role"),
    ("invalid-user",         "updateUser",         "TEAM, 'ines', 'tom', { options: { publishDocuments: 'true' } }", "change.options.publishDocuments"),
    ("invalid-user",         "updateUser",         "{ users: [INES, { ...TOM, role: 'boss' }] }, 'ines', 'tom', { options: { publishDocuments: true } }", "team.users[1].role"),
    ("invalid-user",         "comparePermissions", "TOM, { ...TOM, options: [] }", "after.options"),
    ("invalid-user",         "comparePermissions", "{ ...TOM, account: { id: '' } }, TOM", "before.account.id"),

    ("duplicate-user",       "createUser",         "TEAM, 'ines', { ...NEW, id: 'id-of-bruno' }", "draft.id"),
    ("duplicate-user",       "createUser",         "{ users: [INES] }, 'ines', { ...NEW, id: 'id-of-amelie' }", "draft.id"),

    ("option-not-available", "createUser",         "TEAM, 'ines', { ...NEW, options: { practiceView: true } }", "draft.options.practiceView"),
    ("option-not-available", "createUser",         "TEAM, 'ines', { ...NEW, role: 'administrator', options: { publishDocuments: true } }", "draft.options.publishDocuments"),
    ("option-not-available", "updateUser",         "TEAM, 'ines', 'tom', { options: { addClients: true } }", "change.options.addClients"),
    ("option-not-available", "updateUser",         "TEAM, 'ines', 'lea', { role: 'administrator', options: { publishDocuments: true } }", "change.options.publishDocuments"),
    ("option-not-available", "updateUser",         "{ account: { kind: 'practice' }, users: [INES, TOM] }, 'ines', 'tom', { options: { practiceView: true } }", "change.options.practiceView"),

    ("last-administrator",   "updateUser",         "TEAM, 'ines', 'ines', { role: 'standard-user' }", "userId"),
    ("last-administrator",   "updateUser",         "{ users: [INES, { ...TOM, role: 'boss' }] }, 'ines', 'ines', { role: 'standard-user' }", "userId"),
    ("last-administrator",   "removeUser",         "TEAM, 'ines', 'ines'", "userId"),

    ("invalid-argument",     "parseUser",          "LEA, { otherFields: 'keep' }", "otherFields"),
    ("invalid-argument",     "parseUser",          "LEA, { otherFields: true }", "otherFields"),
    ("invalid-argument",     "parseUser",          "LEA, { get otherFields() { throw 14; } }", "otherFields"),
];

claim! {
    fn every_code_is_reached_through_every_call_that_can_give_it() {
        let mut reached = BTreeSet::new();
        for (code, name, args, path) in REFUSALS {
            let refused = refused(name, args);
            assert_eq!(refused.code, code, "{name}({args}): {}", refused.message);
            assert_eq!(refused.path.as_deref(), Some(path), "{name}({args})");
            if code != "invalid-argument" {
                assert_eq!(refused.places(), [(path, code)], "{name}({args})");
                assert_eq!(refused.message, refused.problems[0].message, "{name}({args})");
            }
            reached.insert((name, code));
        }
        for (name, can_give) in [
            ("parseUser", &["invalid-argument"][..]), // and what is wrong with the user: see parse.rs
            ("parseTeam", &["invalid-team"]),
            ("createUser", &["invalid-team", "not-permitted", "unknown-option", "unknown-role", "invalid-user", "duplicate-user", "option-not-available"]),
            ("updateUser", &["invalid-team", "not-permitted", "unknown-user", "unknown-field", "unknown-option", "unknown-role", "invalid-user", "option-not-available", "last-administrator"]),
            ("removeUser", &["invalid-team", "not-permitted", "unknown-user", "last-administrator"]),
            ("comparePermissions", &["unknown-role", "invalid-user"]),
        ] {
            let given: Vec<_> = reached.iter().filter(|(call, _)| *call == name).map(|(_, code)| *code).collect();
            let mut can_give = can_give.to_vec();
            can_give.sort_unstable();
            assert_eq!(given, can_give, "{name}");
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
            ("createUser", "TEAM, 'ines', { ...NEW, role: 'administrater' }", "unknown role `administrater`, did you mean `administrator`?"),
            ("updateUser", "TEAM, 'ines', 'tom', { rôle: 'administrator' }", "unknown field `rôle`, did you mean `role`?"),
            ("updateUser", "TEAM, 'ines', 'tom', { options: { publishDocument: true } }", "unknown option `publishDocument`, did you mean `publishDocuments`?"),
        ] {
            assert_eq!(refused(name, args).message, message);
        }
    }
}

claim! {
    fn problems_of_one_argument_are_listed_at_once_under_the_first_code_of_the_order() {
        let refused = refused("updateUser", "TEAM, 'ines', 'tom', { options: { addClients: 14, vue: true }, option: {}, role: 'boss' }");
        assert_eq!(refused.code, "unknown-field");
        assert_eq!(refused.path.as_deref(), Some("change.option"));
        assert!(refused.message.ends_with("; 3 more"), "{}", refused.message);
        assert_eq!(refused.places(), [
            ("change.option", "unknown-field"),
            ("change.options.addClients", "invalid-user"),
            ("change.options.vue", "unknown-option"),
            ("change.role", "unknown-role"),
        ]);
    }
}

claim! {
    /// Nothing else is looked at in a team that is none, and whoever may not change it hears that first.
    fn where_several_codes_fit_the_first_of_the_order_is_given() {
        for (name, args, code) in [
            ("createUser", "{ users: [TOM, TOM] }, 'tom', { ...TOM, role: 'boss', options: { vue: true } }", "invalid-team"),
            ("updateUser", "{ users: [INES, null] }, 'lea', 'tom', { rôle: 'x' }", "invalid-team"),
            ("createUser", "TEAM, 'tom', { ...TOM, role: 'boss', options: { vue: true } }", "not-permitted"),
            ("updateUser", "TEAM, 'lea', 'id-of-david', { rôle: 'x', role: 'boss' }", "not-permitted"),
            ("updateUser", "TEAM, 'ines', 'id-of-david', { rôle: 'x', role: 'boss' }", "unknown-user"),
            ("updateUser", "TEAM, 'ines', 'ines', { role: 'boss', options: { vue: 1, addClients: 1 }, rôle: 'x' }", "unknown-field"),
            ("updateUser", "TEAM, 'ines', 'ines', { role: 'boss', options: { vue: 1, addClients: 1 } }", "unknown-option"),
            ("updateUser", "TEAM, 'ines', 'ines', { role: 'boss', options: { addClients: 1 } }", "unknown-role"),
            ("updateUser", "TEAM, 'ines', 'ines', { role: 'standard-user', options: { publishDocuments: 1, addClients: true } }", "invalid-user"),
            ("createUser", "TEAM, 'ines', { ...TOM, name: 14, options: { addClients: true } }", "invalid-user"),
            ("createUser", "TEAM, 'ines', { ...TOM, options: { addClients: true } }", "duplicate-user"),
            ("updateUser", "TEAM, 'ines', 'ines', { role: 'standard-user', options: { addClients: true } }", "option-not-available"),
        ] {
            assert_eq!(refused(name, args).code, code, "{name}({args})");
        }
    }
}

claim! {
    /// Nothing is malformed here: it is the result that is refused, and however many ticks are at fault, for one reason.
    fn several_ticks_that_are_not_offered_are_all_listed_under_one_code() {
        let refused = refused("updateUser", "TEAM, 'ines', 'tom', { options: { addClients: true, practiceView: true, publishDocuments: true } }");
        assert_eq!(refused.code, "option-not-available");
        assert_eq!(refused.places(), [
            ("change.options.addClients", "option-not-available"),
            ("change.options.practiceView", "option-not-available"),
        ]);
    }
}

claim! {
    fn what_is_no_user_is_refused_where_one_is_compared_and_parsed() {
        for case in users() {
            let user = || case.args().into_iter().next().unwrap_or(JsValue::UNDEFINED);
            for args in [[user(), js(TOM)], [js(TOM), user()]] {
                let what = format!("comparePermissions of {}", case.title());
                let refused = refusal(&what, call_with("comparePermissions", &args));
                assert!(refused.places().iter().any(|(_, code)| *code == case.code()), "{what}: {refused:?}");
            }
            let refused = refusal(&case.title(), call_with("parseUser", &[user()]));
            assert_eq!(refused.code, "invalid-user", "{}", case.title());
            assert_the_next_call_is_right(&case.title());
        }
    }
}

claim! {
    /// Whatever it is, it stands in nobody's way, or the team is none; and nothing else is said.
    fn what_is_no_user_is_nobody_in_a_team() {
        for case in users() {
            let title = case.title();
            let user = || case.args().into_iter().next().unwrap_or(JsValue::UNDEFINED);
            let team = |member: JsValue| object(&[("users", Array::of3(&js(LEA), &js(INES), &member).into())]);
            for (name, args) in [
                ("createUser", vec![team(user()), js(BY_INES), js(NEW)]),
                ("updateUser", vec![team(user()), js(BY_INES), js(LEAS), js("{}")]),
                ("removeUser", vec![team(user()), js(BY_INES), js(LEAS)]),
                ("parseTeam", vec![team(user())]),
            ] {
                if let Err(error) = call_with(name, &args) {
                    let refused = refusal(&title, Err(error));
                    assert_eq!(refused.code, "invalid-team", "{name} beside {title}");
                    assert!(refused.problems.iter().all(|problem| problem.path.contains("users[2]")), "{name} beside {title}: {refused:?}");
                }
            }
            // Nor is it a last administrator's successor.
            let refused = refusal(&title, call_with("removeUser", &[team(user()), js(BY_INES), js(BY_INES)]));
            assert!(["invalid-team", "last-administrator"].contains(&refused.code.as_str()), "{title}: {refused:?}");
        }
    }
}

claim! {
    fn what_is_no_list_has_no_members() {
        for titled in not_lists() {
            let team = || object(&[("users", titled.value())]);
            for (name, args) in [
                ("createUser", vec![team(), js(BY_INES), js(NEW)]),
                ("updateUser", vec![team(), js(BY_INES), js(TOMS), js("{}")]),
                ("removeUser", vec![team(), js(BY_INES), js(TOMS)]),
            ] {
                let what = format!("{name} in {}", titled.title());
                let refused = refusal(&what, call_with(name, &args));
                assert_eq!(refused.places(), [("team.users", "invalid-team")], "{what}");
            }
        }
    }
}

claim! {
    fn a_call_without_arguments_says_what_is_missing() {
        for (name, places) in [
            ("parseUser", &[("", "invalid-user")][..]),
            ("parseTeam", &[("", "invalid-team")]),
            ("createUser", &[("team", "invalid-team")]),
            ("updateUser", &[("team", "invalid-team")]),
            ("removeUser", &[("team", "invalid-team")]),
            ("comparePermissions", &[("after", "invalid-user"), ("before", "invalid-user")]),
        ] {
            assert_eq!(refusal(name, call(name, "")).places(), places, "{name}()");
        }
    }
}

claim! {
    fn a_refusal_leaves_what_was_given_as_it_was() {
        for (_, name, args, _) in REFUSALS.into_iter().filter(|(code, ..)| *code != "invalid-argument") {
            let given = list(&js(&format!("[{}]", filled(args))));
            let all = JsValue::from(given.iter().collect::<Array>());
            let before = json(&all);
            refusal(name, call_with(name, &given));
            assert_eq!(json(&all), before, "{name}({args})");
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
