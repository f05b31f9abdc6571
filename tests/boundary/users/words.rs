//! What a change says: its shape, and its words in both languages.

use wasm_bindgen::prelude::*;

use super::{INES, LEA, NEW, TOM, answer, assert_frozen, call_with};
use crate::claim;
use crate::support::engine::{comparison_table, get, js, json, keys, list, permissions_of, text, user};
use crate::support::question::{HERE, Ticks, User};
use crate::support::team::engine::parse_user;
use crate::support::team::oracle::everybody;
use crate::support::team::{Attempt, Change, EDITIONS, IDS, Operation, engine};

const LISTS: [&str; 4] = ["gained", "lost", "narrowed", "widened"];

#[track_caller]
fn assert_keys(value: &JsValue, expected: &[&str]) {
    let (mut got, mut expected) = (keys(value), expected.to_vec());
    got.sort();
    expected.sort_unstable();
    assert_eq!(got, expected, "the fields of {}", json(value));
}

claim! {
    fn an_answer_has_these_fields_and_no_others() {
        let team = format!("[{INES}, {TOM}, {LEA}]");
        let with_user = ["user", "gained", "lost", "narrowed", "widened"];
        let answers = [
            (answer("createUser", &format!("{INES}, {NEW}, {team}")), &with_user[..]),
            (answer("updateUser", &format!("{INES}, {LEA}, {{ role: 'administrator' }}, {team}")), &with_user),
            (answer("updateUser", &format!("{INES}, {TOM}, {{ role: 'standard-user' }}, {team}")), &with_user),
            (answer("removeUser", &format!("{INES}, {LEA}, {team}")), &["user", "lost"]),
            (answer("comparePermissions", &format!("{INES}, {LEA}")), &LISTS),
        ];
        let mut steps = 0;
        for (answer, fields) in answers {
            assert_keys(&answer, fields);
            for name in LISTS.into_iter().filter(|name| fields.contains(name)) {
                for step in list(&get(&answer, name)) {
                    assert_keys(&step, &["capability", "title", "before", "after"]);
                    let scope = |name| get(&step, name).as_string();
                    let held = (scope("before"), scope("after"));
                    let held = (held.0.as_deref(), held.1.as_deref());
                    let fits = match name {
                        "gained" => matches!(held, (None, Some(_))) && get(&step, "before").is_null(),
                        "lost" => matches!(held, (Some(_), None)) && get(&step, "after").is_null(),
                        "narrowed" => held == (Some("all"), Some("own")),
                        _ => held == (Some("own"), Some("all")),
                    };
                    assert!(fits, "{name}: {}", json(&step));
                    steps += 1;
                }
            }
        }
        assert_ne!(steps, 0);
    }
}

claim! {
    fn the_titles_are_those_of_the_table_in_each_language() {
        for (choices, locale) in [("", "fr"), (", { locale: 'fr' }", "fr"), (", { locale: 'de' }", "fr"), (", { locale: 'en-GB' }", "en")] {
            let table = comparison_table(&[js(&format!("{{ locale: '{locale}', account: {{ kind: 'practice', practiceViewIncluded: true }} }}"))]).expect("a table");
            let titles: Vec<_> = list(&get(&table, "groups"))
                .iter()
                .flat_map(|group| list(&get(group, "rows")))
                .map(|row| (text(&row, "capability"), text(&row, "title")))
                .collect();
            let said = |answer: &JsValue, name: &str| -> Vec<_> {
                list(&get(answer, name)).iter().map(|step| (text(step, "capability"), text(step, "title"))).collect()
            };
            let place = "account: { kind: 'practice', practiceViewIncluded: true }";
            let (boss, ann) = (format!("{{ id: 'a', role: 'administrator', {place} }}"), format!("{{ id: 'b', role: 'administrator', {place} }}"));
            // Whoever may do everything that this account has, but detach a file, which it is not.
            let everything: Vec<_> = titles.iter().filter(|(id, _)| id != "account.detach-from-practice").cloned().collect();
            assert_eq!(said(&answer("createUser", &format!("{boss}, {ann}, [{boss}]{choices}")), "gained"), everything, "{locale}");
            assert_eq!(said(&answer("removeUser", &format!("{boss}, {ann}, [{boss}, {ann}]{choices}")), "lost"), everything, "{locale}");

            let rows = |ids: &[&str]| -> Vec<_> { titles.iter().filter(|(id, _)| ids.contains(&id.as_str())).cloned().collect() };
            let shared = rows(&["account.submission-history", "invoices.add-and-process", "invoices.view"]);
            for (call, before, after) in [("narrowed", TOM, LEA), ("widened", LEA, TOM)] {
                let compared = answer("comparePermissions", &format!("{before}, {after}{choices}"));
                assert_eq!(said(&compared, call), shared, "{locale}");
            }
            let demoted = answer("updateUser", &format!("{INES}, {TOM}, {{ role: 'standard-user' }}, [{INES}, {TOM}]{choices}"));
            assert_eq!(said(&demoted, "narrowed"), shared, "{locale}");
            assert_eq!(said(&demoted, "lost"), rows(&["expense-reports.manage"]), "{locale}");
        }
    }
}

