//! `parseUser`: a frozen copy of what is right, and every problem of what is not.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use super::{answer, assert_frozen, assert_the_next_call_is_right, call, parse_user, refusal};
use crate::claim;
use crate::hostile::{dresses, ticks};
use crate::support::engine::{get, js, json, keys, text, user};
use crate::support::question::{HERE, ME, OPTIONS, ROLES, Ticks, User};

claim! {
    fn a_good_user_is_copied_field_by_field() {
        for good in [
            "{ id: 'a', role: 'standard-user' }",
            "{ id: 'a', role: 'standard-user', account: { id: 'b', kind: 'client' }, name: '' }",
            "{ id: 'a', role: 'administrator', account: { kind: 'practice', practiceViewIncluded: true } }",
            "{ id: 'a', role: 'expense-approver', account: { kind: 'practice', practiceViewIncluded: false }, name: 'Tom' }",
            "{ id: 'a', role: 'standard-user', options: { createExpenseReports: true, publishDocuments: false } }",
            "{ id: 'a', role: 'administrator', options: { createExpenseReports: false, practiceView: false, addClients: false } }",
            "{ id: '__proto__', role: 'standard-user', account: { id: 'constructor' }, name: 'toString' }",
            "{ id: 'é😀', role: 'standard-user', name: 'half a character: \\ud800' }",
        ] {
            let sorted = |value: &JsValue| {
                let mut fields: Vec<_> = keys(value).iter().map(|key| format!("{key}: {}", json(&get(value, key)))).collect();
                fields.sort();
                fields
            };
            let copy = answer("parseUser", good);
            assert_eq!(sorted(&copy), sorted(&js(good)), "{good}");
            assert_eq!(json(&answer("parseUser", &format!("JSON.parse(JSON.stringify({good}))"))), json(&copy), "{good}");
        }
    }
}

claim! {
    fn a_field_that_is_undefined_is_not_there() {
        let copy = answer("parseUser", "{ id: 'a', role: 'standard-user', account: undefined, options: undefined, name: undefined }");
        assert_eq!(keys(&copy), ["id", "role"]);
        let copy = answer("parseUser", "{ id: 'a', role: 'standard-user', account: { id: undefined, kind: 'client', practiceViewIncluded: undefined } }");
        assert_eq!(keys(&get(&copy, "account")), ["kind"]);
        let copy = answer("parseUser", "{ id: 'a', role: 'standard-user', options: { publishDocuments: true, practiceView: undefined } }");
        assert_eq!(keys(&get(&copy, "options")), ["publishDocuments"]);
    }
}

claim! {
    fn a_copy_is_frozen_throughout_and_shares_nothing_with_what_was_given() {
        let given = js("{ id: 'a', role: 'standard-user', account: { id: 'b' }, options: { publishDocuments: true } }");
        let before = json(&given);
        let copy = parse_user(&[given.clone()]).expect("a copy");
        assert_frozen(&copy, "the copy");
        for (name, inside) in [("account", "id"), ("options", "publishDocuments")] {
            assert_ne!(get(&given, name), get(&copy, name), "{name} is not shared");
            assert!(!Object::is_frozen(get(&given, name).unchecked_ref::<Object>()), "the given {name} is not frozen");
            Reflect::set(&get(&given, name), &inside.into(), &JsValue::FALSE).expect("the given object is still the caller's");
        }
        assert!(!Object::is_frozen(given.unchecked_ref::<Object>()), "what was given is not frozen");
        assert_eq!(json(&copy), before, "what becomes of the given object does not reach the copy");
    }
}

claim! {
    fn a_frozen_user_can_be_parsed_and_so_can_a_copy() {
        let given = "Object.freeze({ id: 'a', role: 'standard-user', account: Object.freeze({ id: 'b' }), options: Object.freeze({ publishDocuments: true }) })";
        let copy = answer("parseUser", given);
        let again = parse_user(&[copy.clone()]).expect("a copy of the copy");
        assert_eq!(json(&again), json(&copy));
    }
}

