//! Before `init`, during it, and where it fails: each in a page of its own.

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::hostile;
use super::page::Page;
use crate::support::engine::{get, js, json, strings, text, user};
use crate::support::question::{SOMEONE_ELSE, User};

#[wasm_bindgen_test]
async fn importing_fetches_no_wasm_until_init() {
    let page = Page::fresh().await;
    assert_eq!(page.downloads(), 0, "before init");
    page.init().await.expect("init() resolves");
    assert_eq!(page.downloads(), 1, "after init");
}

#[wasm_bindgen_test]
async fn before_init_can_perform_is_false_and_every_other_call_throws_not_ready() {
    let page = Page::fresh().await;
    let administrator = user(&User::new("administrator"));
    let view = JsValue::from("invoices.view");
    assert_eq!(page.may(), JsValue::FALSE, "before init");
    assert_eq!(page.call("canPerform", &[]), Ok(JsValue::FALSE), "before init, without arguments");
    let newcomer = user(&User { id: SOMEONE_ELSE, ..User::new("administrator") });
    let team = JsValue::from(Array::of1(&administrator));
    let both = JsValue::from(Array::of2(&administrator, &newcomer));
    let others: [(&str, &[JsValue]); 16] = [
        ("scopeOf", &[administrator.clone(), view.clone()]),
        ("permissionsOf", &[administrator.clone()]),
        ("explain", &[administrator.clone(), view]),
        ("visibleInvoices", &[administrator.clone(), Array::new().into()]),
        ("invoiceFilter", &[administrator.clone()]),
        ("parseUser", &[administrator.clone()]),
        ("createUser", &[administrator.clone(), newcomer.clone(), team]),
        ("updateUser", &[administrator.clone(), newcomer.clone(), js("{ role: 'standard-user' }"), both.clone()]),
        ("removeUser", &[administrator.clone(), newcomer.clone(), both]),
        ("comparePermissions", &[administrator, newcomer]),
        ("describeRole", &["administrator".into()]),
        ("comparisonTable", &[]),
        ("capabilities", &[]),
        ("roles", &[]),
        ("options", &[]),
        ("openPoints", &[]),
    ];
    for (name, args) in others {
        let error = match page.call(name, args) {
            Ok(answer) => panic!("{name} before init answers {}", json(&answer)),
            Err(error) => error,
        };
        assert_eq!(page.code_of(&error), "not-ready", "{name}");
        let message = text(&error, "message");
        assert!(message.contains("init()"), "{name} says what to call: {message}");
    }
    page.init().await.expect("init() resolves");
    assert_eq!(page.may(), JsValue::TRUE, "after init");
    for (name, args) in others {
        page.call(name, args).unwrap_or_else(|error| panic!("{name} after init: {error:?}"));
    }
}

#[wasm_bindgen_test]
async fn init_may_be_called_at_the_same_time_and_again_and_fetches_once() {
    let page = Page::fresh().await;
    let calls = [(); 3].map(|()| page.call("init", &[]).expect("a promise"));
    Promise::all(&calls.iter().collect::<Array>()).await.expect("all of them resolve");
    assert_eq!(page.may(), JsValue::TRUE);
    page.init().await.expect("and so does another");
    assert_eq!(page.may(), JsValue::TRUE);
    assert_eq!(page.downloads(), 1);
}

#[wasm_bindgen_test]
async fn init_that_fails_names_the_cause_and_may_be_tried_again() {
    let mut messages = Vec::new();
    for failure in hostile::failures() {
        let title = failure.title();
        let page = Page::fresh().await;
        hostile::intercept(&page.0, &failure.answering(&page.0));
        let both = [page.init().await, page.init().await];
        for error in both.map(|answer| answer.expect_err("init() rejects")) {
            assert_eq!(page.code_of(&error), "not-ready", "{title}");
            let message = text(&error, "message");
            assert!(failure.names(&message), "{title} is named by {message:?}");
            messages.push(message);
        }
        assert_eq!(page.may(), JsValue::FALSE, "{title}: a deny, as before");
        hostile::intercept(&page.0, &JsValue::UNDEFINED);
        page.init().await.unwrap_or_else(|error| panic!("{title}, and then not: {error:?}"));
        assert_eq!(page.may(), JsValue::TRUE, "{title}, and then not");
    }
    messages.dedup();
    assert_eq!(messages.len(), hostile::failures().len(), "each cause has its own message: {messages:?}");
}

#[wasm_bindgen_test]
async fn init_that_fails_fails_for_all_who_called_at_the_same_time() {
    let failure = hostile::failures().remove(0);
    let page = Page::fresh().await;
    hostile::intercept(&page.0, &failure.answering(&page.0));
    let calls = [(); 3].map(|()| Promise::resolve(&page.call("init", &[]).expect("a promise")));
    for call in calls {
        assert_eq!(page.code_of(&call.await.expect_err("init() rejects")), "not-ready");
    }
}

#[wasm_bindgen_test]
async fn a_content_security_policy_that_forbids_wasm_is_named() {
    let origin = js("location.origin").as_string().expect("an address");
    let page = Page::under(Some(&format!("script-src {origin} 'unsafe-inline'"))).await;
    let refuses = hostile::refuses_wasm(&page.0).await.expect("an answer") == JsValue::TRUE;
    let answer = page.init().await;
    // An engine that does not know the policy starts the wasm, and then there is nothing to name.
    assert_eq!(answer.is_err(), refuses, "init() under a policy without 'wasm-unsafe-eval'");
    if let Err(error) = answer {
        assert_eq!(page.code_of(&error), "not-ready");
        let message = text(&error, "message").to_lowercase();
        assert!(message.contains("content security policy"), "{message}");
        assert_eq!(page.may(), JsValue::FALSE);
    }
}

#[wasm_bindgen_test]
async fn the_package_exports_functions_one_error_and_no_other_class() {
    let page = Page::fresh().await;
    let permissions = get(&page.0, "permissions");
    let names = strings(&Object::keys(permissions.unchecked_ref::<Object>()).into());
    for name in [
        "init",
        "canPerform",
        "scopeOf",
        "permissionsOf",
        "explain",
        "visibleInvoices",
        "invoiceFilter",
        "parseUser",
        "createUser",
        "updateUser",
        "removeUser",
        "comparePermissions",
        "describeRole",
        "comparisonTable",
        "capabilities",
        "roles",
        "options",
        "openPoints",
        "modelDigest",
        "PermissionError",
    ] {
        assert!(names.iter().any(|known| known == name), "{name} is exported, of {names:?}");
    }
    for name in names.iter().filter(|name| *name != "version") {
        let export = get(&permissions, name);
        assert!(export.is_function(), "{name} is a function");
        let source = String::from(export.unchecked_ref::<Function>().to_string());
        assert_eq!(source.starts_with("class"), name == "PermissionError", "{name}");
    }
}
