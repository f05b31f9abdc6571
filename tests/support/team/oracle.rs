//! Who may do what to a team, and what becomes of it, from the rules of the model. Nothing here comes from the crate under test.

use std::sync::OnceLock;

use super::{ADMINISTRATOR, Attempt, Change, Difference, Done, EDITIONS, Member, NO_ROLE, Operation, Outcome, Team};
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

/// Everybody whom the calls make in an account: each role with each allowed set of ticks.
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

/// Who a member is; `None` where nobody can say.
pub fn user(team: &Team, member: Member) -> Option<User<'static>> {
    let Team { kind, included, account, .. } = *team;
    let is_known = !member.id.is_empty() && account != Some("");
    let role = member.role.filter(|_| is_known)?;
    Some(User { id: member.id, role, kind, included, account, ticked: member.ticked })
}

/// Who has the id: somebody, if nobody else has it.
pub fn user_in(team: &Team, id: &str) -> Option<User<'static>> {
    if namesakes(team, id) == 1 { user(team, team.member(id)?) } else { None }
}

fn namesakes(team: &Team, id: &str) -> usize {
    team.users.iter().filter(|member| member.id == id).count()
}

/// The ids of those who may.
pub fn who_may(team: &Team, capability: &str, about: About) -> Vec<&'static str> {
    let ids = team.users.iter().map(|member| member.id);
    let may = |id: &&str| user_in(team, id).is_some_and(|user| answer(&user.asks(capability, about)).allowed);
    ids.filter(may).collect()
}

/// Whether everybody in it can be read, and nobody has a tick that they are not offered.
pub fn is_tidy(team: &Team) -> bool {
    team.users.iter().all(|member| user(team, *member).is_some_and(|user| is_allowed(&user)))
}

pub fn has_administrator(team: &Team) -> bool {
    team.users.iter().any(is_administrator)
}

fn is_administrator(member: &Member) -> bool {
    member.role == Some(ADMINISTRATOR)
}

/// What stays ticked in another role. Rule 6: whoever becomes an administrator, or ceases to be one, starts with nothing ticked.
/// So does somebody who had no role.
fn kept(member: Member, role: Option<&str>) -> Ticks {
    let is_other_side = member.role.is_none() || (role == Some(ADMINISTRATOR)) != is_administrator(&member);
    if is_other_side { Ticks::NONE } else { member.ticked }
}

/// The member after a change, allowed or not.
pub fn changed(member: Member, change: Change) -> Member {
    let role = change.role.or(member.role);
    let kept = kept(member, role);
    let is_ticked = |option: &&str| !change.untick.has(option) && (kept.has(option) || change.tick.has(option));
    let ticked = OPTIONS.iter().copied().filter(is_ticked).fold(Ticks::NONE, Ticks::and);
    Member { role, ticked, ..member }
}

/// What must become of an attempt.
pub fn expected(attempt: &Attempt) -> Outcome {
    let Attempt { team, operation, .. } = *attempt;
    let id = operation.id();
    let before = team.member(id);
    let after = match operation {
        Operation::Create(draft) => Some(draft),
        Operation::Update(_, change) => before.map(|member| changed(member, change)),
        Operation::Remove(_) => None,
    };
    if let Some(code) = refusal(attempt, before, after) {
        return Err(code.to_owned());
    }
    let users = match operation {
        Operation::Create(draft) => team.with(team.users.iter().copied().chain([draft])),
        Operation::Update(..) | Operation::Remove(_) => {
            team.with(team.users.iter().filter_map(|member| if member.id == id { after } else { Some(*member) }))
        }
    };
    let [was, is] = [before, after].map(|member| user(team, member?));
    Ok(Done { team: users, user: is.or(was), difference: difference(was.as_ref(), is.as_ref()) })
}

/// The first reason to refuse, in their order.
fn refusal(attempt: &Attempt, before: Option<Member>, after: Option<Member>) -> Option<&'static str> {
    let Attempt { team, actor, operation } = *attempt;
    let is_new = matches!(operation, Operation::Create(_));
    let is_one = |member: &Member| !member.id.is_empty() && namesakes(team, member.id) == 1;
    if team.account == Some("") || !team.users.iter().all(is_one) {
        return Some("invalid-team");
    }
    // Rule 5: "only an administrator", and nobody is one but who is one in the team.
    if !user_in(team, actor).is_some_and(|actor| answer(&actor.asks("team.manage-users", About::Nothing)).allowed) {
        return Some("not-permitted");
    }
    if !is_new && before.is_none() {
        return Some("unknown-user");
    }
    if after.is_some_and(|after| after.role.is_none()) {
        return Some(if is_new { NO_ROLE } else { "invalid-user" });
    }
    if after.is_some_and(|after| after.id.is_empty()) {
        return Some("invalid-user");
    }
    if is_new && before.is_some() {
        return Some("duplicate-user");
    }
    // Rule 11: a tick that stays is not ticked anew.
    if let Some((after, user)) = after.and_then(|after| Some((after, user(team, after)?))) {
        let stays = before.map_or(Ticks::NONE, |before| kept(before, after.role));
        if OPTIONS.iter().any(|option| after.ticked.has(option) && !stays.has(option) && !is_offered(option, &user)) {
            return Some("option-not-available");
        }
    }
    // Rule 7.
    let is_last = !team.users.iter().any(|member| is_administrator(member) && member.id != operation.id());
    let is_one = |member: Option<Member>| member.as_ref().is_some_and(is_administrator);
    if is_one(before) && !is_one(after) && is_last { Some("last-administrator") } else { None }
}