claim! {
    /// Every role in every account with every set of ticks (rule 11).
    fn a_tick_without_use_is_no_problem() {
        for (kind, included) in [("client", false), ("client", true), ("practice", false), ("practice", true)] {
            for role in ROLES {
                for ticked in Ticks::every_set() {
                    let asked = User { id: ME, role, kind, included, account: Some(HERE), ticked };
                    let copy = parse_user(&[user(&asked)]).unwrap_or_else(|error| panic!("{asked:?}: threw {error:?}"));
                    let ticked = ticked.names().into_iter().map(|option| get(&get(&copy, "options"), option));
                    assert!(ticked.into_iter().all(|tick| tick == JsValue::TRUE), "{asked:?}: {}", json(&copy));
                    assert_eq!(text(&copy, "role"), role, "{asked:?}");
                }
            }
        }
    }
}

claim! {
    fn an_option_that_is_not_offered_may_be_said_to_be_off() {
        let off = OPTIONS.map(|option| format!("{option}: false")).join(", ");
        for role in ROLES {
            answer("parseUser", &format!("{{ id: 'a', role: '{role}', options: {{ {off} }} }}"));
        }
    }
}

#[track_caller]
fn assert_problems(given: &str, expected: &[(&str, &str)]) {
    let refused = refusal(given, call("parseUser", given));
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(refused.places(), expected, "{given}\n(left: the problems, right: those there are)");
    assert_eq!(refused.code, "invalid-user", "{given}");
    if let [problem] = &refused.problems[..] {
        assert_eq!(refused.message, problem.message, "{given}: one problem is the whole message");
        assert_eq!(refused.path.as_deref().unwrap_or_default(), problem.path, "{given}");
    }
}

claim! {
    fn every_problem_is_listed_with_its_path_and_its_code() {
        const INVALID: &str = "invalid-user";
        assert_problems("{}", &[("id", INVALID), ("role", INVALID)]);
        assert_problems("null", &[("", INVALID)]);
        assert_problems("[{ id: 'a', role: 'standard-user' }]", &[("", INVALID)]);
        assert_problems("'{}'", &[("", INVALID)]);
        assert_problems("{ id: '', role: 'administrater' }", &[("id", INVALID), ("role", "unknown-role")]);
        assert_problems("{ id: null, role: null, account: null, options: null, name: null }", &[
            ("id", INVALID), ("role", INVALID), ("account", INVALID),
        ]);
        assert_problems(
            "{ id: 14, role: '', account: { id: 14, kind: 'firm', practiceViewIncluded: 'yes', type: 'practice' }, \
               options: { publishDocuments: 1, publishInvoices: true, practiceView: null }, name: 14, admin: true }",
            &[
                ("id", INVALID), ("role", "unknown-role"),
                ("account.id", INVALID), ("account.kind", INVALID), ("account.practiceViewIncluded", INVALID), ("account.type", "unknown-field"),
                ("options.publishDocuments", INVALID), ("options.publishInvoices", "unknown-option"),
                ("name", INVALID), ("admin", "unknown-field"),
            ],
        );
        // What cannot be known is not made up: nobody can say what a role that is none, or an account that is none, is offered.
        assert_problems("{ id: 'a', role: 'boss', options: { practiceView: true } }", &[("role", "unknown-role")]);
        assert_problems("{ id: 'a', options: { practiceView: true } }", &[("role", INVALID)]);
        assert_problems("{ id: 'a', role: 'standard-user', account: null, options: { practiceView: true } }", &[("account", INVALID)]);
        assert_problems("{ id: 'a', role: 'standard-user', account: 14, options: { addClients: true } }", &[("account", INVALID)]);
        assert_problems("{ id: 'a', role: 'standard-user', account: { kind: 'firm' }, options: { addClients: true } }", &[("account.kind", INVALID)]);
        assert_problems(
            "{ id: 'a', role: 'standard-user', account: { kind: 'practice', practiceViewIncluded: 1 }, options: { practiceView: true } }",
            &[("account.practiceViewIncluded", INVALID)],
        );
        // An id has nothing to do with what is offered.
        assert_problems(
            "{ id: '', role: 'standard-user', account: { id: '', kind: 'practice' }, options: { addClients: true } }",
            &[("id", INVALID), ("account.id", INVALID)],
        );
    }
}

