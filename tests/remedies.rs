//! What would turn a deny into an allow: what is listed works, alone, and what works is listed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]
#![cfg(not(target_arch = "wasm32"))] // in a browser the same is asked of the package: tests/boundary

use dossier_roles::{
    Account, AccountMatch, Capability, Change, Code, Edition, Holder, Member, NoHolder, OptionKey, Options, OwnerMatch,
    Question, Relation, Remedy, Role, Team, update_user,
};

const EDITIONS: [Edition; 3] = [Edition::CLIENT, Edition::PRACTICE, Edition::PRACTICE_WITH_VIEW];

/// Every question of every user, about every record.
fn every_question() -> impl Iterator<Item = (Holder, Question)> {
    Role::ALL.into_iter().flat_map(|role| {
        EDITIONS.into_iter().flat_map(move |edition| {
            (0..16).map(Options::from_bits).flat_map(move |options| {
                let holder = Holder { role, edition, options, malformed: Options::NONE };
                Capability::ALL.into_iter().flat_map(move |capability| {
                    Relation::ALL.map(|relation| {
                        (holder, Question { holder: Ok(holder), capability: Some(capability), relation })
                    })
                })
            })
        })
    })
}

fn is_allowed(question: Question) -> bool {
    question.decide().is_allowed()
}

const fn asked_by(holder: Holder, question: Question) -> Question {
    Question { holder: Ok(holder), ..question }
}

/// The roles, other than their own, in which the user would be allowed.
fn roles_that_would_do(holder: Holder, question: Question) -> Vec<Role> {
    let others = Role::ALL.into_iter().filter(|role| *role != holder.role);
    others.filter(|role| is_allowed(asked_by(holder.in_role(*role), question))).collect()
}

/// The record to ask about instead, and what that is called. Not where the one that was given cannot be read: that is mended.
fn record_that_would_do(question: Question) -> Option<Remedy> {
    let (remedy, relation) = match (question.decide().code, question.relation) {
        (Code::RecordNeeded, _) => (Remedy::PassRecord, Relation::OWN),
        (Code::NotOwner, _) => (Remedy::OwnRecord, Relation::OWN),
        (Code::OtherAccount, Relation::Known { account: AccountMatch::Other, owner }) => {
            (Remedy::OtherAccount, Relation::Known { account: AccountMatch::Same, owner })
        }
        _ => return None,
    };
    is_allowed(Question { relation, ..question }).then_some(remedy)
}

#[test]
fn what_is_allowed_needs_no_remedy_and_whoever_is_no_user_has_none() {
    for (_, question) in every_question() {
        if is_allowed(question) {
            assert_eq!(question.remedies().count(), 0, "{question:?}");
        }
        for none in [NoHolder::Invalid, NoHolder::UnknownRole] {
            assert_eq!(Question { holder: Err(none), ..question }.remedies().count(), 0);
        }
        assert_eq!(Question { capability: None, ..question }.remedies().count(), 0);
    }
}

#[test]
fn every_remedy_applied_alone_turns_that_deny_into_an_allow() {
    for (holder, question) in every_question() {
        for remedy in question.remedies() {
            match remedy {
                Remedy::TickOption(option) => {
                    let ticked = Holder { options: holder.options.with(option), ..holder };
                    assert!(option.is_offered(holder.role, holder.edition), "{remedy:?}: {question:?}");
                    assert!(is_allowed(asked_by(ticked, question)), "{remedy:?}: {question:?}");
                }
                Remedy::ChangeRole(_) => {
                    assert_eq!(
                        remedy.roles().collect::<Vec<_>>(),
                        roles_that_would_do(holder, question),
                        "{question:?}"
                    );
                }
                Remedy::OwnRecord | Remedy::PassRecord | Remedy::OtherAccount => {
                    assert_eq!(Some(remedy), record_that_would_do(question), "{question:?}");
                }
                Remedy::Subscription => {
                    let edition = Edition { practice_view_included: true, ..holder.edition };
                    assert!(is_allowed(asked_by(Holder { edition, ..holder }, question)), "{question:?}");
                }
            }
        }
    }
}

/// The user after a change: rule 6, then the ticks.
fn after(change: Change, holder: Holder) -> Holder {
    let holder = holder.in_role(change.role.unwrap_or(holder.role));
    let ticked = change.tick.iter().fold(holder.options, Options::with);
    Holder { options: change.untick.iter().fold(ticked, Options::without), ..holder }
}

