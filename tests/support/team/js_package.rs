//! Changes in browser runs: the built package, called as a page calls it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::OnceLock;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use super::{Attempt, Change, Difference, Done, IDS, Operation, Outcome, Step};
use crate::support::engine::{self, PermissionError, get, json, keys, list, object, permissions_of, text};
use crate::support::oracle;
use crate::support::question::{ELSEWHERE, HERE, OPTIONS, ROLES, Ticks, User};

/// Every call may be given any number of arguments, and whatever it throws is an `Err`.
#[wasm_bindgen(raw_module = "/pkg/index.js")]
extern "C" {
    #[wasm_bindgen(catch, variadic, js_name = parseUser)]
    pub fn parse_user(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = createUser)]
    pub fn create_user(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = updateUser)]
    pub fn update_user(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = removeUser)]
    pub fn remove_user(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = comparePermissions)]
    pub fn compare_permissions(args: &[JsValue]) -> Result<JsValue, JsValue>;
}

/// What is given stays as it is, whatever becomes of the attempt.
pub fn attempt(attempt: &Attempt) -> Outcome {
    let args = args(attempt);
    let before = json(&args.iter().collect::<Array>());
    let outcome = match attempt.operation {
        Operation::Create(_) => create_user(&args),
        Operation::Update(..) => update_user(&args),
        Operation::Remove(_) => remove_user(&args),
    };
    assert_eq!(json(&args.iter().collect::<Array>()), before, "what was given has changed: {attempt}");
    match outcome {
        Ok(answer) => {
            let is_removed = matches!(attempt.operation, Operation::Remove(_));
            let lists = if is_removed { &["lost"][..] } else { &["gained", "lost", "narrowed", "widened"] };
            Ok(Done { user: read(&get(&answer, "user")), difference: difference(&answer, lists) })
        }
        Err(error) => match error.dyn_ref::<PermissionError>().and_then(|error| error.code().as_string()) {
            Some(code) => Err(code),
            None => panic!("{attempt}\nthrew {error:?}"),
        },
    }
}

/// A change rehearsed: what differs between two users.
pub fn compare(before: &User<'static>, after: &User<'static>) -> Difference {
    let answer = compare_permissions(&[user(before), user(after)]).expect("a comparison");
    difference(&answer, &["gained", "lost", "narrowed", "widened"])
}

/// The scope of each capability, in the order of the table.
pub fn permissions(of: &User<'static>) -> Vec<Option<&'static str>> {
    let permissions = permissions_of(&[user(of)]).expect("an answer");
    list(&Object::values(&permissions.into())).iter().map(scope).collect()
}

/// A user as JavaScript has them: one object for each, for to make them takes longer than to change them.
fn user(user: &User<'static>) -> JsValue {
    thread_local!(static KNOWN: RefCell<HashMap<User<'static>, JsValue>> = RefCell::default());
    KNOWN.with_borrow_mut(|known| known.entry(*user).or_insert_with(|| engine::user(user)).clone())
}

/// The arguments of a call.
pub fn args(attempt: &Attempt) -> Vec<JsValue> {
    let mut args = vec![user(&attempt.actor), user(&attempt.operation.user())];
    if let Operation::Update(_, wanted) = attempt.operation {
        args.push(change(wanted));
    }
    args.push(attempt.team.map_or(JsValue::UNDEFINED, |team| team.iter().map(user).collect::<Array>().into()));
    args
}

fn change(Change { role, tick, untick }: Change) -> JsValue {
    let ticks = OPTIONS.into_iter().filter_map(|option| match (tick.has(option), untick.has(option)) {
        (true, _) => Some((option, JsValue::TRUE)),
        (_, true) => Some((option, JsValue::FALSE)),
        _ => None,
    });
    let options = object(&ticks.collect::<Vec<_>>());
    let mut fields = vec![];
    if let Some(role) = role {
        fields.push(("role", role.into()));
    }
    if !keys(&options).is_empty() {
        fields.push(("options", options));
    }
    object(&fields)
}

fn difference(answer: &JsValue, lists: &[&str]) -> Difference {
    static NAMES: OnceLock<Vec<&'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(oracle::capabilities);
    let steps = |name: &str| -> Vec<Step> {
        if !lists.contains(&name) {
            return Vec::new();
        }
        list(&get(answer, name))
            .iter()
            .map(|step| {
                let capability = known(names, &text(step, "capability"));
                (capability, scope(&get(step, "before")), scope(&get(step, "after")))
            })
            .collect()
    };
    let mut with_user = lists.to_vec();
    with_user.push("user");
    let mut others = keys(answer);
    others.retain(|key| !with_user.contains(&key.as_str()));
    assert!(others.is_empty(), "fields that nobody expects: {others:?}");
    Difference { gained: steps("gained"), lost: steps("lost"), narrowed: steps("narrowed"), widened: steps("widened") }
}

fn scope(scope: &JsValue) -> Option<&'static str> {
    if scope.is_null() {
        return None;
    }
    let scope = scope.as_string().unwrap_or_else(|| panic!("neither a string nor null: {}", json(scope)));
    Some(known(&["all", "own"], &scope))
}

/// A user whom the package gave, in the words of the tests.
pub fn read(user: &JsValue) -> User<'static> {
    let one_of = |value: &JsValue, name, known_ones: &[&'static str]| known(known_ones, &text(value, name));
    let account = get(user, "account");
    let field = |name| if account.is_undefined() { JsValue::UNDEFINED } else { get(&account, name) };
    let options = get(user, "options");
    let ticks: Vec<_> = if options.is_undefined() { Vec::new() } else { keys(&options) };
    User {
        id: one_of(user, "id", &IDS),
        role: one_of(user, "role", &ROLES),
        kind: field("kind").as_string().map_or("client", |kind| known(&["client", "practice"], &kind)),
        included: field("practiceViewIncluded") == JsValue::TRUE,
        account: field("id").as_string().map(|id| known(&[HERE, ELSEWHERE], &id)),
        ticked: ticks
            .iter()
            .filter(|key| get(&options, key) == JsValue::TRUE)
            .fold(Ticks::NONE, |ticked, key| ticked.and(key)),
    }
}

fn known(names: &[&'static str], name: &str) -> &'static str {
    names.iter().copied().find(|known| *known == name).unwrap_or_else(|| panic!("{name} comes from nowhere"))
}
