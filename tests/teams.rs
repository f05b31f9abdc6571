//! Rules 5 to 8, 11 and 12: who changes whom, what becomes of it, and what never does. Small teams by exhaustion, larger ones at
//! random; as the calls make them, and as a change that was not made through the calls may leave them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects
)]

mod support;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngSeed, TestError, TestRunner};

use support::question::{About, HERE, MALFORMED, OPTIONS, ROLES, Ticks, User};
use support::team::engine::{self, attempt, compare, permissions};
use support::team::oracle::{self, has_administrator, is_tidy};
use support::team::{
    ADMINISTRATOR, APPROVER, Attempt, Change, Difference, Done, EDITIONS, IDS, Member, NO_ROLE, Operation, Outcome,
    STANDARD_USER, Team,
};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

// ---- Every team ------------------------------------------------------------------------------------------------------

/// A browser is asked by one call after the other, some twenty times slower: there, less is walked.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// Somebody who is not in any team that is walked, and whoever acts where the others are to be anybody.
const STRANGER: &str = IDS[9];
const INES: &str = IDS[8];

/// Somebody of each sort, called so: each role with every set of ticks, offered or not, and those whose role nobody knows.
fn anybody(id: &'static str) -> impl Iterator<Item = Member> {
    let known = ROLES.into_iter().flat_map(move |role| Ticks::every_set().map(move |ticked| (Some(role), ticked)));
    known.chain([(None, Ticks::NONE), (None, Ticks::ALL)]).map(move |(role, ticked)| Member { id, role, ticked })
}

/// The same, with nothing ticked, or everything.
fn a_few(id: &'static str) -> impl Iterator<Item = Member> {
    let is_far_out = |member: &Member| [Ticks::NONE, Ticks::ALL].contains(&member.ticked);
    anybody(id).filter(move |member| is_far_out(member) && *member != Member { role: None, ticked: Ticks::NONE, id })
}

