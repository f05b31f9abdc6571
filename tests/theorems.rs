//! What holds for every decision of the model, whatever the table says: asked of the Rust library, as a Rust program uses it.
//!
//! `tests/theorems/` asks the same of the built package; `tests/rules.rs` has the rules that the model states one by one.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]

mod support;

use dossier_roles::{
    Account, Capability, CellGrant, CellWords, Code, Decision, Edition, InvoiceFilter, OptionKey, Options, Question,
    Record, Relation, Remedy, Role, Scope, User, canonical_text, decide, invoice_filter, scope_of,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::{cell::RefCell, collections::HashSet};
use support::engine;
use support::question::{self, About, HERE, ME};

fn everyone() -> Vec<User> {
    question::User::everyone().iter().map(|user| engine::user(user).expect("a user of the model")).collect()
}

/// What a question is about, as Rust has it; `Err` is what is no record.
type Thing = Result<Option<Record<'static>>, ()>;

fn everything() -> Vec<Thing> {
    let thing = |about| match about {
        About::Nothing => Ok(None),
        About::NotARecord => Err(()),
        About::Record { owner, account } => Ok(Some(Record { owner_id: owner, account_id: account })),
    };
    About::everything().into_iter().map(thing).collect()
}

fn asked(user: &User, capability: Capability, thing: Thing) -> Question {
    let relation = thing.map_or(Relation::Invalid, |record| Relation::between(user, record.as_ref()));
    Question { holder: user.holder(), capability: Some(capability), relation }
}

/// Asks everything there is to ask, and returns how much that was.
fn for_every_question(mut visit: impl FnMut(&User, Capability, Thing, Decision)) -> usize {
    let mut count = 0;
    for user in everyone() {
        for capability in Capability::ALL {
            for thing in everything() {
                visit(&user, capability, thing, asked(&user, capability, thing).decide());
                count += 1;
            }
        }
    }
    count
}

#[test]
fn the_canonical_text_has_a_line_for_every_question_and_no_two_alike() {
    let text = canonical_text();
    let questions: HashSet<_> = text.lines().map(|line| line.split(" -> ").next()).collect();
    // 3 roles, 2 kinds, 2 subscriptions, accounts with and without an id, 16 sets of options, every capability, 18 records
    let all = 3 * 2 * 2 * 2 * 16 * Capability::ALL.len() * 18;
    assert_eq!((text.lines().count(), questions.len()), (all, all));
    assert!(text.ends_with('\n') && text.is_ascii() && !text.contains("  "));
}

#[test]
fn the_canonical_text_says_what_a_question_is_answered() {
    let text = canonical_text();
    let lines: HashSet<_> = text.lines().collect();
    let asked = for_every_question(|user, capability, thing, Decision { code, scope }| {
        let view = if user.account.edition.practice_view_included { "with-view" } else { "without-view" };
        let account = |id: Option<&str>| match id {
            None => "-",
            Some("") => "malformed",
            Some(HERE) => "here",
            Some(_) => "elsewhere",
        };
        let ticked: Vec<_> = user.options.iter().map(OptionKey::id).collect();
        let ticked = if ticked.is_empty() { "-".to_owned() } else { ticked.join("+") };
        let record = match thing {
            Err(()) => "malformed".to_owned(),
            Ok(None) => "-".to_owned(),
            Ok(Some(Record { owner_id: None, account_id })) => format!("-@{}", account(account_id)),
            Ok(Some(Record { owner_id: Some(""), account_id })) => format!("malformed@{}", account(account_id)),
            Ok(Some(Record { owner_id: Some(ME), account_id })) => format!("own@{}", account(account_id)),
            Ok(Some(Record { account_id, .. })) => format!("other@{}", account(account_id)),
        };
        let line = format!(
            "{} {} {view} {} {ticked} {capability} {record} -> {} {code} {}",
            user.role,
            user.account.edition.kind,
            account(user.account.id.as_deref()),
            if code == Code::Granted { "allow" } else { "deny" },
            scope.map_or("-", Scope::id),
        );
        assert!(lines.contains(line.as_str()), "{line}");
    });
    assert_eq!(asked, text.lines().count() / 4 * 3, "a client file is asked about without a practice view only");
}

#[test]
fn whoever_holds_nothing_may_do_it_to_nothing_and_whoever_holds_all_needs_no_record() {
    for_every_question(|user, capability, thing, decision| {
        assert_eq!(decision.scope, scope_of(user, capability), "{user:?} {capability}");
        match (decision.scope, thing) {
            (None, _) => assert!(!decision.is_allowed(), "{user:?} {capability} {thing:?}"),
            (Some(scope), Ok(None)) => {
                assert_eq!(decision.is_allowed(), scope == Scope::All, "{user:?} {capability}");
            }
            (Some(_), _) => {}
        }
    });
}

#[test]
fn ticking_any_options_takes_nothing_from_anybody_about_any_record() {
    for_every_question(|user, capability, thing, decision| {
        if decision.is_allowed() {
            for option in OptionKey::ALL {
                let ticked = User { options: user.options.with(option), ..user.clone() };
                assert!(
                    asked(&ticked, capability, thing).decide().is_allowed(),
                    "{option}: {user:?} {capability} {thing:?}"
                );
            }
        }
    });
}

/// What a query finds that was given the filter: every field that is present is the column's value, and a null is no value.
fn is_found(filter: InvoiceFilter<'_>, row: &Record<'_>) -> bool {
    match filter {
        InvoiceFilter::None => false,
        InvoiceFilter::Where { owner_id, account_id } => {
            owner_id.is_none_or(|owner| Some(owner) == row.owner_id)
                && account_id.is_none_or(|account| Some(account) == row.account_id)
        }
    }
}

fn may_view(user: &User, row: &Record<'_>) -> bool {
    decide(user, Capability::InvoicesView, Some(row)).is_allowed()
}

#[test]
fn an_invoice_filter_finds_exactly_the_invoices_that_may_be_viewed() {
    for user in everyone() {
        let filter = invoice_filter(&user);
        for invoice in everything().into_iter().filter_map(Result::ok).flatten() {
            assert_eq!(is_found(filter, &invoice), may_view(&user, &invoice), "{user:?} {invoice:?}: {filter:?}");
        }
    }
}

/// What stands in a column of ids: a few that are easily taken for one another, an empty one, nothing.
const COLUMN: [Option<&str>; 9] =
    [Some("a"), Some("A"), Some("a "), Some("\u{e9}"), Some("e\u{301}"), Some("-"), Some("null"), Some(""), None];

/// Whoever may ask, those who are no user among them: an empty id, of them or of their account.
fn anybody() -> impl Strategy<Value = User> {
    let edition = select(vec![Edition::CLIENT, Edition::PRACTICE, Edition::PRACTICE_WITH_VIEW]);
    (select(&COLUMN[..8]), select(&Role::ALL[..]), select(&COLUMN[..]), edition, 0_u32..16).prop_map(
        |(id, role, account, edition, options)| User {
            account: Account { id: account.map(str::to_owned), edition },
            options: Options::from_bits(options),
            ..User::new(id.unwrap_or_default(), role)
        },
    )
}

#[test]
fn an_invoice_filter_finds_exactly_the_rows_of_any_table_that_may_be_viewed() {
    let row =
        (select(&COLUMN[..]), select(&COLUMN[..])).prop_map(|(owner_id, account_id)| Record { owner_id, account_id });
    let table = proptest::collection::vec(row, 0..60);
    let config = Config { cases: 4_000, rng_seed: RngSeed::Fixed(9), failure_persistence: None, ..Config::default() };
    let found = RefCell::new([0, 0]);
    let asked = TestRunner::new(config).run(&(anybody(), table), |(user, table)| {
        let filter = invoice_filter(&user);
        for row in &table {
            let is_found = is_found(filter, row);
            prop_assert_eq!(is_found, may_view(&user, row), "{:?}: {:?}", row, filter);
            found.borrow_mut()[usize::from(is_found)] += 1;
        }
        Ok(())
    });
    asked.unwrap_or_else(|error| panic!("{error}"));
    let [hidden, found] = found.into_inner();
    assert!(hidden > 10_000 && found > 10_000, "the tables hold enough of both: {hidden} hidden, {found} found");
}

#[test]
fn a_cell_in_words_says_what_its_users_hold() {
    for user in everyone() {
        for capability in Capability::ALL {
            let cell = CellWords::new(capability, user.role, user.account.edition);
            let applies = match cell.grant {
                CellGrant::Yes | CellGrant::Own => true,
                CellGrant::Option => user.options.has(cell.option.expect("an option to tick")),
                CellGrant::No => false,
            };
            assert_eq!(cell.scope.filter(|_| applies), scope_of(&user, capability), "{user:?} {capability}: {cell:?}");
        }
    }
}

#[test]
fn every_remedy_applied_turns_that_deny_into_an_allow() {
    let mut applied = 0;
    for_every_question(|user, capability, thing, decision| {
        let remedies: Vec<_> = asked(user, capability, thing).remedies().collect();
        assert!(!decision.is_allowed() || remedies.is_empty(), "an allow needs none: {user:?} {capability} {thing:?}");
        for remedy in remedies {
            for (changed, thing) in after(remedy, user, thing) {
                let is_allowed = asked(&changed, capability, thing).decide().is_allowed();
                assert!(is_allowed, "{remedy:?}: {user:?} {capability} {thing:?}");
                applied += 1;
            }
        }
    });
    assert!(applied > 10_000, "{applied}: most denies can be remedied");
}

/// The question after a remedy: once, or once for each role that would do.
fn after(remedy: Remedy, user: &User, thing: Thing) -> Vec<(User, Thing)> {
    let user = user.clone();
    // Of the only account that is given an id here.
    let own = || Ok(Some(Record { owner_id: Some(ME), account_id: user.account.id.as_ref().map(|_| HERE) }));
    match remedy {
        Remedy::TickOption(option) => {
            assert!(option.is_offered(user.role, user.account.edition), "{option} cannot be ticked for {user:?}");
            vec![(User { options: user.options.with(option), ..user }, thing)]
        }
        Remedy::ChangeRole(_) => {
            let changed = |role| {
                // Rule 6: the ticks stay between the two roles that have any.
                let stays = role != Role::Administrator && user.role != Role::Administrator;
                let options = user.options.iter().filter(|_| stays);
                let options = options.fold(Options::NONE, Options::with);
                (User { role, options, ..user.clone() }, thing)
            };
            remedy.roles().map(changed).collect()
        }
        Remedy::OwnRecord | Remedy::PassRecord => vec![(user.clone(), own())],
        Remedy::OtherAccount => {
            let record = thing.expect("a record").expect("a record");
            let id = record.account_id.map(str::to_owned);
            assert!(id.is_some(), "there is no account to go to");
            vec![(User { account: Account { id, ..user.account.clone() }, ..user }, thing)]
        }
        Remedy::Subscription => {
            let mut changed = user;
            changed.account.edition.practice_view_included = true;
            vec![(changed, thing)]
        }
    }
}
