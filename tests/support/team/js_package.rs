//! Changes in browser runs: the built package, called as a page calls it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::OnceLock;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use super::{Attempt, Change, Difference, Done, IDS, Member, Operation, Outcome, Step, Team};
use crate::support::engine::{self, PermissionError, get, json, keys, list, object, permissions_of, text};
use crate::support::oracle;
use crate::support::question::{About, ELSEWHERE, HERE, OPTIONS, ROLES, Ticks, User};

/// Every call may be given any number of arguments, and whatever it throws is an `Err`.
#[wasm_bindgen(raw_module = "/pkg/index.js")]
extern "C" {
    #[wasm_bindgen(catch, variadic, js_name = parseUser)]
    pub fn parse_user(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = parseTeam)]
    pub fn parse_team(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = userIn)]
    fn user_in_js(args: &[JsValue]) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, variadic, js_name = whoMay)]
    fn who_may_js(args: &[JsValue]) -> Result<JsValue, JsValue>;
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
            let user = get(&answer, "user");
            Ok(Done {
                team: read_team(&get(&answer, "team")),
                user: (!user.is_undefined()).then(|| read(&user)),
                difference: difference(&answer, lists),
            })
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

/// The user that questions are asked about.
pub fn user_in(team: &Team, id: &str) -> Option<User<'static>> {
    let user = user_in_js(&[team_of(team), id.into()]).expect("an answer");
    (!user.is_undefined()).then(|| read(&user))
}

/// The ids of the members who may: the team's own objects.
pub fn who_may(team: &Team, capability: &str, about: About) -> Vec<&'static str> {
    let team = team_of(team);
    let may = who_may_js(&[team.clone(), capability.into(), engine::about(about)]).expect("an answer");
    let users = Array::from(&get(&team, "users"));
    list(&may)
        .iter()
        .map(|member| {
            assert!(users.includes(member, 0), "not the team's own: {}", json(member));
            known(&IDS, &text(member, "id"))
        })
        .collect()
}

/// The arguments of a call.
pub fn args(Attempt { team, actor, operation }: &Attempt) -> Vec<JsValue> {
    let mut args = vec![team_of(team), JsValue::from_str(actor)];
    match *operation {
        Operation::Create(draft) => args.push(member(draft)),
        Operation::Update(id, wanted) => args.extend([id.into(), change(wanted)]),
        Operation::Remove(id) => args.push(id.into()),
    }
    args
}

/// What stands in a database for a role that is gone.
const GONE: &str = "auditor";

/// A member as JavaScript has them.
pub fn member(Member { id, role, ticked }: Member) -> JsValue {
    let options: Vec<_> = ticked.names().into_iter().map(|option| (option, JsValue::TRUE)).collect();
    object(&[("id", id.into()), ("role", role.unwrap_or(GONE).into()), ("options", object(&options))])
}

/// A team as JavaScript has it: one object for all that is asked of the same one after the other.
pub fn team_of(team: &Team) -> JsValue {
    thread_local!(static LAST: RefCell<Option<(Team, JsValue)>> = RefCell::default());
    LAST.with_borrow_mut(|last| match last {
        Some((known, value)) if known == team => value.clone(),
        last => {
            let account = object(&[
                ("id", team.account.map_or(JsValue::UNDEFINED, JsValue::from_str)),
                ("kind", team.kind.into()),
                ("practiceViewIncluded", team.included.into()),
            ]);
            let users = team.users.iter().copied().map(member).collect::<Array>();
            let value = object(&[("account", account), ("users", users.into())]);
            *last = Some((team.clone(), value.clone()));
            value
        }
    })
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
    let known_ones = [lists, &["team", "user"]].concat();
    let mut others = keys(answer);
    others.retain(|key| !known_ones.contains(&key.as_str()));
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
    let (kind, included, account) = read_account(&get(user, "account"));
    let Member { id, role, ticked } = read_member(user);
    User { id, role: role.expect("a role of the model"), kind, included, account, ticked }
}

/// A team that it gave, likewise.
pub fn read_team(team: &JsValue) -> Team {
    let (kind, included, account) = read_account(&get(team, "account"));
    Team { kind, included, account, users: list(&get(team, "users")).iter().map(read_member).collect() }
}

fn read_account(account: &JsValue) -> (&'static str, bool, Option<&'static str>) {
    let field = |name| if account.is_undefined() { JsValue::UNDEFINED } else { get(account, name) };
    (
        field("kind").as_string().map_or("client", |kind| known(&["client", "practice"], &kind)),
        field("practiceViewIncluded") == JsValue::TRUE,
        field("id").as_string().map(|id| known(&[HERE, ELSEWHERE], &id)),
    )
}

fn read_member(member: &JsValue) -> Member {
    let role = text(member, "role");
    let options = get(member, "options");
    let ticks: Vec<_> = if options.is_undefined() { Vec::new() } else { keys(&options) };
    Member {
        id: known(&IDS, &text(member, "id")),
        role: (role != GONE).then(|| known(&ROLES, &role)),
        ticked: ticks
            .iter()
            .filter(|key| get(&options, key) == JsValue::TRUE)
            .fold(Ticks::NONE, |ticked, key| ticked.and(key)),
    }
}

fn known(names: &[&'static str], name: &str) -> &'static str {
    names.iter().copied().find(|known| *known == name).unwrap_or_else(|| panic!("{name} comes from nowhere"))
}