claim! {
    /// The lists are what somebody would find who looked at all permissions before and after.
    fn the_lists_are_the_difference_of_the_permissions_that_the_package_says() {
        for (kind, included) in EDITIONS {
            let everybody = everybody(kind, included);
            let actor = User { id: IDS[9], ..everybody[0] };
            for before in everybody {
                for change in Change::steps() {
                    let operation = Operation::Update(before, change);
                    let Ok(done) = engine::attempt(&Attempt { actor, operation, team: Some(&[actor, before]) }) else { continue };
                    let [was, is] = [before, done.user].map(|user| engine::permissions(&user));
                    let all = crate::support::oracle::capabilities();
                    let differ: Vec<_> = all.iter().enumerate().filter(|(place, _)| was[*place] != is[*place]).map(|(_, id)| *id).collect();
                    let lists = done.difference;
                    let mut listed: Vec<_> = [lists.gained, lists.lost, lists.narrowed, lists.widened].concat().iter().map(|(id, ..)| *id).collect();
                    listed.sort_by_key(|id| all.iter().position(|known| known == id));
                    assert_eq!(listed, differ, "{before:?}: {change:?}");
                }
            }
        }
    }
}

claim! {
    fn the_user_is_frozen_throughout_and_can_be_given_back() {
        let team = format!("[{INES}, {TOM}, {LEA}]");
        for (call, args) in [
            ("createUser", format!("{INES}, {NEW}, {team}")),
            ("createUser", format!("{INES}, {{ ...{NEW}, options: {{ publishDocuments: true }} }}, {team}")),
            ("updateUser", format!("{INES}, {LEA}, {{ options: {{ createExpenseReports: true }} }}, {team}")),
            ("updateUser", format!("{INES}, {LEA}, {{ role: 'administrator' }}, {team}")),
            ("updateUser", format!("{INES}, {LEA}, {{}}, {team}")),
            ("removeUser", format!("{INES}, {LEA}, {team}")),
        ] {
            let user = get(&answer(call, &args), "user");
            assert_frozen(&user, &args);
            let again = parse_user(&[user.clone()]).expect("a user");
            assert_eq!(json(&again), json(&user), "{call}({args})");
        }
    }
}

