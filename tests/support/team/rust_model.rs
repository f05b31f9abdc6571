//! Changes in native runs: the crate as a Rust program uses it.

use dossier_roles as model;
use model::{OptionKey, Options, PermissionChange, Role, Scope};

use super::{Attempt, Change, Difference, Done, IDS, Operation, Outcome};
use crate::support::engine;
use crate::support::question::{ELSEWHERE, HERE, ROLES, Ticks, User};

pub fn attempt(attempt: &Attempt) -> Outcome {
    let actor = user(&attempt.actor);
    let team: Option<Vec<_>> = attempt.team.map(|team| team.iter().map(user).collect());
    let team = team.as_deref();
    let changed = match attempt.operation {
        Operation::Create(draft) => model::create_user(&actor, user(&draft), team),
        Operation::Update(of, change) => model::update_user(&actor, &user(&of), change_of(change), team),
        Operation::Remove(of) => model::remove_user(&actor, &user(&of), team),
    };
    changed
        .map(|changed| Done { user: read(&changed.user), difference: difference(changed.changes) })
        .map_err(|refusal| refusal.id().to_owned())
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

fn change_of(Change { role, tick, untick }: Change) -> model::UserChange {
    let role = role.map(|role| role.parse::<Role>().expect("a role of the model"));
    model::UserChange { role, tick: options(tick), untick: options(untick) }
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

/// A user of the model, in the words of the tests.
fn read(user: &model::User) -> User<'static> {
    let known = |names: &[&'static str], name: &str| {
        names.iter().copied().find(|known| *known == name).unwrap_or_else(|| panic!("{name} comes from nowhere"))
    };
    User {
        id: known(&IDS, &user.id),
        role: known(&ROLES, user.role.id()),
        kind: user.account.edition.kind.id(),
        included: user.account.edition.practice_view_included,
        account: user.account.id.as_deref().map(|id| known(&[HERE, ELSEWHERE], id)),
        ticked: user.options.iter().map(OptionKey::id).fold(Ticks::NONE, Ticks::and),
    }
}
