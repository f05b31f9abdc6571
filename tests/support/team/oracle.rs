//! Who may do what to a team, and what becomes of it, from the rules of the model. Nothing here comes from the crate under test.

use std::sync::OnceLock;

use super::{ADMINISTRATOR, Attempt, Change, Difference, Done, EDITIONS, Operation, Outcome};
use crate::support::oracle::{capabilities, expected as answer, lines};
use crate::support::question::{About, HERE, ME, OPTIONS, ROLES, Ticks, User};

/// The model's table of options: each with the accounts that have it. No administrator has anything to tick.
pub fn is_offered(option: &str, user: &User) -> bool {
    let is_there = match option {
        "createExpenseReports" | "publishDocuments" => true,
        "practiceView" => user.kind == "practice" && user.included,
        "addClients" => user.kind == "practice",
        _ => panic!("no such option: {option}"),
    };
    is_there && user.role != ADMINISTRATOR
}

/// Whether they have no tick that they are not offered.
pub fn is_allowed(user: &User) -> bool {
    user.ticked.names().into_iter().all(|option| is_offered(option, user))
}

/// Everybody there can be in an account: each role with each allowed set of ticks.
pub fn everybody(kind: &'static str, included: bool) -> Vec<User<'static>> {
    ROLES
        .into_iter()
        .map(|role| User { id: ME, role, kind, included, account: Some(HERE), ticked: Ticks::NONE })
        .flat_map(|user| Ticks::every_set().map(move |ticked| user.with(ticked)))
        .filter(is_allowed)
        .collect()
}

/// The scope of each capability, in the order of the text.
pub type Permissions = Vec<Option<&'static str>>;

/// What a user holds, by the text. Found once for each role, account and set of options: the walks ask a million times.
pub fn permissions(user: &User) -> &'static Permissions {
    static KNOWN: OnceLock<Vec<Permissions>> = OnceLock::new();
    let all_options: Vec<_> = Ticks::every_set().collect();
    let known = KNOWN.get_or_init(|| {
        let mut known = Vec::new();
        for role in ROLES {
            for (kind, included) in EDITIONS {
                for ticked in Ticks::every_set() {
                    known.push(read(&User { kind, included, ticked, ..User::new(role) }));
                }
            }
        }
        known
    });
    let edition = (user.kind, user.kind == "practice" && user.included);
    let role = ROLES.iter().position(|role| *role == user.role).expect("a role");
    let edition = EDITIONS.iter().position(|known| *known == edition).expect("an account");
    let ticked = all_options.iter().position(|ticked| *ticked == user.ticked).expect("a set of options");
    &known[(role * EDITIONS.len() + edition) * all_options.len() + ticked]
}

fn read(user: &User) -> Permissions {
    let line = |capability| {
        lines()
            .iter()
            .find(|line| line.capability == capability && line.is_in(user.kind) && line.is_included(user))
            .and_then(|line| line.cell(user.role).held(user.ticked))
    };
    capabilities().into_iter().map(line).collect()
}

/// What differs; `None` is nobody, who holds nothing.
pub fn difference(before: Option<&User>, after: Option<&User>) -> Difference {
    static NAMES: OnceLock<Vec<&'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(capabilities);
    let held = |user: Option<&User>, place: usize| user.and_then(|user| permissions(user)[place]);
    let mut difference = Difference::default();
    for (place, capability) in names.iter().enumerate() {
        let (before, after) = (held(before, place), held(after, place));
        let list = match (before, after) {
            (None, Some(_)) => &mut difference.gained,
            (Some(_), None) => &mut difference.lost,
            (Some("all"), Some("own")) => &mut difference.narrowed,
            (Some("own"), Some("all")) => &mut difference.widened,
            (before, after) => {
                assert_eq!(before, after, "{capability}: a scope that has no name");
                continue;
            }
        };
        list.push((capability, before, after));
    }
    difference
}

/// The user after a change, allowed or not. Rule 6: whoever becomes an administrator, or ceases to be one, starts with nothing
/// ticked; then what the change says is ticked and unticked.
pub fn changed(user: User<'static>, change: Change) -> User<'static> {
    let role = change.role.unwrap_or(user.role);
    let is_other_side = (role == ADMINISTRATOR) != (user.role == ADMINISTRATOR);
    let kept = if is_other_side { Ticks::NONE } else { user.ticked };
    let is_ticked = |option: &&str| !change.untick.has(option) && (kept.has(option) || change.tick.has(option));
    let ticked = OPTIONS.iter().copied().filter(is_ticked).fold(Ticks::NONE, Ticks::and);
    User { role, ticked, ..user }
}

/// What must become of an attempt by and about well-formed users.
pub fn expected(attempt: &Attempt) -> Outcome {
    let user = attempt.operation.user();
    let (before, after) = match attempt.operation {
        Operation::Create(draft) => (None, Some(draft)),
        Operation::Update(user, change) => (Some(user), Some(changed(user, change))),
        Operation::Remove(user) => (Some(user), None),
    };
    if let Some(code) = refusal(attempt, before.as_ref(), after.as_ref()) {
        return Err(code.to_owned());
    }
    let difference = difference(before.as_ref(), after.as_ref());
    Ok(Done { user: after.unwrap_or(user), difference })
}

/// The first reason to refuse, in their order.
fn refusal(attempt: &Attempt, before: Option<&User>, after: Option<&User>) -> Option<&'static str> {
    let Attempt { actor, operation, team } = attempt;
    let user = operation.user();
    let place = |user: &User<'static>| (user.account, user.kind, user.included);
    let ids = |id: &str| team.unwrap_or_default().iter().filter(|member| member.id == id).count();

    // Rule 5: "only an administrator", and whoever says so is believed only as far as the team says the same.
    if !answer(&actor.asks("team.manage-users", About::Nothing)).allowed {
        return Some("not-permitted");
    }
    if team.is_some_and(|team| !team.contains(actor)) {
        return Some("not-permitted");
    }
    // "…in their own account".
    if [user].iter().chain(team.unwrap_or_default()).any(|one| place(one) != place(actor)) {
        return Some("other-account");
    }
    if team.unwrap_or_default().iter().any(|member| ids(member.id) > 1) || before.is_none() && ids(user.id) > 0 {
        return Some("duplicate-user");
    }
    if after.is_some_and(|after| !is_allowed(after)) {
        return Some("option-not-available");
    }
    if before.is_some_and(|before| team.is_some_and(|team| !team.contains(before))) {
        return Some("not-in-team");
    }
    // Rule 7.
    let is_administrator = |user: &User| user.role == ADMINISTRATOR;
    if before.is_some_and(is_administrator) && !after.is_some_and(is_administrator) {
        let Some(team) = team else { return Some("team-needed") };
        if !team.iter().any(|member| is_administrator(member) && member.id != user.id) {
            return Some("last-administrator");
        }
    }
    None
}