claim! {
    fn json_text_that_went_through_parse_cannot_hide_a_field() {
        let parsed = |text: &str| format!("JSON.parse({})", json(&text.into()));
        assert_problems(&parsed(r#"{"__proto__":{"role":"administrator"},"id":"x","role":"standard-user"}"#), &[("__proto__", "unknown-field")]);
        assert_problems(&parsed(r#"{"__proto__":{"id":"x","role":"administrator"}}"#), &[
            ("__proto__", "unknown-field"), ("id", "invalid-user"), ("role", "invalid-user"),
        ]);
        assert_problems(&parsed(r#"{"id":"x","role":"standard-user","account":{"__proto__":{"kind":"practice"}},"options":{"__proto__":{"publishDocuments":true}}}"#), &[
            ("account.__proto__", "unknown-field"), ("options.__proto__", "unknown-option"),
        ]);
        assert_problems(&parsed(r#"{"id":"x","role":"standard-user","constructor":{"prototype":{}},"toString":1,"account":{"constructor":1},"options":{"hasOwnProperty":true}}"#), &[
            ("constructor", "unknown-field"), ("toString", "unknown-field"), ("account.constructor", "unknown-field"), ("options.hasOwnProperty", "unknown-option"),
        ]);
        for role in ["__proto__", "constructor", "toString", "hasOwnProperty"] {
            assert_problems(&parsed(&format!(r#"{{"id":"x","role":"{role}"}}"#)), &[("role", "unknown-role")]);
            assert_problems(&parsed(&format!(r#"{{"id":"x","role":"standard-user","account":{{"kind":"{role}"}}}}"#)), &[("account.kind", "invalid-user")]);
        }
        // The last of two fields with one name is what JSON.parse leaves.
        let copy = answer("parseUser", &parsed(r#"{"id":"x","role":"administrator","role":"standard-user"}"#));
        assert_eq!(text(&copy, "role"), "standard-user");
        assert_eq!(get(&js("{}"), "role"), JsValue::UNDEFINED, "and no prototype was polluted");
    }
}

claim! {
    fn a_slip_of_the_hand_gets_a_suggestion() {
        #[rustfmt::skip]
        let slips = [
            ("{ id: 'a', rôle: 'standard-user', role: 'standard-user' }", "rôle", Some("role")),
            ("{ id: 'a', role: 'standard-user', Role: 'standard-user' }", "Role", Some("role")),
            ("{ id: 'a', role: 'standard-user', option: {} }", "option", Some("options")),
            ("{ id: 'a', role: 'standard-user', acount: {} }", "acount", Some("account")),
            ("{ id: 'a', role: 'standard-user', nom: 'x' }", "nom", None),
            ("{ id: 'a', role: 'standard-user', salary: 14 }", "salary", None),
            ("{ id: 'a', role: 'administrater' }", "administrater", Some("administrator")),
            ("{ id: 'a', role: 'Standard-User' }", "Standard-User", Some("standard-user")),
            ("{ id: 'a', role: 'expense_approver' }", "expense_approver", Some("expense-approver")),
            ("{ id: 'a', role: 'boss' }", "boss", None),
            ("{ id: 'a', role: 'standard-user', account: { kind: 'practise' } }", "practise", Some("practice")),
            ("{ id: 'a', role: 'standard-user', account: { kinds: 'practice' } }", "kinds", Some("kind")),
            ("{ id: 'a', role: 'standard-user', account: { practiceViewInclude: true } }", "practiceViewInclude", Some("practiceViewIncluded")),
            ("{ id: 'a', role: 'standard-user', options: { publishDocument: true } }", "publishDocument", Some("publishDocuments")),
            ("{ id: 'a', role: 'standard-user', options: { practiceview: true } }", "practiceview", Some("practiceView")),
            ("{ id: 'a', role: 'standard-user', options: { 'invoices.publish': true } }", "invoices.publish", None),
        ];
        for (given, name, meant) in slips {
            let refused = refusal(given, call("parseUser", given));
            let [problem] = &refused.problems[..] else { panic!("{given}: one problem, and not {:?}", refused.problems) };
            assert!(problem.message.contains(&format!("`{name}`")), "{given}: {}", problem.message);
            let suggestion = meant.map(|meant| format!("did you mean `{meant}`?"));
            match suggestion {
                Some(suggestion) => assert!(problem.message.ends_with(&suggestion), "{given}: {}", problem.message),
                None => assert!(!problem.message.contains("did you mean"), "{given}: {}", problem.message),
            }
        }
    }
}

claim! {
    fn a_name_of_any_length_makes_a_short_message() {
        for given in [
            "{ id: 'a', role: 'x'.repeat(100000) }",
            "{ id: 'a', role: 'standard-user', ['x'.repeat(100000)]: 1 }",
            "{ id: 'a', role: 'standard-user', options: { ['x'.repeat(100000)]: true } }",
        ] {
            let refused = refusal("a long name", call("parseUser", given));
            assert!(refused.message.chars().count() < 200, "{} characters", refused.message.chars().count());
        }
    }
}

claim! {
    fn of_a_thousand_problems_a_hundred_are_listed_and_how_many_more_there_are_is_said() {
        let error = call("parseUser", "{ id: 'a', role: 'standard-user', ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => ['x' + i, i])) }").expect_err("a refusal");
        assert_eq!(get(&error, "omitted"), JsValue::from(900));
        assert_eq!(refusal("many", Err(error)).problems.len(), 100);
        assert_the_next_call_is_right("a thousand problems");
    }
}

claim! {
    fn ones_own_readable_fields_count_however_they_are_held() {
        // Whose own, enumerable fields are not only those of a user.
        let has_more = ["a boxed string with the fields", "an object with fields of no interest", "an object with its own __proto__"];
        for dressed in dresses() {
            let title = dressed.title();
            let parsed = parse_user(&[dressed.user()]);
            if has_more.contains(&title.as_str()) {
                let refused = refusal(&title, parsed);
                assert!(refused.places().iter().any(|(_, code)| *code == "unknown-field"), "{title}: {refused:?}");
            } else {
                let copy = parsed.unwrap_or_else(|error| panic!("{title}: threw {error:?}"));
                assert_frozen(&copy, &title);
                let user = User { id: ME, role: "standard-user", kind: "practice", included: true, account: Some(HERE), ticked: Ticks::only("publishDocuments") };
                let again = parse_user(&[crate::support::engine::user(&user)]).expect("a copy");
                for field in ["id", "role"] {
                    assert_eq!(get(&copy, field), get(&again, field), "{title}: {field}");
                }
                for field in ["id", "kind", "practiceViewIncluded"] {
                    assert_eq!(get(&get(&copy, "account"), field), get(&get(&again, "account"), field), "{title}: account.{field}");
                }
                assert_eq!(get(&get(&copy, "options"), "publishDocuments"), JsValue::TRUE, "{title}");
            }
        }
    }
}

claim! {
    fn options_that_cannot_be_read_are_a_problem_of_the_options() {
        for case in ticks().into_iter().filter(|case| case.code() == "invalid-user") {
            let refused = refusal(&case.title(), parse_user(&case.args()[..1]));
            let about_options = |path: &str| path == "options" || path.starts_with("options.");
            // What cannot be looked at at all has no fields to name.
            assert!(refused.places().iter().all(|(path, _)| about_options(path) || path.is_empty()), "{}: {refused:?}", case.title());
        }
    }
}
