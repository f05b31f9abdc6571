//! Receipts: a decision as a line for a log, whole enough to be asked again, and nobody in it.

use wasm_bindgen::prelude::*;

use super::hostile::{self, Case};
use crate::claim;
use crate::support::engine::{self, can_perform, explain, get, js, json, keys, model_digest, object, receipt_of, text};
use crate::support::oracle::capabilities;
use crate::support::question::{About, ELSEWHERE, HERE, ME, ROLES, SOMEONE_ELSE, Ticks, User};

const FIELDS: [&str; 8] = ["time", "model", "role", "account", "options", "capability", "record", "code"];

#[track_caller]
fn receipt(args: &[JsValue]) -> JsValue {
    let receipt = receipt_of(args).unwrap_or_else(|error| panic!("{args:?}: threw {error:?}"));
    assert_eq!(keys(&receipt), FIELDS, "{}", json(&receipt));
    receipt
}

/// Who the receipt is of, and what it is about, made of nothing but the receipt.
fn asked_again(receipt: &JsValue) -> [JsValue; 3] {
    let account = object(&[
        ("id", "here".into()),
        ("kind", get(&get(receipt, "account"), "kind")),
        ("practiceViewIncluded", get(&get(receipt, "account"), "practiceViewIncluded")),
    ]);
    let user = object(&[
        ("id", "me".into()),
        ("role", get(receipt, "role")),
        ("account", account),
        ("options", get(receipt, "options")),
    ]);
    let relation = get(receipt, "record");
    let record = if relation.is_null() {
        JsValue::UNDEFINED
    } else if get(&relation, "account").is_null() {
        JsValue::NULL
    } else {
        let id = |name: &str, own: &str| match text(&relation, name).as_str() {
            "own" | "same" => own.into(),
            "other" => "another".into(),
            "missing" => JsValue::UNDEFINED,
            "malformed" => JsValue::from_f64(14.0),
            relation => panic!("no such relation: {relation}"),
        };
        object(&[("ownerId", id("owner", "me")), ("accountId", id("account", "here"))])
    };
    [user, get(receipt, "capability"), record]
}

claim! {
    fn a_receipt_is_enough_to_ask_the_question_again() {
        for user in User::everyone().into_iter().filter(|user| [Ticks::NONE, Ticks::ALL].contains(&user.ticked)) {
            let asking = engine::user(&user);
            for capability in capabilities() {
                for about in About::everything() {
                    let args = [asking.clone(), capability.into(), engine::about(about)];
                    let receipt = receipt(&args);
                    let code = text(&explain(&args).expect("explain does not throw"), "code");
                    assert_eq!(text(&receipt, "code"), code, "{}", user.asks(capability, about));
                    let again = explain(&asked_again(&receipt)).expect("explain does not throw");
                    assert_eq!(text(&again, "code"), code, "{}, asked again of {}", user.asks(capability, about), json(&receipt));
                }
            }
        }
    }
}

claim! {
    fn each_tick_is_in_the_receipt_whether_the_answer_rests_on_it_or_not() {
        for ticked in Ticks::every_set() {
            let user = User { kind: "practice", ..User::new("standard-user") }.with(ticked);
            let receipt = receipt(&[engine::user(&user), "invoices.view".into()]);
            assert_eq!(keys(&get(&receipt, "options")), ticked.names());
        }
    }
}

claim! {
    fn nobody_is_in_a_receipt() {
        for user in User::everyone().into_iter().filter(|user| user.ticked == Ticks::ALL) {
            for about in About::everything() {
                let text = json(&receipt(&[engine::user(&user), "invoices.publish".into(), engine::about(about)]));
                assert!(![ME, SOMEONE_ELSE, HERE, ELSEWHERE].iter().any(|id| text.contains(id)), "{text}");
            }
        }
        let named = "{ id: 'id-of-amelie', role: 'Amélie', name: 'Amélie', account: { id: 'id-of-this-dossier' } }";
        let text = json(&receipt(&[js(named), "Amélie".into(), js("{ ownerId: 'id-of-amelie', supplier: 'Amélie' }")]));
        assert!(!text.contains("Am") && !text.contains("id-of"), "{text}");
        assert!(text.contains(r#""role":null"#) && text.contains(r#""capability":null"#), "{text}");
        assert!(text.contains(r#""code":"unknown-role""#), "{text}");
    }
}

claim! {
    fn a_receipt_says_when_and_by_which_model() {
        let before = js_sys::Date::now();
        let receipt = receipt(&[engine::user(&User::new("administrator")), "team.manage-users".into()]);
        let time = text(&receipt, "time");
        let said = js_sys::Date::parse(&time);
        assert!(before <= said && said <= js_sys::Date::now(), "{time}");
        assert_eq!(js_sys::Date::new(&said.into()).to_iso_string(), time.as_str());
        assert_eq!(Ok(get(&receipt, "model")), model_digest(&[]));
    }
}

claim! {
    fn whatever_is_asked_the_receipt_has_the_code_of_the_decision_and_survives_json() {
        let mut cases: Vec<Case> = [hostile::users(), hostile::subscriptions(), hostile::ticks(), hostile::ordinary_nulls()].into_iter().flatten().collect();
        cases.extend(hostile::needless_options().into_iter().chain(hostile::capabilities()).chain(hostile::needless_records()));
        cases.extend(hostile::argument_lists().into_iter().chain(ROLES.into_iter().flat_map(hostile::records)));
        assert!(cases.len() > 200, "only {} cases", cases.len());
        for case in cases {
            let receipt = receipt(&case.args());
            assert_eq!(text(&receipt, "code"), case.code(), "{}", case.title());
            assert_eq!(json(&js(&json(&receipt))), json(&receipt), "{}", case.title());
            let allowed = can_perform(&case.args()).expect("canPerform does not throw");
            assert_eq!(text(&receipt, "code") == "granted", allowed == JsValue::TRUE, "{}", case.title());
        }
    }
}

claim! {
    fn a_receipt_reads_the_fields_that_it_is_told_to() {
        let user = engine::user(&User { account: Some(HERE), ..User::new("standard-user") });
        let row = js("{ submitted_by: 'id-of-amelie', dossier: 'id-of-this-dossier' }");
        let fields = js("{ fields: { ownerId: 'submitted_by', accountId: 'dossier' } }");
        let told = receipt(&[user.clone(), "invoices.view".into(), row.clone(), fields]);
        assert_eq!((text(&told, "code"), json(&get(&told, "record"))), ("granted".into(), r#"{"account":"same","owner":"own"}"#.into()));
        let untold = receipt(&[user, "invoices.view".into(), row]);
        assert_eq!((text(&untold, "code"), json(&get(&untold, "record"))), ("other-account".into(), r#"{"account":"missing","owner":"missing"}"#.into()));
    }
}
