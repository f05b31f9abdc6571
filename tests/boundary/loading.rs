//! Ready at once, and where wasm cannot run: each in a page of its own.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::hostile;
use super::page::Page;
use crate::support::engine::{about, get, js, json, keys, list, object, strings, text, user};
use crate::support::oracle::capabilities;
use crate::support::question::{About, HERE, SOMEONE_ELSE, User};

#[wasm_bindgen_test]
async fn a_page_asks_as_soon_as_it_has_imported_the_package_and_nothing_is_fetched_for_it() {
    let page = Page::fresh().await;
    assert_eq!(page.may(), JsValue::TRUE, "the first thing that is asked");
    for (name, args) in calls() {
        page.call(name, &args).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    }
    page.init().await.expect("init() resolves");
    assert_eq!(page.may(), JsValue::TRUE, "and after init()");
    let requests = page.requests();
    assert!(requests.iter().all(|address| address.ends_with("/pkg/index.js")), "{requests:?}");
}

/// Every call that a page makes, with good arguments.
fn calls() -> Vec<(&'static str, Vec<JsValue>)> {
    let administrator = user(&User::new("administrator"));
    let newcomer = user(&User { id: SOMEONE_ELSE, ..User::new("administrator") });
    let view = JsValue::from("invoices.view");
    let (actor, other) = (get(&administrator, "id"), JsValue::from(SOMEONE_ELSE));
    let alone = object(&[("users", Array::of1(&administrator).into())]);
    let both = object(&[("users", Array::of2(&administrator, &newcomer).into())]);
    let change = js("{ role: 'standard-user' }");
    let mut calls = questions();
    calls.extend(words());
    calls.extend([
        ("parseUser", vec![administrator.clone()]),
        ("parseTeam", vec![both.clone()]),
        ("userIn", vec![both.clone(), actor.clone()]),
        ("whoMay", vec![both.clone(), "team.manage-users".into()]),
        ("createUser", vec![alone, actor.clone(), newcomer.clone()]),
        ("updateUser", vec![both.clone(), actor.clone(), other.clone(), change]),
        ("removeUser", vec![both, actor, other]),
        ("comparePermissions", vec![administrator, newcomer]),
        ("isRole", vec!["administrator".into()]),
        ("isCapability", vec![view]),
        ("capabilities", vec![]),
        ("roles", vec![]),
        ("modelDigest", vec![]),
    ]);
    calls
}

/// Questions to which the answer is yes, or everything.
fn questions() -> Vec<(&'static str, Vec<JsValue>)> {
    let administrator = user(&User::new("administrator"));
    let view = JsValue::from("invoices.view");
    let record = about(About::owned_by(SOMEONE_ELSE));
    vec![
        ("canPerform", vec![administrator.clone(), view.clone(), record.clone()]),
        ("checkerFor", vec![administrator.clone()]),
        ("scopeOf", vec![administrator.clone(), view.clone()]),
        ("permissionsOf", vec![administrator.clone()]),
        ("explain", vec![administrator.clone(), view.clone(), record.clone()]),
        ("receiptOf", vec![administrator.clone(), view, record.clone()]),
        ("visibleInvoices", vec![administrator.clone(), Array::of1(&record).into()]),
        ("invoiceFilter", vec![administrator]),
    ]
}

/// Calls that answer in words.
fn words() -> Vec<(&'static str, Vec<JsValue>)> {
    vec![
        ("describeRole", vec!["administrator".into()]),
        ("comparisonTable", vec![]),
        ("openPoints", vec![]),
        ("options", vec!["practice".into()]),
    ]
}

#[wasm_bindgen_test]
async fn init_may_be_called_at_the_same_time_and_again_before_and_after_a_question() {
    for asks_first in [true, false] {
        let page = Page::fresh().await;
        if asks_first {
            assert_eq!(page.may(), JsValue::TRUE);
        }
        let calls = [(); 3].map(|()| page.call("init", &[]).expect("a promise"));
        Promise::all(&calls.iter().collect::<Array>()).await.expect("all of them resolve");
        assert_eq!(page.may(), JsValue::TRUE);
        page.init().await.expect("and so does another");
        assert_eq!(page.may(), JsValue::TRUE);
    }
}

fn without_wasm() -> String {
    let origin = js("location.origin").as_string().expect("an address");
    format!("script-src {origin} 'unsafe-inline'")
}

#[wasm_bindgen_test]
async fn a_policy_that_allows_wasm_and_nothing_else_of_the_kind_is_enough() {
    let page = Page::under("index.js", Some(&format!("{} 'wasm-unsafe-eval'", without_wasm()))).await;
    assert_eq!(page.may(), JsValue::TRUE);
    page.init().await.expect("init() resolves");
    for (name, args) in calls() {
        page.call(name, &args).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    }
}

#[wasm_bindgen_test]
async fn under_a_policy_that_forbids_wasm_the_page_lives_every_question_denies_and_init_says_why() {
    let page = Page::under("index.js", Some(&without_wasm())).await;
    if hostile::refuses_wasm(&page.0).await.expect("an answer") == JsValue::FALSE {
        // An engine that does not know the policy runs the wasm, and then there is nothing to say.
        page.init().await.expect("init() resolves");
        assert_eq!(page.may(), JsValue::TRUE);
        return;
    }
    assert_denies(&page);
    for (name, args) in words() {
        assert_not_ready(&page, name, page.call(name, &args));
    }
    for (name, args) in calls().into_iter().filter(|(name, _)| TEAMS.contains(name)) {
        assert_not_ready(&page, name, page.call(name, &args));
    }
    for (name, args) in calls().into_iter().filter(|(name, _)| *name == "whoMay") {
        assert_eq!(json(&page.call(name, &args).expect("whoMay never throws")), "[]", "nobody may");
    }
    let calls = [(); 3].map(|()| Promise::resolve(&page.call("init", &[]).expect("a promise")));
    let mut refusals = vec![page.init().await];
    for call in calls {
        refusals.push(call.await);
    }
    refusals.push(page.init().await);
    for refusal in refusals {
        let error = assert_not_ready(&page, "init", refusal);
        let message = text(&error, "message");
        assert!(message.contains("content security policy") && message.contains("'wasm-unsafe-eval'"), "{message}");
        let is_error: Function = js("(error, page) => error.cause instanceof page.Error").unchecked_into();
        assert_eq!(is_error.call2(&JsValue::UNDEFINED, &error, &page.0), Ok(JsValue::TRUE), "the engine's own error");
    }
    assert_denies(&page);
}