/// Every team of `size` out of these. Members have no names of their own: of teams that differ by who is called what, one is
/// walked.
fn teams_of(size: usize, kinds: &[Member], edition: (&'static str, bool)) -> Vec<Team> {
    let mut teams: Vec<Vec<usize>> = vec![vec![]];
    for _ in 0..size {
        teams = teams
            .iter()
            .flat_map(|team| {
                let first = team.last().copied().unwrap_or(0);
                (first..kinds.len()).map(move |place| [&team[..], &[place]].concat())
            })
            .collect();
    }
    let called = |team: Vec<usize>| -> Vec<_> {
        IDS.iter().zip(team).map(|(id, place)| Member { id, ..kinds[place] }).collect()
    };
    teams.into_iter().map(|team| Team::new(edition, &called(team))).collect()
}

/// Every team of up to two of any sort, and of three with nothing ticked or everything: what becomes of one member depends on
/// who acts, on themselves, and on whether there is somebody else.
fn teams() -> Vec<Team> {
    let all: Vec<_> = if IN_BROWSER { a_few(IDS[0]).collect() } else { anybody(IDS[0]).collect() };
    let few: Vec<_> = a_few(IDS[0]).collect();
    let largest = if IN_BROWSER { 2 } else { 3 };
    EDITIONS
        .into_iter()
        .flat_map(|edition| {
            (0..=largest)
                .flat_map(|size| teams_of(size, if size == 3 { &few } else { &all }, edition))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// What was walked, which says how much a claim has seen.
#[track_caller]
fn assert_walked<const N: usize>(counted: [usize; N], native: [usize; N], browser: [usize; N]) {
    assert_eq!(counted, if IN_BROWSER { browser } else { native }, "teams and attempts walked");
}

fn is_administrator(member: &Member) -> bool {
    member.role == Some(ADMINISTRATOR)
}

fn administrators(team: &Team) -> impl Iterator<Item = &'static str> {
    team.users.iter().filter(|member| is_administrator(member)).map(|member| member.id)
}

/// One thing that can be done to each member: each role given, each option ticked or unticked, nothing, the member removed.
fn steps(team: &Team) -> impl Iterator<Item = Operation> {
    team.users.iter().flat_map(|Member { id, .. }| {
        let updated = Change::steps().chain([Change::NOTHING]).map(|change| Operation::Update(id, change));
        updated.chain([Operation::Remove(id)])
    })
}

/// Everything there is to try: a newcomer of any sort, one whose id is taken, every step, and steps about nobody.
fn operations(team: &Team) -> Vec<Operation> {
    let newcomer = IDS[team.users.len()];
    let drafts: Vec<_> = if team.users.len() == 1 { anybody(newcomer).collect() } else { a_few(newcomer).collect() };
    let taken = team.users.iter().flat_map(|member| a_few(member.id));
    let amiss = [Operation::Update(STRANGER, Change::role(ADMINISTRATOR)), Operation::Remove(STRANGER)];
    drafts.into_iter().chain(taken).map(Operation::Create).chain(steps(team)).chain(amiss).collect()
}

#[track_caller]
fn assert_refused(tried: &Attempt, outcome: &Outcome, code: &str) {
    let got = outcome.as_ref().map(|done| &done.team).map_err(String::as_str);
    assert_eq!(got, Err(code), "\n{tried}");
}

#[track_caller]
fn done(tried: &Attempt) -> Done {
    attempt(tried).unwrap_or_else(|code| panic!("{code}: {tried}"))
}

claim! {
    /// Guards the walk itself: a team that it skipped would be one that nobody looks at.
    fn the_teams_are_all_there_are() {
        // In any number of each: n of one, (n+1)n/2 of two, (n+2)(n+1)n/6 of three, and one of nobody.
        let up_to_two = |n: usize| 1 + n + (n + 1) * n / 2;
        let [all, few] = [anybody(IDS[0]).count(), a_few(IDS[0]).count()];
        assert_eq!([all, few], [3 * 16 + 2, 3 * 2 + 1]);
        let teams = teams();
        assert_walked([teams.len()], [3 * (up_to_two(all) + (few + 2) * (few + 1) * few / 6)], [3 * up_to_two(few)]);
        let different: BTreeSet<_> = teams.iter().map(|team| format!("{team:?}")).collect();
        assert_eq!(different.len(), teams.len(), "no two are alike");
        assert!(teams.iter().any(|team| !has_administrator(team)) && teams.iter().any(|team| !is_tidy(team)));
    }
}

// ---- Rules 5 and 7: only an administrator, and always one --------------------------------------------------------------

claim! {
    /// Every team, with an administrator or without, and everybody who is none of them. Nothing is ever done, so no sequence of
    /// attempts by them does anything either.
    fn nobody_but_an_administrator_of_the_team_changes_anything() {
        let (mut attempts, mut walked) = (0, 0);
        for team in teams() {
            let others = team.users.iter().filter(|member| !is_administrator(member)).map(|member| member.id);
            let operations = operations(&team);
            for actor in others.chain([STRANGER, MALFORMED]) {
                let pretender = Operation::Create(Member::new(actor, ADMINISTRATOR));
                for operation in operations.iter().copied().chain([pretender]) {
                    let tried = Attempt { team: &team, actor, operation };
                    assert_refused(&tried, &attempt(&tried), "not-permitted");
                    attempts += 1;
                }
            }
            walked += 1;
        }
        assert_walked([walked, attempts], [4_230, 745_086], [108, 18_621]);
    }
}

/// Whatever the team was like, a change leaves it no worse.
#[track_caller]
fn assert_is_no_worse(after: &Team, tried: &Attempt) {
    assert!(has_administrator(after), "\nleft without an administrator: {tried}");
    let ids: BTreeSet<_> = after.users.iter().map(|member| member.id).collect();
    assert_eq!(ids.len(), after.users.len(), "\ntwo with one id: {tried}");
    assert_eq!((after.edition(), after.account), (tried.team.edition(), tried.team.account), "\n{tried}");
    for member in &after.users {
        let was = tried.team.member(member.id).map_or(Ticks::NONE, |was| was.ticked);
        let Some(user) = oracle::user(after, *member) else {
            assert_eq!(Some(*member), tried.team.member(member.id), "\nmade nobody: {tried}");
            continue;
        };
        for option in member.ticked.names() {
            assert!(was.has(option) || oracle::is_offered(option, &user), "\n{option} of {}: {tried}", member.id);
        }
    }
}

claim! {
    /// Every team that has an administrator, and every operation that an administrator can think of. Whatever is done leaves a
    /// team that has one, so the same is true of every sequence of operations.
    fn an_administrator_is_answered_as_the_rules_say_and_the_account_keeps_one() {
        let (mut walked, mut attempts, mut made) = (0, 0, 0);
        for team in teams().into_iter().filter(has_administrator) {
            walked += 1;
            let operations = operations(&team);
            for actor in administrators(&team) {
                for operation in operations.iter().copied() {
                    let tried = Attempt { team: &team, actor, operation };
                    let outcome = attempt(&tried);
                    assert_eq!(outcome, oracle::expected(&tried), "\n{tried}\n(left: what became of it, right: the rules)");
                    attempts += 1;
                    if let Ok(done) = outcome {
                        assert_is_no_worse(&done.team, &tried);
                        made += 1;
                    }
                }
            }
        }
        assert_walked([walked, attempts, made], [2_235, 138_312, 68_492], [45, 2_784, 1_302]);
    }
}

claim! {
    fn an_administrator_may_leave_or_be_demoted_if_and_only_if_another_stays() {
        for team in teams() {
            let code = if administrators(&team).count() > 1 { None } else { Some("last-administrator") };
            for actor in administrators(&team) {
                for id in administrators(&team) {
                    let demoted = [APPROVER, STANDARD_USER].map(|role| Operation::Update(id, Change::role(role)));
                    for operation in demoted.into_iter().chain([Operation::Remove(id)]) {
                        let tried = Attempt { team: &team, actor, operation };
                        assert_eq!(attempt(&tried).err().as_deref(), code, "\n{tried}");
                    }
                }
            }
        }
    }
}

// ---- Who is who, and who may --------------------------------------------------------------------------------------------

claim! {
    fn nobody_in_any_team_holds_a_permission_outside_the_table() {
        for edition in EDITIONS {
            for member in anybody(IDS[0]) {
                let team = Team::new(edition, &[member]);
                let user = engine::user_in(&team, member.id);
                assert_eq!(user, oracle::user(&team, member), "\n{team:?}\n(left: the answer, right: the rules)");
                assert_eq!(user.is_none(), member.role.is_none(), "\n{team:?}");
                if let Some(user) = user {
                    assert_eq!(&permissions(&user), oracle::permissions(&user), "\n{user:?}\n(left: the answer, right: the text)");
                }
            }
        }
    }
}

/// Teams in which anybody can be found, those without an id or with another's among them.
fn teams_to_ask() -> Vec<Team> {
    let mut asked = Vec::new();
    for edition in EDITIONS {
        for kinds in anybody(IDS[0]).zip(anybody(IDS[1]).skip(1)).step_by(if IN_BROWSER { 7 } else { 1 }) {
            let team = Team::new(edition, &[kinds.0, kinds.1, Member::new(IDS[2], STANDARD_USER)]);
            asked.extend([Team { account: None, ..team.clone() }, team]);
        }
        let [ines, lea] = [Member::new(IDS[0], ADMINISTRATOR), Member::new(IDS[1], STANDARD_USER)];
        let nobody = Member { role: None, ..ines };
        for users in
            [[ines, lea, ines], [ines, nobody, lea], [nobody, lea, ines], [ines, lea, Member { id: MALFORMED, ..ines }]]
        {
            asked.push(Team::new(edition, &users));
        }
        asked.push(Team { account: Some(MALFORMED), ..Team::new(edition, &[ines, lea]) });
    }
    asked
}

claim! {
    /// One question asked of the team, and of each member in turn.
    fn whoever_may_is_whoever_is_somebody_in_the_team_and_is_answered_so() {
        let capabilities = support::oracle::capabilities();
        let records: Vec<_> = [About::Nothing].into_iter().chain(About::every_record()).collect();
        for team in teams_to_ask() {
            for id in IDS.into_iter().chain([MALFORMED]) {
                assert_eq!(engine::user_in(&team, id), oracle::user_in(&team, id), "\n{id:?} in {team:?}");
            }
            for (place, capability) in capabilities.iter().enumerate() {
                // Each record with each capability, and not with each team: there are many.
                for about in records.iter().skip(place % 3).step_by(3) {
                    let may = engine::who_may(&team, capability, *about);
                    assert_eq!(may, oracle::who_may(&team, capability, *about), "\n{capability} {about:?} in {team:?}");
                    let one_by_one = team.users.iter().filter(|member| {
                        let user = engine::user_in(&team, member.id);
                        user.is_some_and(|user| support::engine::ask(&user.asks(capability, *about)).allowed)
                    });
                    assert_eq!(may, one_by_one.map(|member| member.id).collect::<Vec<_>>(), "\n{capability} {about:?} in {team:?}");
                }
            }
        }
    }
}

// ---- A change, judged as a whole ----------------------------------------------------------------------------------------

/// Everybody, as an administrator finds them: in a team of the two, or themselves, alone.
fn each_meeting(check: impl Fn(&Team, &'static str, Member)) {
    for edition in EDITIONS {
        for member in anybody(IDS[1]).step_by(if IN_BROWSER { 3 } else { 1 }) {
            check(&Team::new(edition, &[Member::new(INES, ADMINISTRATOR), member]), INES, member);
            if is_administrator(&member) {
                check(&Team::new(edition, &[member]), member.id, member);
            }
        }
    }
}

claim! {
    /// Anybody in any account, changed in each of the 324 ways that there are (a role or none; each of the four options left,
    /// ticked or unticked), and an administrator changing themselves.
    fn every_change_of_every_member_is_judged_as_a_whole_and_a_rehearsal_says_the_same() {
        let (changes, attempts) = (Change::every(), RefCell::new(0));
        assert_eq!(changes.len(), 4 * 3 * 3 * 3 * 3);
        each_meeting(|team, actor, member| {
            for change in &changes {
                let tried = Attempt { team, actor, operation: Operation::Update(member.id, *change) };
                let outcome = attempt(&tried);
                assert_eq!(outcome, oracle::expected(&tried), "\n{tried}\n(left: what became of it, right: the rules)");
                if let (Ok(Done { user: Some(is), difference, .. }), Some(was)) = (outcome, oracle::user(team, member)) {
                    assert_eq!(compare(&was, &is), difference, "\nrehearsed: {tried}");
                }
                *attempts.borrow_mut() += 1;
            }
        });
        assert_walked([attempts.into_inner()], [324 * 3 * (50 + 16)], [324 * 3 * (17 + 6)]);
    }
}

claim! {
    fn any_two_users_of_any_account_are_compared_by_what_they_hold() {
        let all: Vec<_> = User::everyone().into_iter().step_by(if IN_BROWSER { 5 } else { 1 }).collect();
        for before in &all {
            for after in &all {
                assert_eq!(compare(before, after), oracle::difference(Some(before), Some(after)), "\n{before:?}\n{after:?}");
            }
        }
    }
}

claim! {
    fn a_newcomer_gains_what_they_hold_and_whoever_is_removed_loses_what_they_held() {
        let ines = Member::new(INES, ADMINISTRATOR);
        for edition in EDITIONS {
            for member in anybody(IDS[1]) {
                let team = Team::new(edition, &[ines, member]);
                let user = oracle::user(&team, member);
                let removed = Attempt { team: &team, actor: INES, operation: Operation::Remove(member.id) };
                let Done { team: without, user: was, difference: lost } = done(&removed);
                assert_eq!((&without, was), (&team.with([ines]), user), "\n{removed}");
                assert_eq!(lost, oracle::difference(user.as_ref(), None), "\n{removed}");
                assert_eq!(lost, Difference { lost: lost.lost.clone(), ..Difference::default() }, "\nonly losses: {removed}");

                let created = Attempt { team: &without, actor: INES, operation: Operation::Create(member) };
                if is_tidy(&team) {
                    let Done { team: with, user: now, difference: gained } = done(&created);
                    assert_eq!((with, now), (team.clone(), user), "\n{created}");
                    let turned = |(capability, before, after)| (capability, after, before);
                    let back: Vec<_> = lost.lost.into_iter().map(turned).collect();
                    assert_eq!(gained, Difference { gained: back, ..Difference::default() }, "\n{created}");
                } else {
                    let code = if member.role.is_none() { NO_ROLE } else { "option-not-available" };
                    assert_refused(&created, &attempt(&created), code);
                }
            }
        }
    }
}

/// In the order of the contract: where several fit, the first. `NO_ROLE` is one of those in the middle.
const ORDER: [&str; 7] = [
    "invalid-team",
    "not-permitted",
    "unknown-user",
    "invalid-user",
    "duplicate-user",
    "option-not-available",
    "last-administrator",
];

/// An administrator, an approver and a standard user of a client file; and everything in `wrong` that could be right.
fn with_everything_wrong(wrong: &BTreeSet<&str>, operation: &str) -> (Team, &'static str, Operation) {
    let is_wrong = |code| wrong.contains(code);
    let [ines, tom, lea] =
        [(0, ADMINISTRATOR), (1, APPROVER), (2, STANDARD_USER)].map(|(place, role)| Member::new(IDS[place], role));
    let user = if is_wrong("last-administrator") { ines } else { lea };
    let mut users = vec![ines, tom, lea];
    let is_new = operation == "create";
    if is_wrong("invalid-user") && !is_new {
        // Nobody knows who they are, and the change does not say.
        users[2].role = None;
    }
    if is_wrong("invalid-team") {
        users.push(Member { ticked: Ticks::ALL, ..tom });
    }
    let actor = if is_wrong("not-permitted") { tom.id } else { ines.id };
    let tick =
        if is_wrong("option-not-available") { Ticks::only("practiceView") } else { Ticks::only("publishDocuments") };
    let id = if is_wrong("unknown-user") { STRANGER } else { user.id };
    let role = is_wrong("last-administrator").then_some(STANDARD_USER);
    let operation = match operation {
        "create" => {
            let role = if is_wrong("invalid-user") { None } else { Some(APPROVER) };
            let id = if is_wrong("duplicate-user") { lea.id } else { IDS[3] };
            Operation::Create(Member { id, role, ticked: tick })
        }
        "update" => Operation::Update(id, Change { role, tick, untick: Ticks::NONE }),
        "remove" => Operation::Remove(id),
        _ => panic!("no such operation: {operation}"),
    };
    (Team::new(EDITIONS[0], &users), actor, operation)
}

claim! {
    fn where_several_refusals_fit_the_first_in_the_order_is_the_answer() {
        // The last administrator is the actor, who is there, and whose role is known.
        let cannot_meet = [
            ("last-administrator", "not-permitted"),
            ("last-administrator", "unknown-user"),
            ("last-administrator", "invalid-user"),
        ];
        let refuses = [
            ("create", &["invalid-team", "not-permitted", "invalid-user", "duplicate-user", "option-not-available"][..]),
            ("update", &["invalid-team", "not-permitted", "unknown-user", "invalid-user", "option-not-available", "last-administrator"]),
            ("remove", &["invalid-team", "not-permitted", "unknown-user", "last-administrator"]),
        ];
        let mut met = BTreeMap::new();
        for (name, codes) in refuses {
            for set in 0..1_u32 << codes.len() {
                let wrong: BTreeSet<_> = (0..codes.len()).filter(|bit| set >> bit & 1 == 1).map(|bit| codes[bit]).collect();
                if cannot_meet.iter().any(|(one, other)| wrong.contains(one) && wrong.contains(other)) {
                    continue;
                }
                let (team, actor, operation) = with_everything_wrong(&wrong, name);
                let tried = Attempt { team: &team, actor, operation };
                let first = ORDER.into_iter().find(|code| wrong.contains(code));
                let said = if first == Some("invalid-user") && name == "create" { Some(NO_ROLE) } else { first };
                assert_eq!(attempt(&tried).err().as_deref(), said, "\n{wrong:?}: {tried}");
                assert_eq!(oracle::expected(&tried).err().as_deref(), said, "\nthe rules, {wrong:?}: {tried}");
                *met.entry(first).or_insert(0) += 1;
            }
        }
        for code in ORDER {
            assert!(met.contains_key(&Some(code)), "{code} is first somewhere");
        }
    }
}

claim! {
    /// Before anything else, whoever asks and whatever is asked.
    fn a_team_of_an_account_or_a_member_without_an_id_or_of_two_with_one_is_none() {
        let [ines, tom, lea] =
            [(0, ADMINISTRATOR), (1, APPROVER), (2, STANDARD_USER)].map(|(place, role)| Member::new(IDS[place], role));
        for edition in EDITIONS {
            let team = |users: &[Member]| Team::new(edition, users);
            let malformed = [
                Team { account: Some(MALFORMED), ..team(&[ines, tom, lea]) },
                team(&[ines, tom, lea, Member { id: MALFORMED, ..lea }]),
                team(&[Member { id: MALFORMED, role: None, ..lea }, ines]),
                team(&[ines, tom, Member { role: Some(APPROVER), ..ines }]),
                team(&[Member { role: None, ..tom }, ines, lea, tom]),
            ];
            for team in malformed {
                for actor in [ines.id, tom.id, STRANGER, MALFORMED] {
                    for operation in operations(&Team::new(edition, &[ines, tom, lea])) {
                        let tried = Attempt { team: &team, actor, operation };
                        assert_refused(&tried, &attempt(&tried), "invalid-team");
                    }
                }
            }
            let team = team(&[ines, lea]);
            for (actor, code) in [(ines.id, "invalid-user"), (lea.id, "not-permitted")] {
                let operation = Operation::Create(Member::new(MALFORMED, STANDARD_USER));
                let tried = Attempt { team: &team, actor, operation };
                assert_refused(&tried, &attempt(&tried), code);
            }
        }
    }
}

// ---- Rule 6: what becomes of the ticks --------------------------------------------------------------------------------

/// A member beside an administrator, changed.
fn updated(edition: (&'static str, bool), member: Member, change: Change) -> Result<Member, String> {
    let team = Team::new(edition, &[Member::new(INES, ADMINISTRATOR), member]);
    let Done { team, .. } =
        attempt(&Attempt { team: &team, actor: INES, operation: Operation::Update(member.id, change) })?;
    Ok(team.users[1])
}

/// Anybody whose role is known, in any account.
fn each_somebody(check: impl Fn((&'static str, bool), Member)) {
    for edition in EDITIONS {
        for member in anybody(IDS[1]).filter(|member| member.role.is_some()) {
            check(edition, member);
        }
    }
}

fn is_offered(option: &str, member: Member, edition: (&'static str, bool)) -> bool {
    oracle::user(&Team::new(edition, &[]), member).is_some_and(|user| oracle::is_offered(option, &user))
}

claim! {
    fn becoming_an_administrator_clears_the_ticks_and_ceasing_to_be_one_starts_with_every_option_off() {
        each_somebody(|edition, member| {
            let cleared = |role| Ok(Member { role: Some(role), ticked: Ticks::NONE, ..member });
            if is_administrator(&member) {
                for role in [APPROVER, STANDARD_USER] {
                    assert_eq!(updated(edition, member, Change::role(role)), cleared(role), "{member:?}");
                }
            } else {
                assert_eq!(updated(edition, member, Change::role(ADMINISTRATOR)), cleared(ADMINISTRATOR), "{member:?}");
            }
        });
    }
}

claim! {
    fn where_nobody_becomes_or_ceases_to_be_an_administrator_the_ticks_stay_with_use_or_without() {
        each_somebody(|edition, member| {
            let roles = if is_administrator(&member) { &[ADMINISTRATOR][..] } else { &[APPROVER, STANDARD_USER] };
            for role in roles {
                assert_eq!(updated(edition, member, Change::role(role)), Ok(Member { role: Some(role), ..member }));
            }
            assert_eq!(updated(edition, member, Change::NOTHING), Ok(member));
        });
    }
}

claim! {
    fn whoever_ceases_to_be_an_administrator_or_gets_a_role_at_last_can_be_given_ticks_in_the_same_call() {
        each_somebody(|edition, member| {
            let is_theirs = |option: &str| is_offered(option, member, edition);
            if member.ticked.names().into_iter().all(is_theirs) {
                let change = Change { role: member.role, tick: member.ticked, untick: Ticks::NONE };
                for role in [Some(ADMINISTRATOR), None].into_iter().filter(|role| *role != member.role) {
                    for ticked in [Ticks::NONE, Ticks::ALL] {
                        assert_eq!(updated(edition, Member { role, ticked, ..member }, change), Ok(member));
                    }
                }
            }
        });
    }
}

// ---- Rule 8: ticks only give, and the order of anything never matters --------------------------------------------------

claim! {
    fn ticking_never_takes_or_narrows_a_right_and_unticking_never_gives_or_widens_one() {
        each_somebody(|edition, member| {
            let compared = |change| {
                let changed = updated(edition, member, change).unwrap_or_else(|code| panic!("{code}: {change:?} of {member:?}"));
                let [was, is] = [member, changed].map(|member| oracle::user(&Team::new(edition, &[]), member).unwrap());
                compare(&was, &is)
            };
            for option in OPTIONS {
                let is_theirs = is_offered(option, member, edition);
                if is_theirs {
                    let ticked = compared(Change::tick(option));
                    assert_eq!((ticked.lost, ticked.narrowed), (vec![], vec![]), "{option} ticked for {member:?}");
                    assert_ne!(ticked.gained.is_empty(), !member.ticked.has(option), "{option} ticked for {member:?}");
                }
                let unticked = compared(Change::untick(option));
                assert_eq!((unticked.gained, unticked.widened), (vec![], vec![]), "{option} unticked for {member:?}");
                let loses = member.ticked.has(option) && is_theirs;
                assert_eq!(unticked.lost.is_empty(), !loses, "{option} unticked for {member:?}");
            }
        });
    }
}

claim! {
    fn the_order_of_ticks_never_matters() {
        each_somebody(|edition, member| {
            let steps: Vec<_> = OPTIONS.into_iter().flat_map(|option| [Change::tick(option), Change::untick(option)]).collect();
            for one in &steps {
                for other in steps.iter().filter(|other| other.tick != one.untick || other.untick != one.tick) {
                    let after = |first, second| updated(edition, updated(edition, member, first)?, second);
                    assert_eq!(after(*one, *other), after(*other, *one), "{one:?} and {other:?} of {member:?}");
                }
            }
        });
    }
}

claim! {
    fn the_order_of_the_team_never_matters() {
        let sorted = |outcome: Outcome| {
            outcome.map(|mut done| {
                done.team.users.sort_by_key(|member| member.id);
                done
            })
        };
        let few: Vec<_> = a_few(IDS[0]).collect();
        for team in EDITIONS.into_iter().flat_map(|edition| teams_of(3, &few, edition)).step_by(if IN_BROWSER { 9 } else { 1 }) {
            for actor in [IDS[0], IDS[2]] {
                for operation in operations(&team) {
                    let given = sorted(attempt(&Attempt { team: &team, actor, operation }));
                    let mut turned = team.clone();
                    for _ in 1..team.users.len() {
                        turned.users.rotate_left(1);
                        let tried = Attempt { team: &turned, actor, operation };
                        assert_eq!(sorted(attempt(&tried)), given, "\n{tried}");
                    }
                    turned.users.reverse();
                    let tried = Attempt { team: &turned, actor, operation };
                    assert_eq!(sorted(attempt(&tried)), given, "\n{tried}");
                }
            }
        }
    }
}

// ---- Rule 11: a tick without use gives nothing and hinders nothing ------------------------------------------------------

claim! {
    fn unticking_always_works_and_only_ticking_anew_what_is_not_offered_is_refused() {
        each_somebody(|edition, member| {
            for option in OPTIONS {
                let unticked = Member { ticked: member.ticked.without(option), ..member };
                assert_eq!(updated(edition, member, Change::untick(option)), Ok(unticked), "{option} of {member:?}");
                let ticked = updated(edition, member, Change::tick(option));
                if member.ticked.has(option) {
                    assert_eq!(ticked, Ok(member), "{option} is there, and not ticked anew");
                } else if is_offered(option, member, edition) {
                    assert_eq!(ticked, Ok(Member { ticked: member.ticked.and(option), ..member }), "{option} of {member:?}");
                } else {
                    assert_eq!(ticked, Err("option-not-available".to_owned()), "{option} of {member:?}");
                }
            }
        });
    }
}

claim! {
    /// Rule 6 clears the ticks on the way: what is ticked together with the role is ticked anew.
    fn nobody_is_ticked_what_they_are_not_offered_on_the_way_to_another_role() {
        each_somebody(|edition, member| {
            for option in OPTIONS {
                for role in ROLES.into_iter().filter(|role| (*role == ADMINISTRATOR) != is_administrator(&member)) {
                    let after = Member { role: Some(role), ticked: Ticks::only(option), ..member };
                    let is_theirs = is_offered(option, after, edition);
                    let wanted = if is_theirs { Ok(after) } else { Err("option-not-available".to_owned()) };
                    let change = Change { role: Some(role), ..Change::tick(option) };
                    assert_eq!(updated(edition, member, change), wanted, "{change:?} of {member:?}");
                }
            }
        });
    }
}

/// The same team, without any tick that is not offered.
fn without_useless_ticks(team: &Team) -> Team {
    team.with(team.users.iter().map(|member| {
        let useful = member.ticked.names().into_iter().filter(|option| is_offered(option, *member, team.edition()));
        Member { ticked: useful.fold(Ticks::NONE, Ticks::and), ..*member }
    }))
}

claim! {
    /// What is done to a team with useless ticks is done to the same team without them, and gives and takes the same.
    fn a_tick_without_use_gives_nothing_and_hinders_nothing() {
        let mut compared = 0;
        for team in teams().iter().filter(|team| without_useless_ticks(team) != **team) {
            let without = without_useless_ticks(team);
            for member in &team.users {
                let [with, without] = [team, &without].map(|team| engine::user_in(team, member.id).map(|user| permissions(&user)));
                assert_eq!(with, without, "{} in {team:?}", member.id);
            }
            for actor in team.users.iter().map(|member| member.id) {
                for operation in operations(team) {
                    // To say `true` of what is there is another thing than to say it of what is not.
                    if matches!(operation, Operation::Update(_, change) if change.tick != Ticks::NONE) {
                        continue;
                    }
                    let told = |outcome: Outcome| outcome.map(|done| (without_useless_ticks(&done.team), done.difference));
                    let tried = Attempt { team, actor, operation };
                    let tidy = told(attempt(&Attempt { team: &without, ..tried }));
                    assert_eq!(told(attempt(&tried)), tidy, "\n{tried}\n(right: without the ticks)");
                    compared += 1;
                }
            }
        }
        assert!(compared > 1_000, "{compared}");
    }
}

// ---- Rule 12: one malformed member is nobody, and hinders nobody ---------------------------------------------------------

claim! {
    /// What is done beside them is done as if they were not there; what they try, as by a stranger.
    fn whoever_cannot_be_read_is_nobody_and_hinders_nobody() {
        let mut compared = 0;
        let is_nobody = |member: &Member| member.role.is_none();
        for team in teams().iter().filter(|team| team.users.iter().any(is_nobody)) {
            let nobodies: Vec<_> = team.users.iter().copied().filter(is_nobody).collect();
            let without = team.with(team.users.iter().copied().filter(|member| !is_nobody(member)));
            for actor in without.users.iter().map(|member| member.id).chain([STRANGER]) {
                for operation in operations(team) {
                    if nobodies.iter().any(|nobody| nobody.id == operation.id()) {
                        continue;
                    }
                    let tried = Attempt { team, actor, operation };
                    let outcome = attempt(&tried).map(|done| {
                        let stay: Vec<_> = done.team.users.iter().copied().filter(is_nobody).collect();
                        assert_eq!(stay, nobodies, "\n{tried}");
                        Done { team: done.team.with(done.team.users.iter().copied().filter(|member| !is_nobody(member))), ..done }
                    });
                    assert_eq!(outcome, attempt(&Attempt { team: &without, ..tried }), "\n{tried}\n(right: without them)");
                    compared += 1;
                }
            }
            for nobody in &nobodies {
                assert_eq!(engine::user_in(team, nobody.id), None);
                let tried = Attempt { team, actor: nobody.id, operation: Operation::Remove(nobody.id) };
                assert_refused(&tried, &attempt(&tried), "not-permitted");
            }
        }
        assert!(compared > 1_000, "{compared}");
    }
}

claim! {
    /// Whatever their ticks were: nobody could say whose they are.
    fn giving_a_role_to_whoever_cannot_be_read_or_removing_them_mends_it_and_nothing_else_does() {
        for edition in EDITIONS {
            for ticked in Ticks::every_set() {
                let nobody = Member { id: IDS[1], role: None, ticked };
                for role in ROLES {
                    assert_eq!(updated(edition, nobody, Change::role(role)), Ok(Member::new(IDS[1], role)), "{nobody:?}");
                }
                for change in Change::every().into_iter().filter(|change| change.role.is_none()) {
                    assert_eq!(updated(edition, nobody, change), Err("invalid-user".to_owned()), "{change:?} of {nobody:?}");
                }
                let team = Team::new(edition, &[Member::new(INES, ADMINISTRATOR), nobody]);
                let removed = done(&Attempt { team: &team, actor: INES, operation: Operation::Remove(nobody.id) });
                assert_eq!((removed.team.users.len(), removed.user), (1, None));
            }
        }
    }
}

// ---- What the world does, and how one gets back --------------------------------------------------------------------------

/// What a change that was not made through the calls may do to an application.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Event {
    /// The account becomes of another kind, or its subscription comes or goes; with it, options are no longer offered.
    Account((&'static str, bool)),
    /// A row is written past the calls: a role with whatever was ticked, or one that nobody knows any more.
    /// The member is counted round.
    Row(usize, Option<&'static str>, Ticks),
}

impl Event {
    /// What can happen to a team of that many.
    fn every(members: usize) -> impl Iterator<Item = Self> {
        let rows =
            (0..members).flat_map(|place| anybody(IDS[0]).map(move |row| Self::Row(place, row.role, row.ticked)));
        EDITIONS.into_iter().map(Self::Account).chain(rows)
    }

    fn happen_to(self, team: &Team) -> Team {
        let mut after = team.clone();
        match self {
            Self::Account((kind, included)) => after = Team { kind, included, ..after },
            Self::Row(place, role, ticked) => {
                let place = place % team.users.len();
                after.users[place] = Member { role, ticked, ..after.users[place] };
            }
        }
        after
    }
}

/// Where a team can be mended it is, by the first administrator: at most two changes for each member who is concerned. `None`
/// where nobody is left who may, for then no call helps (rule 5).
fn mended(team: &Team) -> Option<(Team, usize)> {
    let actor = administrators(team).next()?;
    let (mut team, mut most) = (team.clone(), 0);
    for Member { id, .. } in team.users.clone() {
        let mut changes = 0;
        while let Some(change) = way_back(&team, id) {
            changes += 1;
            assert!(changes <= 2, "{id} takes more than two changes in {team:?}");
            team = done(&Attempt { team: &team, actor, operation: Operation::Update(id, change) }).team;
        }
        most = most.max(changes);
    }
    Some((team, most))
}

/// What a person would do about a member: untick what is shown as not offered, give a role to whoever has none.
fn way_back(team: &Team, id: &str) -> Option<Change> {
    let member = team.member(id)?;
    if member.role.is_none() {
        return Some(Change::role(STANDARD_USER));
    }
    let useless = member.ticked.names().into_iter().filter(|option| !is_offered(option, member, team.edition()));
    let untick = useless.fold(Ticks::NONE, Ticks::and);
    (untick != Ticks::NONE).then_some(Change { untick, ..Change::NOTHING })
}

claim! {
    /// Every team, which is every state that one or two members can be left in; each of them mended, and each member removed.
    fn from_every_state_of_the_world_at_most_two_changes_for_each_member_concerned_lead_back() {
        let (mut walked, mut untidy) = (0, 0);
        for team in teams() {
            let Some((back, changes)) = mended(&team) else {
                assert!(!has_administrator(&team), "{team:?}");
                continue;
            };
            assert!(is_tidy(&back) && has_administrator(&back), "{team:?} became {back:?}");
            assert_eq!(changes == 0, is_tidy(&team), "nothing is done where nothing is amiss: {team:?}");
            let concerned = |member: &Member| way_back(&team, member.id).is_some();
            for member in team.users.iter().filter(|member| !concerned(member)) {
                assert_eq!(back.member(member.id), Some(*member), "whoever is not concerned is left alone: {team:?}");
            }
            // Removed, where they may be: the last administrator may not, and is mended above.
            let actor = administrators(&team).next().unwrap();
            for member in team.users.iter().filter(|member| concerned(member) && member.id != actor) {
                let without = done(&Attempt { team: &team, actor, operation: Operation::Remove(member.id) }).team;
                assert_eq!(without, team.with(team.users.iter().copied().filter(|one| one.id != member.id)));
            }
            walked += 1;
            untidy += usize::from(!is_tidy(&team));
        }
        assert_walked([walked, untidy], [2_235, 2_146], [45, 31]);
    }
}

claim! {
    /// A team that the calls made, and one event: nobody beside whoever is concerned is concerned, and everybody can be read,
    /// asked and compared, before and after.
    fn after_each_event_everybody_beside_whoever_is_concerned_goes_on_as_before() {
        for edition in EDITIONS {
            let users = [(0, ADMINISTRATOR), (1, APPROVER), (2, STANDARD_USER)].map(|(place, role)| {
                let member = Member::new(IDS[place], role);
                let ticked = OPTIONS.into_iter().filter(|option| is_offered(option, member, edition)).fold(Ticks::NONE, Ticks::and);
                Member { ticked, ..member }
            });
            let team = Team::new(edition, &users);
            assert!(is_tidy(&team));
            for event in Event::every(users.len()) {
                let after = event.happen_to(&team);
                for id in IDS {
                    let [was, is] = [&team, &after].map(|team| engine::user_in(team, id));
                    assert_eq!(is, oracle::user_in(&after, id), "{id} after {event:?}");
                    if let (Some(was), Some(is)) = (was, is) {
                        assert_eq!(compare(&was, &is), oracle::difference(Some(&was), Some(&is)), "{id} after {event:?}");
                    }
                }
                if let Event::Row(place, ..) = event {
                    let others = |team: &Team| team.users.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, one)| *one).collect::<Vec<_>>();
                    assert_eq!(others(&after), others(&team));
                }
                let back = mended(&after);
                assert_eq!(back.is_some(), has_administrator(&after), "{event:?}");
                assert!(back.is_none_or(|(back, changes)| changes <= 2 && is_tidy(&back)), "{event:?}");
            }
        }
    }
}

// ---- Larger teams, at random --------------------------------------------------------------------------------------------

const SEQUENCES: u32 = if IN_BROWSER { 48 } else { 500 };

/// Somebody, to be found once the team is known: one of the ten, or an administrator.
#[derive(Clone, Debug)]
struct Somebody {
    who: Index,
    among_administrators: bool,
}

impl Somebody {
    fn id(&self, team: &Team) -> &'static str {
        let administrators: Vec<_> = administrators(team).filter(|_| self.among_administrators).collect();
        let ids = if administrators.is_empty() { IDS.to_vec() } else { administrators };
        ids[self.who.index(ids.len())]
    }
}

prop_compose! {
    fn somebody(administrators: f64)(who: Index, among_administrators in prop::bool::weighted(administrators)) -> Somebody {
        Somebody { who, among_administrators }
    }
}

/// One turn of a sequence.
#[derive(Clone, Debug)]
enum Turn {
    Create {
        actor: Somebody,
        draft: Somebody,
        like: Member,
    },
    Update {
        actor: Somebody,
        user: Somebody,
        change: Change,
    },
    Remove {
        actor: Somebody,
        user: Somebody,
    },
    /// Not through the calls.
    Happens(Event),
}

fn turns() -> impl Strategy<Value = Turn> {
    let kinds = || {
        prop_oneof![
            3 => select(anybody(IDS[0]).filter(|member| member.ticked == Ticks::NONE).collect::<Vec<_>>()),
            1 => select(anybody(IDS[0]).collect::<Vec<_>>()),
        ]
    };
    let change = prop_oneof![select(Change::every()), select(Change::steps().collect::<Vec<_>>())];
    prop_oneof![
        6 => (somebody(0.7), somebody(0.0), kinds()).prop_map(|(actor, draft, like)| Turn::Create { actor, draft, like }),
        12 => (somebody(0.7), somebody(0.3), change).prop_map(|(actor, user, change)| Turn::Update { actor, user, change }),
        4 => (somebody(0.7), somebody(0.2)).prop_map(|(actor, user)| Turn::Remove { actor, user }),
        1 => select(&EDITIONS[..]).prop_map(|edition| Turn::Happens(Event::Account(edition))),
        1 => (0..8_usize, kinds()).prop_map(|(place, row)| Turn::Happens(Event::Row(place, row.role, row.ticked))),
    ]
}

prop_compose! {
    /// Up to eight of one account, an administrator among them.
    fn large_teams()(
        edition in select(&EDITIONS[..]),
        account in select(vec![Some(HERE), None]),
        members in prop::collection::vec(select(anybody(IDS[0]).collect::<Vec<_>>()), 0..8),
        place: Index,
    ) -> Team {
        let mut members = members;
        members.insert(place.index(members.len() + 1), Member::new(IDS[0], ADMINISTRATOR));
        let users: Vec<_> = members.iter().zip(IDS).map(|(member, id)| Member { id, ..*member }).collect();
        Team { account, ..Team::new(edition, &users) }
    }
}

claim! {
    /// Teams of up to eight to begin with, up to thirty turns each, in which the world has a hand too. Always the same sequences,
    /// so that a failure is one tomorrow as well.
    fn no_sequence_of_attempts_leaves_what_the_rules_do_not_allow() {
        let outcomes = RefCell::new(BTreeMap::<_, u32>::new());
        let config = Config {
            cases: SEQUENCES,
            failure_persistence: None,
            rng_seed: RngSeed::Fixed(14),
            ..Config::default()
        };
        let sequences = (large_teams(), prop::collection::vec(turns(), 1..=30));
        let ran = TestRunner::new(config).run(&sequences, |(mut team, turns)| {
            for turn in turns {
                let (actor, operation) = match turn {
                    Turn::Create { actor, draft, like } => {
                        (actor, Operation::Create(Member { id: draft.id(&team), ..like }))
                    }
                    Turn::Update { actor, user, change } => (actor, Operation::Update(user.id(&team), change)),
                    Turn::Remove { actor, user } => (actor, Operation::Remove(user.id(&team))),
                    Turn::Happens(event) => {
                        team = event.happen_to(&team);
                        continue;
                    }
                };
                let tried = Attempt { team: &team, actor: actor.id(&team), operation };
                let outcome = attempt(&tried);
                prop_assert_eq!(&outcome, &oracle::expected(&tried), "\n{}", tried);
                let code = outcome.as_ref().err().map_or("done", String::as_str);
                *outcomes.borrow_mut().entry(code.to_owned()).or_default() += 1;
                let Ok(done) = outcome else { continue };

                let was = oracle::user_in(&team, tried.actor);
                prop_assert!(was.is_some_and(|actor| actor.role == ADMINISTRATOR), "\n{}", tried);
                assert_is_no_worse(&done.team, &tried);
                for member in &done.team.users {
                    let user = engine::user_in(&done.team, member.id);
                    prop_assert_eq!(user, oracle::user(&done.team, *member), "\n{}", tried);
                    if let Some(user) = user {
                        prop_assert_eq!(&permissions(&user), oracle::permissions(&user), "\n{}", tried);
                    }
                }
                if !matches!(operation, Operation::Remove(_)) {
                    prop_assert_eq!(done.user, engine::user_in(&done.team, operation.id()), "\n{}", tried);
                }
                team = done.team;
            }
            prop_assert!(mended(&team).is_none_or(|(back, changes)| changes <= 2 && is_tidy(&back)));
            Ok(())
        });
        match ran {
            Ok(()) => {}
            Err(TestError::Fail(why, (team, turns))) => panic!("{why}\nto begin with, {team:#?}\nthen {turns:#?}"),
            Err(why) => panic!("{why}"),
        }
        let outcomes = outcomes.into_inner();
        for code in ["not-permitted", "unknown-user", NO_ROLE, "invalid-user", "duplicate-user", "option-not-available", "last-administrator", "done"] {
            assert!(outcomes.contains_key(code), "{code} is met on the way: {outcomes:?}");
        }
    }
}