claim! {
    fn a_draft_without_an_account_is_in_the_actors() {
        for (place, account) in [
            ("", "undefined"),
            (", account: { id: 'id-of-this-dossier' }", r#"{"id":"id-of-this-dossier"}"#),
            (", account: { kind: 'practice', practiceViewIncluded: true }", r#"{"kind":"practice","practiceViewIncluded":true}"#),
        ] {
            let boss = format!("{{ id: 'a', role: 'administrator'{place} }}");
            for draft in ["{ id: 'b', role: 'standard-user' }", "{ id: 'b', role: 'standard-user', account: undefined }"] {
                let created = answer("createUser", &format!("{boss}, {draft}, [{boss}]"));
                assert_eq!(json(&get(&get(&created, "user"), "account")), account, "{boss} creates {draft}");
            }
        }
        // And what is offered there can be ticked.
        let boss = "{ id: 'a', role: 'administrator', account: { kind: 'practice', practiceViewIncluded: true } }";
        let created = answer("createUser", &format!("{boss}, {{ id: 'b', role: 'standard-user', options: {{ practiceView: true }} }}"));
        assert_eq!(text(&list(&get(&created, "gained"))[3], "capability"), "practice.view");
    }
}

claim! {
    fn a_name_goes_with_its_user() {
        let created = answer("createUser", &format!("{INES}, {NEW}"));
        let updated = answer("updateUser", &format!("{INES}, {LEA}, {{ role: 'expense-approver' }}"));
        let removed = answer("removeUser", &format!("{INES}, {LEA}, [{INES}, {LEA}]"));
        for (answer, name) in [(created, "Sam Roche"), (updated, "Léa Morel"), (removed, "Léa Morel")] {
            assert_eq!(text(&get(&answer, "user"), "name"), name);
        }
    }
}

claim! {
    fn options_are_there_only_if_there_are_any() {
        let off = "{ createExpenseReports: false, publishDocuments: false }";
        for (call, args) in [
            ("createUser", format!("{INES}, {NEW}")),
            ("createUser", format!("{INES}, {{ ...{NEW}, options: {{}} }}")),
            ("updateUser", format!("{INES}, {LEA}, {{ role: 'administrator' }}")),
            ("updateUser", format!("{INES}, {LEA}, {{ options: {off} }}")),
            ("updateUser", format!("{INES}, {TOM}, {{ options: {off} }}")),
            ("updateUser", format!("{INES}, {TOM}, {{ options: {{}} }}")),
            ("updateUser", format!("{INES}, {TOM}, {{}}")),
        ] {
            let user = get(&answer(call, &args), "user");
            assert!(!keys(&user).iter().any(|key| key == "options"), "{call}({args}): {}", json(&user));
        }
        let user = get(&answer("updateUser", &format!("{INES}, {TOM}, {{ options: {{ publishDocuments: true, createExpenseReports: false }} }}")), "user");
        assert_eq!(get(&get(&user, "options"), "publishDocuments"), JsValue::TRUE);
    }
}

claim! {
    fn a_change_of_nothing_changes_nothing() {
        for change in ["{}", "{ role: undefined, options: undefined }", "{ options: {} }", "{ role: 'standard-user' }", "{ options: { publishDocuments: true } }"] {
            let updated = answer("updateUser", &format!("{INES}, {LEA}, {change}, [{INES}, {LEA}]"));
            for name in LISTS {
                assert_eq!(json(&get(&updated, name)), "[]", "{change}: {name}");
            }
            assert_eq!(json(&get(&updated, "user")), json(&answer("parseUser", LEA)), "{change}");
        }
    }
}

claim! {
    /// Another module must be able to believe what it is told: the new user holds what `permissionsOf` says of them.
    fn the_user_holds_what_was_said_to_be_gained() {
        let asked = User { id: IDS[3], role: "standard-user", kind: "client", included: false, account: Some(HERE), ticked: Ticks::only("publishDocuments") };
        let actor = User { id: IDS[0], role: "administrator", ticked: Ticks::NONE, ..asked };
        let created = call_with("createUser", &[user(&actor), user(&asked)]).expect("a user");
        let permissions = permissions_of(&[get(&created, "user")]).expect("permissions");
        let held: Vec<_> = keys(&permissions).into_iter().filter(|id| !get(&permissions, id).is_null()).collect();
        let gained: Vec<_> = list(&get(&created, "gained")).iter().map(|step| text(step, "capability")).collect();
        assert_eq!(gained, held);
        for step in list(&get(&created, "gained")) {
            assert_eq!(get(&step, "after"), get(&permissions, &text(&step, "capability")), "{}", json(&step));
        }
    }
}
