//! Rules 5 to 8: who changes whom, what becomes of it, and what never does. Small teams by exhaustion, larger ones at random.

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

use support::question::{ELSEWHERE, HERE, MALFORMED, OPTIONS, ROLES, Ticks, User};
use support::team::engine::{attempt, compare, permissions};
use support::team::oracle::{self, everybody, is_allowed};
use support::team::{
    ADMINISTRATOR, APPROVER, Attempt, Change, Difference, Done, EDITIONS, IDS, Operation, Outcome, STANDARD_USER,
};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

// ---- Every team ------------------------------------------------------------------------------------------------------

/// A browser is asked by one call after the other, some twenty times slower: there, teams of one user less are walked.
const LARGEST: usize = if cfg!(target_arch = "wasm32") { 2 } else { 3 };

type Team = Vec<User<'static>>;

/// Every team of one account of up to `largest` users, whatever their roles and ticks. Users have no names of their own: of
/// teams that differ by who is called what, one is walked.
fn teams(largest: usize) -> Vec<Team> {
    EDITIONS
        .into_iter()
        .flat_map(|(kind, included)| {
            let everybody = everybody(kind, included);
            let mut teams: Vec<Vec<usize>> = vec![vec![]];
            let mut last = teams.clone();
            for _ in 0..largest {
                last = last
                    .iter()
                    .flat_map(|team| {
                        let first = team.last().copied().unwrap_or(0);
                        (first..everybody.len()).map(move |place| [&team[..], &[place]].concat())
                    })
                    .collect();
                teams.extend_from_slice(&last);
            }
            let called = move |team: Vec<usize>| {
                let name = |(id, place): (&&'static str, usize)| User { id, ..everybody[place] };
                IDS.iter().zip(team).map(name).collect::<Team>()
            };
            teams.into_iter().map(called)
        })
        .collect()
}

/// What was walked (teams, attempts, and how many of these were done), which says how much a claim has seen.
#[track_caller]
fn assert_walked<const N: usize>(counted: [usize; N], native: [usize; N], browser: [usize; N]) {
    assert_eq!(counted, if LARGEST == 3 { native } else { browser }, "teams and attempts walked");
}

fn is_administrator(user: &User) -> bool {
    user.role == ADMINISTRATOR
}

/// Rule 7 keeps every team so.
fn has_administrator(team: &[User]) -> bool {
    team.iter().any(is_administrator)
}

/// One thing that can be done to each member: each role given, each option ticked or unticked, the member removed.
fn steps(team: &[User<'static>]) -> impl Iterator<Item = Operation> {
    team.iter().flat_map(|member| {
        Change::steps().map(|change| Operation::Update(*member, change)).chain([Operation::Remove(*member)])
    })
}

/// Somebody who is not in any team that is walked.
const STRANGER: &str = IDS[9];

/// Everything there is to try: a newcomer with each role and every allowed set of ticks, one whose id is taken, every step, and
/// steps by somebody who does not know what has changed meanwhile.
fn operations(team: &[User<'static>], (kind, included): (&'static str, bool)) -> Vec<Operation> {
    let newcomer = |user| User { id: IDS[team.len()], ..user };
    let created = everybody(kind, included).into_iter().map(newcomer).map(Operation::Create);
    let taken =
        team.iter().map(|member| Operation::Create(User { role: STANDARD_USER, ticked: Ticks::NONE, ..*member }));
    let outdated = team.iter().flat_map(|member| others(*member));
    let absent = team.iter().map(|member| User { id: STRANGER, ..*member });
    let amiss = outdated.chain(absent).flat_map(|user| {
        [
            Operation::Update(user, Change::role(STANDARD_USER)),
            Operation::Update(user, Change::NOTHING),
            Operation::Remove(user),
        ]
    });
    created.chain(taken).chain(steps(team)).chain(amiss).collect()
}

/// The same user as they may have been: in each other role, and with one tick more or less.
fn others(user: User<'static>) -> Vec<User<'static>> {
    let in_role =
        ROLES.into_iter().filter(|role| *role != user.role).map(|role| User { role, ticked: Ticks::NONE, ..user });
    let publishing = "publishDocuments";
    let toggled =
        if user.ticked.has(publishing) { user.ticked.without(publishing) } else { user.ticked.and(publishing) };
    in_role.chain([user.with(toggled)]).filter(is_allowed).collect()
}

fn edition(team: &[User<'static>]) -> (&'static str, bool) {
    team.first().map_or(EDITIONS[0], |user| (user.kind, user.included))
}

/// Everybody who is no administrator of this team: its other members, whoever claims a role that is not theirs, and
/// strangers in each role, of this account and of another.
fn nobodies(team: &[User<'static>]) -> Vec<User<'static>> {
    let (kind, included) = edition(team);
    let members = team.iter().copied().filter(|member| !is_administrator(member));
    let pretenders = team.iter().flat_map(|member| {
        ROLES.into_iter().filter(|role| *role != member.role).map(|role| User { role, ticked: Ticks::NONE, ..*member })
    });
    let from_here =
        ROLES.map(|role| User { id: STRANGER, role, kind, included, account: Some(HERE), ticked: Ticks::NONE });
    let from_elsewhere = [STRANGER, IDS[0]].map(|id| User { id, account: Some(ELSEWHERE), ..from_here[0] });
    members.chain(pretenders).chain(from_here).chain(from_elsewhere).collect()
}

#[track_caller]
fn assert_refused(tried: &Attempt, outcome: &Outcome, code: &str) {
    let got = outcome.as_ref().map(|done| &done.user).map_err(String::as_str);
    assert_eq!(got, Err(code), "\n{tried}");
}

claim! {
    /// Guards the walk itself: a team that it skipped would be one that nobody looks at.
    fn the_teams_are_all_there_are() {
        // Three users of 9, 17 and 33 kinds, in any number of each: (n+2)(n+1)n/6 teams of three, (n+1)n/2 of two, n of one, 1 of none.
        let number = |n: usize| (n + 2) * (n + 1) * n / 6 + (n + 1) * n / 2 + n + 1;
        let kinds = EDITIONS.map(|(kind, included)| everybody(kind, included).len());
        assert_eq!(kinds, [1 + 2 * 4, 1 + 2 * 8, 1 + 2 * 16]);
        let teams = teams(3);
        assert_eq!(teams.len(), kinds.map(number).iter().sum::<usize>());
        assert_eq!(teams.len(), 8_500);
        // An administrator, and two others or fewer.
        assert_eq!(teams.iter().filter(|team| has_administrator(team)).count(), 55 + 171 + 595);
        let different: BTreeSet<_> = teams.iter().map(|team| format!("{team:?}")).collect();
        assert_eq!(different.len(), teams.len() - 2, "no two are alike but the three that are empty");
    }
}

/// What is enough to try where nothing may be done: a newcomer in each role, and every step.
fn attempts_in_vain(team: &[User<'static>]) -> Vec<Operation> {
    let (kind, included) = edition(team);
    let newcomer = |role| User { id: IDS[team.len()], role, kind, included, account: Some(HERE), ticked: Ticks::NONE };
    ROLES.map(newcomer).map(Operation::Create).into_iter().chain(steps(team)).collect()
}

claim! {
    /// Every team that has an administrator, and everybody who is none of them.
    fn nobody_but_an_administrator_of_the_account_changes_anything() {
        let (mut attempts, mut walked) = (0, 0);
        for team in teams(LARGEST).into_iter().filter(|team| has_administrator(team)) {
            let small = team.len() < 3;
            let operations = if small { operations(&team, edition(&team)) } else { attempts_in_vain(&team) };
            for actor in nobodies(&team) {
                for operation in &operations {
                    let tried = Attempt { actor, operation: *operation, team: Some(&team) };
                    assert_refused(&tried, &attempt(&tried), "not-permitted");
                    attempts += 1;
                }
            }
            walked += 1;
        }
        assert_walked([walked, attempts], [821, 425_309], [62, 42_914]);
    }
}

claim! {
    /// Nobody makes such a team, but somebody may give one.
    fn a_team_without_an_administrator_stays_as_it_is() {
        let (mut attempts, mut walked) = (0, 0);
        for team in teams(LARGEST).into_iter().filter(|team| !has_administrator(team)) {
            let pretender = team.first().map(|member| User { role: ADMINISTRATOR, ticked: Ticks::NONE, ..*member });
            let newcomer = User { id: STRANGER, account: Some(HERE), ..User::new(ADMINISTRATOR) };
            let promoted = team.iter().map(|member| Operation::Update(*member, Change::role(ADMINISTRATOR)));
            let operations = || promoted.clone().chain([Operation::Create(newcomer)]);
            for actor in team.iter().copied().chain(pretender).chain([newcomer]) {
                for operation in operations() {
                    let tried = Attempt { actor, operation, team: Some(&team) };
                    assert_refused(&tried, &attempt(&tried), "not-permitted");
                    attempts += 1;
                }
            }
            walked += 1;
        }
        assert_walked([walked, attempts], [7_679, 147_139], [759, 8_739]);
    }
}

/// The team after an operation is one of those that the walk starts from, if it is not larger than they are.
#[track_caller]
fn assert_is_a_possible_team(team: &[User], tried: &Attempt) {
    assert!(has_administrator(team), "\nleft without an administrator: {tried}");
    for member in team {
        assert!(is_allowed(member), "\n{} has a tick that they are not offered: {tried}", member.id);
        let (kind, included) = edition(tried.team.unwrap_or_default());
        assert_eq!((member.kind, member.included, member.account), (kind, included, Some(HERE)), "\n{tried}");
    }
    let ids: BTreeSet<_> = team.iter().map(|member| member.id).collect();
    assert_eq!(ids.len(), team.len(), "\ntwo users with one id: {tried}");
}

claim! {
    /// Every team that has an administrator, and every operation that an administrator can think of. Whatever is done leaves
    /// a team of which the same is true, so the same is true of every sequence of operations.
    fn an_administrator_is_answered_as_the_rules_say_and_leaves_a_team_that_the_rules_allow() {
        let (mut walked, mut attempts, mut done) = (0, 0, 0);
        for team in teams(LARGEST).into_iter().filter(|team| has_administrator(team)) {
            walked += 1;
            let operations = operations(&team, edition(&team));
            for actor in team.iter().copied().filter(is_administrator) {
                for operation in &operations {
                    let tried = Attempt { actor, operation: *operation, team: Some(&team) };
                    let outcome = attempt(&tried);
                    assert_eq!(outcome, oracle::expected(&tried), "\n{tried}\n(left: what became of it, right: the rules)");
                    attempts += 1;
                    if let Ok(outcome) = outcome {
                        assert_is_a_possible_team(&tried.carried_out(&outcome), &tried);
                        done += 1;
                    }
                }
            }
        }
        assert_walked([walked, attempts, done], [821, 86_298, 48_817], [62, 4_539, 2_608]);
    }
}

claim! {
    fn nobody_in_any_team_holds_a_permission_outside_the_table() {
        for (kind, included) in EDITIONS {
            for user in everybody(kind, included) {
                assert_eq!(&permissions(&user), oracle::permissions(&user), "\n{user:?}\n(left: the answer, right: the text)");
            }
        }
    }
}

/// Everybody, as the actor finds them: an administrator beside the actor, a member, or the actor alone, with the team given
/// and without.
fn each_meeting(check: impl Fn(User<'static>, User<'static>, Option<&[User<'static>]>)) {
    for (kind, included) in EDITIONS {
        let everybody = everybody(kind, included);
        let actor = User { id: IDS[0], ..everybody[0] };
        for user in everybody {
            let user = User { id: IDS[1], ..user };
            check(actor, user, Some(&[actor, user]));
            check(actor, user, None);
        }
        check(actor, actor, Some(&[actor]));
        check(actor, actor, None);
    }
}

claim! {
    /// 59 kinds of user in their accounts, changed in each of the 324 ways that there are (a role or none; each of the four
    /// options left, ticked or unticked), with and without a team, and an administrator changing themselves.
    fn every_change_of_every_user_is_judged_as_a_whole_and_a_rehearsal_says_the_same() {
        let (changes, attempts) = (Change::every(), RefCell::new(0));
        assert_eq!(changes.len(), 4 * 3 * 3 * 3 * 3);
        each_meeting(|actor, user, team| {
            for change in &changes {
                let tried = Attempt { actor, operation: Operation::Update(user, *change), team };
                let outcome = attempt(&tried);
                assert_eq!(outcome, oracle::expected(&tried), "\n{tried}\n(left: what became of it, right: the rules)");
                if let Ok(done) = outcome {
                    assert_eq!(compare(&user, &done.user), done.difference, "\nrehearsed: {tried}");
                }
                *attempts.borrow_mut() += 1;
            }
        });
        assert_eq!(attempts.into_inner(), 324 * (2 * (9 + 17 + 33) + 2 * 3));
    }
}

claim! {
    fn any_two_users_of_any_account_are_compared_by_what_they_hold() {
        let all: Vec<_> = EDITIONS.into_iter().flat_map(|(kind, included)| everybody(kind, included)).collect();
        for before in &all {
            for after in &all {
                assert_eq!(compare(before, after), oracle::difference(Some(before), Some(after)), "\n{before:?}\n{after:?}");
            }
        }
    }
}

claim! {
    fn a_new_user_gains_what_they_hold_and_one_who_is_removed_loses_it() {
        each_meeting(|actor, user, team| {
            let held = |difference: &Difference| -> Vec<_> {
                difference.gained.iter().map(|(capability, ..)| *capability).collect()
            };
            let newcomer = User { id: IDS[2], ..user };
            let created = Attempt { actor, operation: Operation::Create(newcomer), team };
            let Done { user: now, difference } = attempt(&created).unwrap_or_else(|code| panic!("{code}: {created}"));
            let may: Vec<_> = support::oracle::capabilities()
                .into_iter()
                .zip(oracle::permissions(&newcomer))
                .filter_map(|(capability, scope)| scope.map(|_| capability))
                .collect();
            assert_eq!((now, held(&difference)), (newcomer, may), "\n{created}");
            assert_eq!(Difference { gained: vec![], ..difference.clone() }, Difference::default(), "\nonly gains: {created}");

            let together: Option<Team> = team.map(|team| team.iter().copied().chain([newcomer]).collect());
            let removed = Attempt { actor, operation: Operation::Remove(newcomer), team: together.as_deref() };
            match attempt(&removed) {
                Ok(Done { user: was, difference: lost }) => {
                    assert_eq!(was, newcomer, "\n{removed}");
                    let turned = |(capability, before, after)| (capability, after, before);
                    let gained: Vec<_> = lost.lost.iter().copied().map(turned).collect();
                    assert_eq!(gained, difference.gained, "\nthey lose what they gained: {removed}");
                }
                Err(code) => {
                    assert_eq!((code.as_str(), newcomer.role, team), ("team-needed", ADMINISTRATOR, None), "\n{removed}");
                }
            }
        });
    }
}

// ---- Rule 5: only an administrator, in their own account --------------------------------------------------------------

claim! {
    /// Before anything else, whoever asks and whatever is asked.
    fn a_user_without_an_id_or_of_an_account_without_one_is_no_user_wherever_they_stand() {
        let [ines, tom, lea] = [(0, ADMINISTRATOR), (1, APPROVER), (2, STANDARD_USER)]
            .map(|(place, role)| User { id: IDS[place], account: Some(HERE), ..User::new(role) });
        for actor in [ines, tom] {
            for nobody in [User { id: MALFORMED, ..lea }, User { account: Some(MALFORMED), ..lea }] {
                let change = |user| Operation::Update(user, Change::tick("practiceView"));
                let of = |user| [Operation::Create(user), change(user), Operation::Remove(user)];
                for team in [None, Some(&[ines, tom, lea][..])] {
                    let pretender = User { role: actor.role, ..nobody };
                    let acting = of(lea).map(|operation| Attempt { actor: pretender, operation, team });
                    let done_to = of(nobody).map(|operation| Attempt { actor, operation, team });
                    for tried in acting.into_iter().chain(done_to) {
                        assert_refused(&tried, &attempt(&tried), "invalid-user");
                    }
                }
                for operation in of(lea) {
                    let tried = Attempt { actor, operation, team: Some(&[ines, nobody, lea]) };
                    assert_refused(&tried, &attempt(&tried), "invalid-user");
                }
            }
        }
    }
}

/// In the order of the model's table of refusals: where several fit, the first.
const ORDER: [&str; 7] = [
    "not-permitted",
    "other-account",
    "duplicate-user",
    "option-not-available",
    "not-in-team",
    "team-needed",
    "last-administrator",
];

/// An administrator, an approver and a standard user of a client file; and everything in `wrong` that could be right.
fn with_everything_wrong(wrong: &BTreeSet<&str>, operation: &str) -> (User<'static>, Operation, Option<Team>) {
    let is_wrong = |code| wrong.contains(code);
    let member = |id, role| User { id, account: Some(HERE), ..User::new(role) };
    let [ines, tom, lea] =
        [(0, ADMINISTRATOR), (1, APPROVER), (2, STANDARD_USER)].map(|(place, role)| member(IDS[place], role));
    let loses_an_administrator = is_wrong("team-needed") || is_wrong("last-administrator");
    let mut user = if loses_an_administrator { ines } else { lea };
    let mut team = vec![ines, tom, lea];
    if is_wrong("not-in-team") {
        team.retain(|member| member.id != user.id);
    }
    if is_wrong("duplicate-user") {
        team.push(User { role: STANDARD_USER, ..tom });
    }
    if is_wrong("other-account") {
        let place = team.iter().position(|member| member.id == user.id);
        user.account = Some(ELSEWHERE);
        // As given, were it not for the account.
        if let Some(place) = place.filter(|_| user.id != ines.id) {
            team[place] = user;
        }
    }
    let actor = if is_wrong("not-permitted") { tom } else { ines };
    let demoted = Change { role: loses_an_administrator.then_some(STANDARD_USER), ..Change::NOTHING };
    let tick =
        if is_wrong("option-not-available") { Ticks::only("practiceView") } else { Ticks::only("publishDocuments") };
    let operation = match operation {
        "create" => Operation::Create(User { id: if is_wrong("duplicate-user") { lea.id } else { IDS[3] }, ..user }),
        "update" => Operation::Update(user, Change { tick, ..demoted }),
        "remove" => Operation::Remove(user),
        _ => panic!("no such operation: {operation}"),
    };
    (actor, operation, (!is_wrong("team-needed")).then_some(team))
}

claim! {
    fn where_several_refusals_fit_the_first_in_the_order_is_the_answer() {
        let cannot_meet = [
            // Nobody knows who is in a team that is not given.
            ("team-needed", "duplicate-user"),
            ("team-needed", "not-in-team"),
            ("team-needed", "last-administrator"),
            // The last administrator is the actor, who is in the team.
            ("last-administrator", "not-in-team"),
        ];
        let refuses = [
            ("create", &["not-permitted", "other-account", "duplicate-user"][..]),
            ("update", &ORDER),
            ("remove", &["not-permitted", "other-account", "duplicate-user", "not-in-team", "team-needed", "last-administrator"]),
        ];
        let mut met = BTreeMap::new();
        for (name, codes) in refuses {
            for set in 0..1_u32 << codes.len() {
                let wrong: BTreeSet<_> = (0..codes.len()).filter(|bit| set >> bit & 1 == 1).map(|bit| codes[bit]).collect();
                if cannot_meet.iter().any(|(one, other)| wrong.contains(one) && wrong.contains(other)) {
                    continue;
                }
                let (actor, operation, team) = with_everything_wrong(&wrong, name);
                let tried = Attempt { actor, operation, team: team.as_deref() };
                let first = ORDER.into_iter().find(|code| wrong.contains(code));
                let got = attempt(&tried).err();
                assert_eq!(got.as_deref(), first, "\n{wrong:?}: {tried}");
                *met.entry(first).or_insert(0) += 1;
            }
        }
        for code in ORDER {
            assert!(met.contains_key(&Some(code)), "{code} is first somewhere");
        }
    }
}

claim! {
    fn an_administrator_of_another_account_changes_nobody_here_with_the_team_or_without() {
        for (kind, included) in EDITIONS {
            for other in EDITIONS {
                for account in [Some(HERE), Some(ELSEWHERE), None] {
                    let actor = User { id: IDS[0], role: ADMINISTRATOR, kind, included, account: Some(HERE), ticked: Ticks::NONE };
                    let user = User { id: IDS[1], role: STANDARD_USER, kind: other.0, included: other.1, account, ..actor };
                    let is_here = other == (kind, included) && account == Some(HERE);
                    let code = if is_here { None } else { Some("other-account".to_owned()) };
                    let change = Operation::Update(user, Change::tick("publishDocuments"));
                    for operation in [Operation::Create(user), change, Operation::Remove(user)] {
                        let present = if matches!(operation, Operation::Create(_)) { vec![actor] } else { vec![actor, user] };
                        for team in [None, Some(&present[..])] {
                            let tried = Attempt { actor, operation, team };
                            assert_eq!(attempt(&tried).err(), code, "\n{tried}");
                        }
                    }
                    // Somebody else in the team is of another account: whoever gave it mixed two up.
                    let lea = User { id: IDS[2], ..actor };
                    let tried = Attempt { actor, operation: Operation::Remove(lea), team: Some(&[actor, lea, user]) };
                    assert_eq!(attempt(&tried).err(), code, "\n{tried}");
                }
            }
        }
    }
}

claim! {
    fn accounts_without_an_id_are_one_account_if_their_kind_and_subscription_are() {
        for (kind, included) in EDITIONS {
            let actor = User { kind, included, ..User::new(ADMINISTRATOR) };
            let user = User { id: IDS[1], role: STANDARD_USER, ..actor };
            let tried = Attempt { actor, operation: Operation::Remove(user), team: Some(&[actor, user]) };
            assert_eq!(attempt(&tried), oracle::expected(&tried), "\n{tried}");
            attempt(&tried).unwrap_or_else(|code| panic!("{code}: {tried}"));
        }
    }
}

// ---- Rule 6: what becomes of the ticks --------------------------------------------------------------------------------

#[track_caller]
fn updated(user: User<'static>, change: Change) -> User<'static> {
    let actor = User { id: IDS[9], role: ADMINISTRATOR, ticked: Ticks::NONE, ..user };
    let tried = Attempt { actor, operation: Operation::Update(user, change), team: Some(&[actor, user]) };
    attempt(&tried).unwrap_or_else(|code| panic!("{code}: {tried}")).user
}

claim! {
    fn becoming_an_administrator_clears_the_ticks_and_ceasing_to_be_one_starts_with_every_option_off() {
        for (kind, included) in EDITIONS {
            for user in everybody(kind, included) {
                let promoted = updated(user, Change::role(ADMINISTRATOR));
                assert_eq!(promoted, User { role: ADMINISTRATOR, ticked: Ticks::NONE, ..user });
                for role in [APPROVER, STANDARD_USER] {
                    let demoted = updated(promoted, Change::role(role));
                    assert_eq!(demoted, User { role, ticked: Ticks::NONE, ..user }, "after {user:?} was an administrator");
                }
            }
        }
    }
}

claim! {
    fn between_approver_and_standard_user_the_ticks_stay() {
        for (kind, included) in EDITIONS {
            for user in everybody(kind, included).into_iter().filter(|user| !is_administrator(user)) {
                for role in [APPROVER, STANDARD_USER] {
                    assert_eq!(updated(user, Change::role(role)), User { role, ..user });
                }
            }
        }
    }
}

claim! {
    fn whoever_ceases_to_be_an_administrator_can_be_given_ticks_in_the_same_call() {
        for (kind, included) in EDITIONS {
            for user in everybody(kind, included).into_iter().filter(|user| !is_administrator(user)) {
                let administrator = User { role: ADMINISTRATOR, ticked: Ticks::NONE, ..user };
                let change = Change { role: Some(user.role), tick: user.ticked, untick: Ticks::NONE };
                assert_eq!(updated(administrator, change), user);
            }
        }
    }
}

claim! {
    fn nobody_is_ticked_what_they_are_not_offered_even_on_the_way_to_a_role_that_needs_no_tick() {
        for (kind, included) in EDITIONS {
            for user in everybody(kind, included) {
                for option in OPTIONS {
                    let user = User { id: IDS[1], ..user };
                    let actor = User { id: IDS[0], role: ADMINISTRATOR, ticked: Ticks::NONE, ..user };
                    let newcomer = User { id: IDS[2], ..user.with(user.ticked.and(option)) };
                    let tried = Attempt { actor, operation: Operation::Create(newcomer), team: Some(&[actor, user]) };
                    let code = if is_allowed(&newcomer) { None } else { Some("option-not-available") };
                    assert_eq!(attempt(&tried).err().as_deref(), code, "\n{tried}");
                    for role in ROLES {
                        let change = Change { role: Some(role), ..Change::tick(option) };
                        let tried = Attempt { actor, operation: Operation::Update(user, change), team: Some(&[actor, user]) };
                        let is_offered = oracle::is_offered(option, &User { role, ..user });
                        match attempt(&tried) {
                            Ok(done) => assert!(is_offered && done.user.ticked.has(option), "\n{tried}"),
                            Err(code) => assert_eq!((is_offered, code.as_str()), (false, "option-not-available"), "\n{tried}"),
                        }
                    }
                }
            }
        }
    }
}

// ---- Rule 7: at least one administrator -------------------------------------------------------------------------------

claim! {
    fn an_administrator_may_leave_or_be_demoted_if_and_only_if_another_stays() {
        for team in teams(LARGEST).into_iter().filter(|team| has_administrator(team)) {
            let others_stay = team.iter().filter(|member| is_administrator(member)).count() > 1;
            let code = if others_stay { None } else { Some("last-administrator") };
            for user in team.iter().copied().filter(is_administrator) {
                for actor in team.iter().copied().filter(is_administrator) {
                    let demoted = [APPROVER, STANDARD_USER].map(|role| Operation::Update(user, Change::role(role)));
                    for operation in demoted.into_iter().chain([Operation::Remove(user)]) {
                        let tried = Attempt { actor, operation, team: Some(&team) };
                        assert_eq!(attempt(&tried).err().as_deref(), code, "\n{tried}");
                        // Whoever does not say who else there is, is asked, and not trusted.
                        let tried = Attempt { team: None, ..tried };
                        assert_refused(&tried, &attempt(&tried), "team-needed");
                    }
                }
            }
        }
    }
}

// ---- Rule 8: ticks only give, and the order of anything never matters --------------------------------------------------

claim! {
    fn ticking_never_takes_or_narrows_a_right_and_unticking_never_gives_or_widens_one() {
        for (kind, included) in EDITIONS {
            for user in everybody(kind, included).into_iter().filter(|user| !is_administrator(user)) {
                for option in OPTIONS.into_iter().filter(|option| oracle::is_offered(option, &user)) {
                    let ticked = compare(&user, &updated(user, Change::tick(option)));
                    assert_eq!((ticked.lost, ticked.narrowed), (vec![], vec![]), "{option} ticked for {user:?}");
                    assert!(!ticked.gained.is_empty() || user.ticked.has(option), "{option} gives {user:?} something");
                    let unticked = compare(&user, &updated(user, Change::untick(option)));
                    assert_eq!((unticked.gained, unticked.widened), (vec![], vec![]), "{option} unticked for {user:?}");
                    assert!(!unticked.lost.is_empty() || !user.ticked.has(option), "{option} taken from {user:?}");
                }
            }
        }
    }
}

claim! {
    fn the_order_of_ticks_never_matters() {
        for (kind, included) in EDITIONS {
            for user in everybody(kind, included).into_iter().filter(|user| !is_administrator(user)) {
                let offered: Vec<_> = OPTIONS.into_iter().filter(|option| oracle::is_offered(option, &user)).collect();
                let steps: Vec<_> = offered.iter().flat_map(|option| [Change::tick(option), Change::untick(option)]).collect();
                for one in &steps {
                    for other in steps.iter().filter(|other| other.tick != one.untick || other.untick != one.tick) {
                        let (one, other) = (*one, *other);
                        let there = updated(updated(user, one), other);
                        let back = updated(updated(user, other), one);
                        assert_eq!(there, back, "{one:?} and {other:?} for {user:?}");
                    }
                }
            }
        }
    }
}

claim! {
    fn the_order_of_the_team_never_matters() {
        for team in teams(LARGEST).into_iter().filter(|team| team.len() == LARGEST && has_administrator(team)).step_by(7) {
            let actor = team[0];
            for operation in operations(&team, edition(&team)) {
                let given = attempt(&Attempt { actor, operation, team: Some(&team) });
                let mut turned = team.clone();
                for _ in 1..team.len() {
                    turned.rotate_left(1);
                    let tried = Attempt { actor, operation, team: Some(&turned) };
                    assert_eq!(attempt(&tried), given, "\n{tried}");
                }
                turned.reverse();
                let tried = Attempt { actor, operation, team: Some(&turned) };
                assert_eq!(attempt(&tried), given, "\n{tried}");
            }
        }
    }
}

// ---- Larger teams, at random --------------------------------------------------------------------------------------------

const SEQUENCES: u32 = if cfg!(target_arch = "wasm32") { 48 } else { 500 };

/// Somebody, to be found once the team is known: one of the ten, an administrator if there must be one, as they are or as
/// they claim to be.
#[derive(Clone, Debug)]
struct Somebody {
    who: Index,
    among_administrators: bool,
    claims: Option<Index>,
    from_elsewhere: bool,
}

impl Somebody {
    fn in_team(&self, team: &[User<'static>]) -> User<'static> {
        let (kind, included) = edition(team);
        let everybody = everybody(kind, included);
        let administrators: Vec<_> = team.iter().copied().filter(is_administrator).collect();
        let known = if self.among_administrators {
            *self.who.get(&administrators)
        } else {
            let id = *self.who.get(&IDS);
            let stranger = User { id, account: team[0].account, ..*self.who.get(&everybody) };
            team.iter().copied().find(|member| member.id == id).unwrap_or(stranger)
        };
        let User { role, ticked, .. } = self.claims.map_or(known, |claims| *claims.get(&everybody));
        let account = if self.from_elsewhere { Some(ELSEWHERE) } else { known.account };
        User { role, ticked, account, ..known }
    }
}

prop_compose! {
    fn somebody(administrators: f64)(
        who: Index,
        among_administrators in prop::bool::weighted(administrators),
        claims in prop::option::weighted(0.1, any::<Index>()),
        from_elsewhere in prop::bool::weighted(0.05),
    ) -> Somebody {
        Somebody { who, among_administrators, claims, from_elsewhere }
    }
}

#[derive(Clone, Debug)]
enum Wish {
    Create(Somebody, Index),
    Update(Somebody, Change),
    Remove(Somebody),
}

fn wishes() -> impl Strategy<Value = Wish> {
    prop_oneof![
        (somebody(0.0), any::<Index>()).prop_map(|(draft, like)| Wish::Create(draft, like)),
        (somebody(0.3), select(Change::every())).prop_map(|(user, change)| Wish::Update(user, change)),
        (somebody(0.3), select(Change::steps().collect::<Vec<_>>()))
            .prop_map(|(user, change)| Wish::Update(user, change)),
        somebody(0.2).prop_map(Wish::Remove),
    ]
}

prop_compose! {
    /// Up to eight users of one account, an administrator among them.
    fn large_teams()(
        (kind, included) in select(&EDITIONS[..]),
        account in select(vec![Some(HERE), None]),
        members in prop::collection::vec(any::<Index>(), 0..8),
        place: Index,
    ) -> Team {
        let everybody = everybody(kind, included);
        let mut team: Vec<_> = members.iter().map(|member| *member.get(&everybody)).collect();
        team.insert(place.index(team.len() + 1), everybody[0]);
        team.iter().zip(IDS).map(|(member, id)| User { id, account, ..*member }).collect()
    }
}

/// One attempt of a sequence.
#[derive(Clone, Debug)]
struct Turn {
    actor: Somebody,
    wish: Wish,
    with_team: bool,
    rotation: Index,
}

prop_compose! {
    fn turns()(
        actor in somebody(0.7),
        wish in wishes(),
        with_team in prop::bool::weighted(0.85),
        rotation: Index,
    ) -> Turn {
        Turn { actor, wish, with_team, rotation }
    }
}

impl Turn {
    fn operation(&self, team: &[User<'static>]) -> Operation {
        match &self.wish {
            Wish::Create(draft, like) => {
                let (kind, included) = edition(team);
                let User { role, ticked, .. } = *like.get(&everybody(kind, included));
                Operation::Create(User { role, ticked, ..draft.in_team(team) })
            }
            // Without a team, nobody can know that what they are told of a user is out of date.
            Wish::Update(user, change) => Operation::Update(self.known(user).in_team(team), *change),
            Wish::Remove(user) => Operation::Remove(self.known(user).in_team(team)),
        }
    }

    fn known(&self, user: &Somebody) -> Somebody {
        let claims = user.claims.filter(|_| self.with_team);
        Somebody { claims, ..user.clone() }
    }
}

claim! {
    /// Teams of up to eight users to begin with, up to thirty attempts each. Always the same sequences, so that a failure is
    /// one tomorrow as well.
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
                let (actor, operation) = (turn.actor.in_team(&team), turn.operation(&team));
                let mut given = team.clone();
                given.rotate_left(turn.rotation.index(team.len()));
                let tried = Attempt { actor, operation, team: turn.with_team.then_some(&given) };
                let outcome = attempt(&tried);
                prop_assert_eq!(&outcome, &oracle::expected(&tried), "\n{}", tried);
                let code = outcome.as_ref().err().map_or("done", String::as_str);
                *outcomes.borrow_mut().entry(code.to_owned()).or_default() += 1;
                let Ok(done) = outcome else { continue };

                prop_assert_eq!(actor.role, ADMINISTRATOR, "\n{}", tried);
                prop_assert_eq!(actor.account, operation.user().account, "\n{}", tried);
                prop_assert_eq!(&permissions(&done.user), oracle::permissions(&done.user), "\n{}", tried);
                if let Operation::Update(user, _) = operation {
                    prop_assert_eq!(compare(&user, &done.user), done.difference.clone(), "\nrehearsed: {}", tried);
                }
                // Without the team, it may have been about another account, about nobody, or about an id that is taken.
                let is_new = matches!(operation, Operation::Create(_));
                let is_here = if is_new {
                    done.user.account == team[0].account && team.iter().all(|member| member.id != done.user.id)
                } else {
                    team.contains(&operation.user())
                };
                if !is_here {
                    prop_assert!(!turn.with_team, "done to somebody else: {}", tried);
                    continue;
                }
                let after = Attempt { team: Some(&team), ..tried }.carried_out(&done);
                prop_assert!(has_administrator(&after), "left without an administrator: {}", tried);
                prop_assert!(after.iter().all(is_allowed), "ticked what is not offered: {}", tried);
                team = after;
            }
            Ok(())
        });
        match ran {
            Ok(()) => {}
            Err(TestError::Fail(why, (team, turns))) => panic!("{why}\nto begin with, {team:#?}\nthen {turns:#?}"),
            Err(why) => panic!("{why}"),
        }
        let outcomes = outcomes.into_inner();
        for code in ORDER.into_iter().chain(["done"]) {
            assert!(outcomes.contains_key(code), "{code} is met on the way: {outcomes:?}");
        }
    }
}