#[test]
fn each_change_of_a_remedy_made_alone_turns_that_deny_into_an_allow() {
    let mut made = [0, 0];
    for (holder, question) in every_question() {
        for remedy in question.remedies() {
            let (ticks, roles) = (remedy.option().into_iter().count(), remedy.roles().count());
            assert_eq!(remedy.changes().count(), ticks + roles, "one for the option, one for each role: {remedy:?}");
            for change in remedy.changes() {
                assert!(is_allowed(asked_by(after(change, holder), question)), "{change:?}: {question:?}");
                made[usize::from(change.role.is_some())] += 1;
            }
        }
    }
    assert!(made.iter().all(|changes| *changes > 500), "ticks and roles: {made:?}");
}

/// Whatever is ticked for them, with or without use.
#[test]
fn an_administrator_can_make_each_change_of_a_remedy_and_the_user_may_then_do_what_they_asked_for() {
    let mut made = 0;
    for (holder, question) in every_question() {
        let lea = Member { options: holder.options, ..Member::new("lea", holder.role) };
        let account = Account { id: None, edition: holder.edition };
        let team = Team { account, users: vec![Member::new("ines", Role::Administrator), lea] };
        for change in question.remedies().flat_map(Remedy::changes) {
            let changed = update_user(&team, "ines", "lea", change);
            let changed = changed.unwrap_or_else(|refusal| panic!("{refusal}: {change:?} in {team:?}"));
            let holder = changed.user.expect("somebody").holder();
            assert!(is_allowed(Question { holder, ..question }), "{change:?}: {question:?}");
            made += 1;
        }
    }
    assert!(made > 1_000, "{made}");
}

#[test]
fn a_record_that_cannot_be_read_is_not_replaced_by_another() {
    let unreadable = |question: &Question| question.decide().code == Code::InvalidRecord;
    let mut found = 0;
    for (_, question) in every_question().filter(|(_, question)| unreadable(question)) {
        for remedy in question.remedies() {
            // Rule 9: who holds all does not ask whose it is.
            assert!(matches!(remedy, Remedy::ChangeRole(_)), "{remedy:?}: {question:?}");
        }
        found += 1;
    }
    assert_ne!(found, 0);
}

#[test]
fn every_single_change_that_would_do_is_listed() {
    for (holder, question) in every_question().filter(|(_, question)| !is_allowed(*question)) {
        let listed: Vec<_> = question.remedies().collect();
        for option in OptionKey::ALL.into_iter().filter(|option| option.is_offered(holder.role, holder.edition)) {
            let ticked = Holder { options: holder.options.with(option), ..holder };
            let does = is_allowed(asked_by(ticked, question));
            assert_eq!(listed.contains(&Remedy::TickOption(option)), does, "{option}: {question:?}");
        }
        let has_roles = listed.iter().any(|remedy| matches!(remedy, Remedy::ChangeRole(_)));
        assert_eq!(has_roles, !roles_that_would_do(holder, question).is_empty(), "{question:?}");
        if let Some(record) = record_that_would_do(question) {
            assert!(listed.contains(&record), "{record:?}: {question:?}");
        }
        let edition = Edition { practice_view_included: true, ..holder.edition };
        let does = is_allowed(asked_by(Holder { edition, ..holder }, question));
        assert_eq!(listed.contains(&Remedy::Subscription), does, "{question:?}");
    }
}

#[test]
fn remedies_stand_in_one_order_options_then_roles_then_the_record_then_the_subscription() {
    let order = |remedy: Remedy| match remedy {
        Remedy::TickOption(option) => option as u8,
        Remedy::ChangeRole(_) => 4,
        Remedy::OwnRecord | Remedy::PassRecord | Remedy::OtherAccount => 5,
        Remedy::Subscription => 6,
    };
    for (_, question) in every_question() {
        assert!(question.remedies().map(order).is_sorted_by(|a, b| a < b), "{question:?}");
    }
}

/// Some by hand, so that the words above are not all that says so.
#[test]
fn a_standard_user_who_may_not_publish_an_invoice_can_be_helped_in_two_ways_and_with_anothers_in_one() {
    let options = Options::NONE;
    let lea = Holder { role: Role::StandardUser, edition: Edition::CLIENT, options, malformed: options };
    let publish = |relation| Question { holder: Ok(lea), capability: Some(Capability::InvoicesPublish), relation };
    let remedies = |question: Question| -> Vec<String> {
        let name = |remedy: Remedy| match remedy.option() {
            Some(option) => option.id().to_owned(),
            None => format!("{} {:?}", remedy.id(), remedy.roles().map(Role::id).collect::<Vec<_>>()),
        };
        question.remedies().map(name).collect()
    };
    assert_eq!(remedies(publish(Relation::OWN)), ["publishDocuments", "change-role [\"administrator\"]"]);
    let toms = Relation::Known { account: AccountMatch::Same, owner: OwnerMatch::Other };
    assert_eq!(remedies(publish(toms)), ["change-role [\"administrator\"]"]);
}
