//! Changes in native runs: the crate as a Rust program uses it.

use dossier_roles as model;
use model::{OptionKey, Options, PermissionChange, Role, Scope};

use super::{Attempt, Change, Difference, Done, IDS, Member, Operation, Outcome, Team};
use crate::support::engine;
use crate::support::question::{About, ELSEWHERE, HERE, ROLES, Ticks, User};

/// What is given stays as it is, whatever becomes of the attempt: it is only lent.
pub fn attempt(attempt: &Attempt) -> Outcome {
    let Attempt { team, actor, operation } = *attempt;
    let team = team_of(team);
    let changed = match operation {
        Operation::Create(draft) => model::create_user(&team, actor, member_of(draft)),
        Operation::Update(id, change) => model::update_user(&team, actor, id, change_of(change)),
        Operation::Remove(id) => model::remove_user(&team, actor, id),
    };
    changed
        .map(|changed| Done {
            team: read_team(&changed.team),
            user: changed.user.as_ref().map(read),
            difference: difference(changed.changes),
        })
        .map_err(|refusal| refusal.id().to_owned())
}

/// The user that questions are asked about.
pub fn user_in(team: &Team, id: &str) -> Option<User<'static>> {
    model::user_in(&team_of(team), id).as_ref().map(read)
}

/// The ids of the members who may.
pub fn who_may(team: &Team, capability: &str, about: About) -> Vec<&'static str> {
    let record = match about {
        About::Nothing => None,
        About::NotARecord => panic!("Rust has no word for a record that is none"),
        About::Record { owner, account } => Some(model::Record { owner_id: owner, account_id: account }),
    };
    let capability = capability.parse().expect("a capability of the model");
    let team = team_of(team);
    model::who_may(&team, capability, record.as_ref()).into_iter().map(|member| id(&member.id)).collect()
}

/// A change rehearsed: what differs between two users.
pub fn compare(before: &User, after: &User) -> Difference {
    difference(model::compare_permissions(&user(before), &user(after)))
}

/// The scope of each capability, in the order of the table.
pub fn permissions(of: &User) -> Vec<Option<&'static str>> {
    let user = user(of);
    model::Capability::ALL.map(|capability| model::scope_of(&user, capability).map(Scope::id)).to_vec()
}

fn user(user: &User) -> model::User {
    engine::user(user).unwrap_or_else(|()| panic!("a name outside the table: {user:?}"))
}

fn options(ticks: Ticks) -> Options {
    ticks
        .names()
        .into_iter()
        .fold(Options::NONE, |options, name| options.with(name.parse::<OptionKey>().expect("an option of the model")))
}

fn change_of(Change { role, tick, untick }: Change) -> model::Change {
    let role = role.map(|role| role.parse::<Role>().expect("a role of the model"));
    model::Change { role, tick: options(tick), untick: options(untick) }
}

fn difference(changes: Vec<PermissionChange>) -> Difference {
    let mut difference = Difference::default();
    for change in changes {
        let list = match change.kind().id() {
            "gained" => &mut difference.gained,
            "lost" => &mut difference.lost,
            "narrowed" => &mut difference.narrowed,
            "widened" => &mut difference.widened,
            kind => panic!("no such change: {kind}"),
        };
        list.push((change.capability.id(), change.before.map(Scope::id), change.after.map(Scope::id)));
    }
    difference
}

fn member_of(Member { id, role, ticked }: Member) -> model::Member {
    let role = role.map(|role| role.parse().expect("a role of the model"));
    model::Member { id: id.to_owned(), role, options: options(ticked), name: None }
}

fn team_of(team: &Team) -> model::Team {
    let kind = team.kind.parse().expect("a kind of the model");
    let edition = model::Edition { kind, practice_view_included: team.included };
    model::Team {
        account: model::Account { id: team.account.map(str::to_owned), edition },
        users: team.users.iter().copied().map(member_of).collect(),
    }
}

/// A team of the model, in the words of the tests.
fn read_team(team: &model::Team) -> Team {
    let member = |member: &model::Member| Member {
        id: id(&member.id),
        role: member.role.map(Role::id),
        ticked: read_ticks(member.options),
    };
    Team {
        kind: team.account.edition.kind.id(),
        included: team.account.edition.practice_view_included,
        account: team.account.id.as_deref().map(|id| known(&[HERE, ELSEWHERE], id)),
        users: team.users.iter().map(member).collect(),
    }
}

/// A user of the model, likewise.
fn read(user: &model::User) -> User<'static> {
    User {
        id: id(&user.id),
        role: known(&ROLES, user.role.id()),
        kind: user.account.edition.kind.id(),
        included: user.account.edition.practice_view_included,
        account: user.account.id.as_deref().map(|id| known(&[HERE, ELSEWHERE], id)),
        ticked: read_ticks(user.options),
    }
}

fn read_ticks(options: Options) -> Ticks {
    options.iter().map(OptionKey::id).fold(Ticks::NONE, Ticks::and)
}

fn id(id: &str) -> &'static str {
    known(&IDS, id)
}

fn known(names: &[&'static str], name: &str) -> &'static str {
    names.iter().copied().find(|known| *known == name).unwrap_or_else(|| panic!("{name} comes from nowhere"))
}