const TEAMS: [&str; 6] = ["parseUser", "parseTeam", "createUser", "updateUser", "removeUser", "comparePermissions"];

#[track_caller]
fn assert_not_ready(page: &Page, name: &str, answer: Result<JsValue, JsValue>) -> JsValue {
    let error = match answer {
        Ok(answer) => panic!("{name} answers {}", json(&answer)),
        Err(error) => error,
    };
    assert_eq!(page.code_of(&error), "not-ready", "{name}");
    assert!(text(&error, "message").starts_with("not ready: "), "{name}: {}", text(&error, "message"));
    error
}

/// Each question denies, and says so in both languages where it says anything.
#[track_caller]
fn assert_denies(page: &Page) {
    let answers = questions().into_iter().map(|(name, args)| {
        let answer = page.call(name, &args);
        (name, answer.unwrap_or_else(|error| panic!("{name} is a question, and threw {error:?}")))
    });
    for (name, answer) in answers {
        match name {
            "canPerform" => assert_eq!(answer, JsValue::FALSE),
            "checkerFor" => {
                let checker: &Function = answer.unchecked_ref();
                for args in [Array::of1(&"team.manage-users".into()), Array::of2(&"invoices.view".into(), &js("{}"))] {
                    assert_eq!(Reflect::apply(checker, &JsValue::UNDEFINED, &args), Ok(JsValue::FALSE), "{args:?}");
                }
            }
            "scopeOf" => assert_eq!(answer, JsValue::NULL),
            "permissionsOf" => {
                assert_eq!(keys(&answer), capabilities());
                assert!(keys(&answer).iter().all(|id| get(&answer, id).is_null()), "{}", json(&answer));
            }
            "visibleInvoices" => assert_eq!(json(&answer), "[]"),
            "invoiceFilter" => assert_eq!(json(&answer), r#"{"none":true}"#),
            "explain" => {}
            "receiptOf" => {
                assert_eq!(text(&answer, "code"), "not-ready");
                assert_eq!(text(&answer, "model").len(), 64);
            }
            name => panic!("no such question: {name}"),
        }
    }
    let sentences = ["fr", "en"].map(|locale| {
        let args = [
            user(&User { account: Some(HERE), ..User::new("administrator") }),
            "team.manage-users".into(),
            JsValue::UNDEFINED,
            js(&format!("{{ locale: '{locale}' }}")),
        ];
        let decision = page.call("explain", &args).expect("explain does not throw");
        assert_eq!((text(&decision, "code").as_str(), get(&decision, "allowed")), ("not-ready", JsValue::FALSE));
        assert!(get(&decision, "scope").is_null() && get(&decision, "basis").is_null(), "{}", json(&decision));
        assert_eq!(list(&get(&decision, "remedies")).len(), 0, "{}", json(&decision));
        text(&decision, "message")
    });
    assert_ne!(sentences[0], sentences[1], "a sentence in each language");
    // Not even a user who is none, or a question about nothing, comes before it.
    let decision = page.call("explain", &[]).expect("explain does not throw");
    assert_eq!(text(&decision, "code"), "not-ready");
    let error = page.call("visibleInvoices", &[]).expect_err("no list");
    assert_eq!(page.code_of(&error), "not-an-array", "bad input is bad input everywhere");
}

#[wasm_bindgen_test]
async fn the_form_without_wasm_answers_under_a_policy_that_forbids_it() {
    let page = Page::under("no-wasm.js", Some(&without_wasm())).await;
    let other = Page::fresh().await;
    assert_eq!(page.may(), JsValue::TRUE);
    for (name, args) in calls().into_iter().filter(|(name, _)| *name != "checkerFor") {
        let said = |page: &Page| {
            let answer = page.call(name, &args).unwrap_or_else(|error| panic!("{name}: {error:?}"));
            // A receipt's time is that of its call: the one thing in which two answers may differ.
            if name == "receiptOf" {
                let _ = Reflect::delete_property(answer.unchecked_ref::<Object>(), &"time".into());
            }
            json(&answer)
        };
        assert_eq!(said(&page), said(&other), "{name}");
    }
    page.init().await.expect("init() resolves");
}

#[wasm_bindgen_test]
async fn the_package_exports_functions_one_error_and_no_other_class() {
    let page = Page::fresh().await;
    let permissions = get(&page.0, "permissions");
    let names = strings(&Object::keys(permissions.unchecked_ref::<Object>()).into());
    let mut known: Vec<_> = calls().into_iter().map(|(name, _)| name).chain(["init", "PermissionError"]).collect();
    known.sort_unstable();
    known.dedup();
    for name in known {
        assert!(names.iter().any(|exported| exported == name), "{name} is exported, of {names:?}");
    }
    for name in names.iter().filter(|name| *name != "version") {
        let export = get(&permissions, name);
        assert!(export.is_function(), "{name} is a function");
        let source = String::from(export.unchecked_ref::<Function>().to_string());
        assert_eq!(source.starts_with("class"), name == "PermissionError", "{name}");
    }
}
