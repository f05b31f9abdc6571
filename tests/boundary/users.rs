//! Teams read, asked and changed, and users compared: what JavaScript is answered, and what it is told when it is refused.

mod hostile;
mod parse;
mod refusals;
mod values;
mod words;

use wasm_bindgen::prelude::*;

use crate::support::engine::{PermissionError, get, js, json, keys, list, text};

/// Every call may be given any number of arguments, and whatever it throws is an `Err`.
#[wasm_bindgen(raw_module = "/pkg/index.js")]
extern "C" {
    #[wasm_bindgen(catch, variadic, js_name = parseUser)]
    pub fn parse_user(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = parseTeam)]
    fn parse_team(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = createUser)]
    fn create_user(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = updateUser)]
    pub fn update_user(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = removeUser)]
    fn remove_user(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = comparePermissions)]
    fn compare_permissions(args: &[JsValue]) -> Result<JsValue, JsValue>;
}

/// An administrator, an approver and a standard user, and their ids.
const INES: &str = "{ id: 'id-of-amelie', role: 'administrator', name: 'Inès Aubert' }";
const TOM: &str = "{ id: 'id-of-bruno', role: 'expense-approver', name: 'Tom Weiss' }";
const LEA: &str =
    "{ id: 'id-of-chloe', role: 'standard-user', options: { publishDocuments: true }, name: 'Léa Morel' }";
const NEW: &str = "{ id: 'id-of-david', role: 'standard-user', name: 'Sam Roche' }";
const BY_INES: &str = "'id-of-amelie'";
const TOMS: &str = "'id-of-bruno'";
const LEAS: &str = "'id-of-chloe'";

/// Those members, in one client file.
fn team_of(members: &[&str]) -> String {
    format!("{{ account: {{ id: 'id-of-this-dossier' }}, users: [{}] }}", members.join(", "))
}

fn team() -> String {
    team_of(&[INES, TOM, LEA])
}

/// One of the calls, by its name, with these arguments.
fn call(name: &str, args: &str) -> Result<JsValue, JsValue> {
    call_with(name, &list(&js(&format!("[{args}]"))))
}

fn call_with(name: &str, args: &[JsValue]) -> Result<JsValue, JsValue> {
    match name {
        "parseUser" => parse_user(args),
        "parseTeam" => parse_team(args),
        "createUser" => create_user(args),
        "updateUser" => update_user(args),
        "removeUser" => remove_user(args),
        "comparePermissions" => compare_permissions(args),
        _ => panic!("no such call: {name}"),
    }
}

#[track_caller]
fn answer(name: &str, args: &str) -> JsValue {
    call(name, args).unwrap_or_else(|error| panic!("{name}({args}): threw {error:?}"))
}

/// A refusal, checked to be one: the class, the name, and everything it says.
#[track_caller]
fn refusal(what: &str, answer: Result<JsValue, JsValue>) -> Refused {
    let error = match answer {
        Ok(answer) => panic!("{what}: a refusal, and not {}", json(&answer)),
        Err(error) => error,
    };
    assert!(error.has_type::<PermissionError>(), "{what}: a PermissionError, and not {error:?}");
    assert!(error.has_type::<js_sys::Error>(), "{what}: an Error");
    assert_eq!(text(&error, "name"), "PermissionError", "{what}");
    let problems = get(&error, "problems");
    let problems = if problems.is_undefined() { Vec::new() } else { list(&problems) };
    let refused = Refused {
        code: text(&error, "code"),
        message: text(&error, "message"),
        path: get(&error, "path").as_string(),
        problems: problems.iter().map(|problem| Problem::read(what, problem)).collect(),
    };
    assert_says_what_is_wrong(what, &refused.message);
    refused
}

#[derive(Debug)]
struct Refused {
    code: String,
    message: String,
    path: Option<String>,
    problems: Vec<Problem>,
}

#[derive(Debug)]
struct Problem {
    path: String,
    code: String,
    message: String,
}

impl Problem {
    #[track_caller]
    fn read(what: &str, problem: &JsValue) -> Self {
        let mut fields = keys(problem);
        fields.sort();
        assert_eq!(fields, ["code", "message", "path"], "{what}: the fields of a problem");
        let message = text(problem, "message");
        assert_says_what_is_wrong(what, &message);
        Self { path: text(problem, "path"), code: text(problem, "code"), message }
    }
}

impl Refused {
    /// Where and what, in the order of the paths: the order of problems means nothing.
    fn places(&self) -> Vec<(&str, &str)> {
        let mut places: Vec<_> =
            self.problems.iter().map(|problem| (problem.path.as_str(), problem.code.as_str())).collect();
        places.sort_unstable();
        places
    }
}

/// A sentence for a programmer: lower case, and what is wrong in backticks.
#[track_caller]
fn assert_says_what_is_wrong(what: &str, message: &str) {
    assert!(message.starts_with(|first: char| first.is_lowercase() || first == '`'), "{what}: lower case: {message:?}");
    let quoted = message.split('`').nth(1);
    assert!(
        quoted.is_some() && message.matches('`').count().is_multiple_of(2),
        "{what}: a name in backticks: {message:?}"
    );
    for bad in ["undefined", "[object", "NaN", "Symbol("] {
        assert!(!message.contains(bad), "{what}: a message is for people: {message:?}");
    }
}

/// Frozen, and everything in it.
#[track_caller]
fn assert_frozen(value: &JsValue, what: &str) {
    if !value.is_object() {
        return;
    }
    assert!(js_sys::Object::is_frozen(value.unchecked_ref::<js_sys::Object>()), "{what}: frozen: {}", json(value));
    let prototype = js_sys::Reflect::get_prototype_of(value).map(JsValue::from);
    assert_eq!(prototype, Ok(js("Object.prototype")), "{what}: a plain object");
    for key in keys(value) {
        assert_frozen(&get(value, &key), what);
    }
}

/// An allow and a deny, so that a module that has gone wrong shows.
#[track_caller]
fn assert_the_next_call_is_right(after: &str) {
    let team = team();
    let tick = answer("updateUser", &format!("{team}, {BY_INES}, {TOMS}, {{ options: {{ publishDocuments: true }} }}"));
    assert_eq!(json(&get(&get(&tick, "user"), "options")), r#"{"publishDocuments":true}"#, "after {after}");
    let gained: Vec<_> = list(&get(&tick, "gained")).iter().map(|step| text(step, "capability")).collect();
    assert_eq!(gained, ["invoices.publish", "expense-reports.publish"], "after {after}");
    let refused = refusal(after, call("removeUser", &format!("{team}, {BY_INES}, {BY_INES}")));
    assert_eq!(refused.code, "last-administrator", "after {after}");
    let refused = refusal(after, call("removeUser", &format!("{team}, {TOMS}, {LEAS}")));
    assert_eq!(refused.code, "not-permitted", "after {after}");
}
