//! The engine of browser runs: the built package, imported and called as a page calls it.

use std::collections::BTreeMap;

use js_sys::{Array, Function, JSON, Object, Reflect};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use super::question::{About, Answer, Question, User};

/// Every call may be given any number of arguments, and whatever it throws is an `Err`.
#[wasm_bindgen(raw_module = "/pkg/index.js")]
extern "C" {
    #[wasm_bindgen(catch, variadic, js_name = canPerform)]
    pub fn can_perform(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = checkerFor)]
    pub fn checker_for(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = scopeOf)]
    pub fn scope_of(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = permissionsOf)]
    pub fn permissions_of(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic)]
    pub fn explain(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = receiptOf)]
    pub fn receipt_of(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = modelDigest)]
    pub fn model_digest(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = visibleInvoices)]
    pub fn visible_invoices(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = invoiceFilter)]
    pub fn invoice_filter(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = describeRole)]
    pub fn describe_role(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = comparisonTable)]
    pub fn comparison_table(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = openPoints)]
    pub fn open_points(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = capabilities)]
    pub fn capability_ids(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = roles)]
    pub fn role_ids(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = options)]
    pub fn option_keys(args: &[JsValue]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(extends = js_sys::Error, js_name = PermissionError)]
    pub type PermissionError;
    #[wasm_bindgen(method, getter)]
    pub fn code(this: &PermissionError) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub fn path(this: &PermissionError) -> JsValue;
}

/// Nothing to wait for: the package answers as soon as it is imported.
pub async fn ready() {}

/// Asks by every name the package has for the question, and answers once they agree.
pub fn ask(question: &Question) -> Answer {
    let (user, capability) = (user(&question.user), JsValue::from_str(question.capability));
    let args = [user.clone(), capability.clone(), about(question.about)];
    let allowed = asked(question, can_perform(&args));
    let checked = asked(question, check(&args));
    assert_eq!(checked, allowed, "{question}: checkerFor and canPerform agree");
    let decision = asked(question, explain(&args));
    let scope = asked(question, scope_of(&[user, capability]));
    let decision: Decision = serde_wasm_bindgen::from_value(decision).unwrap_or_else(|why| panic!("{question}: {why}"));
    let allowed = allowed.as_bool().unwrap_or_else(|| panic!("{question}: neither true nor false"));
    let scope = scope.as_string();
    assert_eq!(decision.allowed, allowed, "{question}: explain and canPerform agree");
    assert_eq!(decision.scope, scope, "{question}: explain and scopeOf agree");
    assert!(!decision.message.is_empty(), "{question}: a sentence");
    assert!(!allowed || decision.remedies.is_empty(), "{question}: nothing to mend");
    Answer { allowed, code: decision.code, scope, basis: decision.basis.map(|basis| basis.kind) }
}

/// What `explain` answers: these fields and no others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    allowed: bool,
    code: String,
    scope: Option<String>,
    message: String,
    remedies: Vec<Remedy>,
    basis: Option<Basis>,
}

/// Of which other tests say more.
#[derive(Deserialize)]
struct Remedy {}

#[derive(Deserialize)]
struct Basis {
    kind: String,
}

/// `canPerform`, asked of a `checkerFor` the user.
pub fn check(args: &[JsValue]) -> Result<JsValue, JsValue> {
    let (user, question) = args.split_at(args.len().min(1));
    let checker: Function = checker_for(user)?.unchecked_into();
    Reflect::apply(&checker, &JsValue::UNDEFINED, &question.iter().cloned().collect())
}

#[track_caller]
fn asked(question: &Question, answer: Result<JsValue, JsValue>) -> JsValue {
    answer.unwrap_or_else(|error| panic!("{question}: threw {error:?}"))
}

pub fn roles() -> Vec<String> {
    strings(&role_ids(&[]).unwrap())
}

pub fn options() -> Vec<String> {
    strings(&option_keys(&[]).unwrap())
}

pub fn capabilities() -> Vec<String> {
    strings(&capability_ids(&[]).unwrap())
}

pub fn user(user: &User) -> JsValue {
    #[derive(Serialize)]
    struct Written<'a> {
        id: &'a str,
        role: &'a str,
        account: Account<'a>,
        options: BTreeMap<&'a str, bool>,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Account<'a> {
        id: Option<&'a str>,
        kind: &'a str,
        practice_view_included: bool,
    }
    let account = Account { id: user.account, kind: user.kind, practice_view_included: user.included };
    let options = user.ticked.names().into_iter().map(|option| (option, true)).collect();
    let written = Written { id: user.id, role: user.role, account, options };
    // What is `None` is `undefined`, and options are an object.
    let objects = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    written.serialize(&objects).unwrap_or_else(|why| panic!("{user:?}: {why}"))
}

pub fn about(about: About) -> JsValue {
    match about {
        About::Nothing => JsValue::UNDEFINED,
        About::NotARecord => JsValue::from_f64(14.0),
        About::Record { owner, account } => {
            let fields = [("ownerId", owner), ("accountId", account)];
            let said = fields.into_iter().filter_map(|(name, id)| Some((name, id?.into())));
            object(&said.collect::<Vec<_>>())
        }
    }
}

pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value).unwrap();
    }
    object.into()
}

/// A JavaScript expression's value, for what Rust cannot write.
#[track_caller]
pub fn js(expression: &str) -> JsValue {
    js_sys::eval(&format!("({expression})")).unwrap_or_else(|error| panic!("{expression}: {error:?}"))
}

#[track_caller]
pub fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(name)).unwrap_or_else(|_| panic!("no field {name} in {value:?}"))
}

#[track_caller]
pub fn text(value: &JsValue, name: &str) -> String {
    get(value, name).as_string().unwrap_or_else(|| panic!("{name} is a string in {}", json(value)))
}

pub fn list(value: &JsValue) -> Vec<JsValue> {
    assert!(Array::is_array(value), "a list: {}", json(value));
    Array::from(value).to_vec()
}

pub fn strings(value: &JsValue) -> Vec<String> {
    list(value).iter().map(|string| string.as_string().expect("a list of strings")).collect()
}

pub fn keys(value: &JsValue) -> Vec<String> {
    strings(&Reflect::own_keys(value).expect("an object").into())
}

/// As JSON, for messages and comparisons; what JSON has no word for as "undefined".
pub fn json(value: &JsValue) -> String {
    let text = JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string());
    text.unwrap_or_else(|| "undefined".to_owned())
}
