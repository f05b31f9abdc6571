//! The engine of native runs: the crate as a Rust program uses it.

use dossier_roles as model;
use model::{Capability, Code, Decision, NoHolder, OptionKey, Options, Record, Relation, Role};

use super::question::{About, Answer, Question, User};

pub fn ask(question: &Question) -> Answer {
    let (Ok(user), Ok(capability)) = (user(&question.user), question.capability.parse::<Capability>()) else {
        return ask_outside_the_table(question);
    };
    let decision = match question.about {
        About::Nothing => model::decide(&user, capability, None),
        // Rust has no word for a record that is none: only what reads JavaScript can be given one.
        About::NotARecord => decide(user.holder(), Some(capability), Relation::Invalid),
        About::Record { owner, account } => {
            model::decide(&user, capability, Some(&Record { owner_id: owner, account_id: account }))
        }
    };
    let scope = model::scope_of(&user, capability);
    if decision.code != Code::InvalidUser {
        assert_eq!(decision.scope, scope, "{question}: the decision's scope is what scope_of says");
    }
    answer(decision, Some(capability.cell(user.role).basis.id()))
}

/// A name that Rust's types cannot carry.
fn ask_outside_the_table(question: &Question) -> Answer {
    let holder = user(&question.user).map_err(|()| NoHolder::UnknownRole).and_then(|user| user.holder());
    answer(decide(holder, question.capability.parse().ok(), Relation::NoRecord), None)
}

pub fn roles() -> Vec<&'static str> {
    Role::ALL.map(Role::id).to_vec()
}

pub fn options() -> Vec<&'static str> {
    OptionKey::ALL.map(OptionKey::id).to_vec()
}

pub fn capabilities() -> Vec<&'static str> {
    Capability::ALL.map(Capability::id).to_vec()
}

fn decide(holder: Result<model::Holder, NoHolder>, capability: Option<Capability>, relation: Relation) -> Decision {
    model::Question { holder, capability, relation }.decide()
}

fn answer(decision: Decision, basis: Option<&str>) -> Answer {
    Answer {
        allowed: decision.is_allowed(),
        code: decision.code.id().to_owned(),
        scope: decision.scope.map(|scope| scope.id().to_owned()),
        basis: basis.map(str::to_owned),
    }
}

pub fn user(asking: &User) -> Result<model::User, ()> {
    let mut user = model::User::new(asking.id, asking.role.parse::<Role>().map_err(drop)?);
    user.account.id = asking.account.map(str::to_owned);
    user.account.edition.kind = asking.kind.parse().map_err(drop)?;
    user.account.edition.practice_view_included = asking.included;
    user.options =
        asking.ticked.names().into_iter().fold(Options::NONE, |options, name| {
            options.with(name.parse::<OptionKey>().expect("an option of the model"))
        });
    Ok(user)
}
