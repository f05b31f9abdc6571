//! What a change says: its shape, and its words in both languages.

use wasm_bindgen::prelude::*;

use super::{
    BY_INES, INES, LEA, LEAS, NEW, TOM, TOMS, answer, assert_frozen, call, parse_user, refusal, team, team_of,
};
use crate::claim;
use crate::support::engine::{comparison_table, get, js, json, keys, list, permissions_of, text, user};
use crate::support::oracle::capabilities;
use crate::support::question::{HERE, OPTIONS, ROLES, Ticks, User};

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
        let team = team();
        let with_user = ["team", "user", "gained", "lost", "narrowed", "widened"];
        let answers = [
            (answer("createUser", &format!("{team}, {BY_INES}, {NEW}")), &with_user[..]),
            (answer("updateUser", &format!("{team}, {BY_INES}, {LEAS}, {{ role: 'administrator' }}")), &with_user),
            (answer("updateUser", &format!("{team}, {BY_INES}, {TOMS}, {{ role: 'standard-user' }}")), &with_user),
            (answer("removeUser", &format!("{team}, {BY_INES}, {LEAS}")), &["team", "user", "lost"]),
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
            let (boss, ann) = ("{ id: 'a', role: 'administrator' }", "{ id: 'b', role: 'administrator' }");
            // Whoever may do everything that this account has, but detach a file, which it is not.
            let everything: Vec<_> = titles.iter().filter(|(id, _)| id != "account.detach-from-practice").cloned().collect();
            assert_eq!(said(&answer("createUser", &format!("{{ {place}, users: [{boss}] }}, 'a', {ann}{choices}")), "gained"), everything, "{locale}");
            assert_eq!(said(&answer("removeUser", &format!("{{ {place}, users: [{boss}, {ann}] }}, 'a', 'b'{choices}")), "lost"), everything, "{locale}");

            let rows = |ids: &[&str]| -> Vec<_> { titles.iter().filter(|(id, _)| ids.contains(&id.as_str())).cloned().collect() };
            let shared = rows(&["account.submission-history", "invoices.add-and-process", "invoices.view"]);
            for (call, before, after) in [("narrowed", TOM, LEA), ("widened", LEA, TOM)] {
                let compared = answer("comparePermissions", &format!("{before}, {after}{choices}"));
                assert_eq!(said(&compared, call), shared, "{locale}");
            }
            let demoted = answer("updateUser", &format!("{}, {BY_INES}, {TOMS}, {{ role: 'standard-user' }}{choices}", team()));
            assert_eq!(said(&demoted, "narrowed"), shared, "{locale}");
            assert_eq!(said(&demoted, "lost"), rows(&["expense-reports.manage"]), "{locale}");
        }
    }
}

claim! {
    /// The lists are what somebody would find who looked at all permissions before and after.
    fn the_lists_are_the_difference_of_the_permissions_that_the_package_says() {
        let mut compared = 0;
        for (kind, included) in [("client", false), ("practice", false), ("practice", true)] {
            for (role, ticked) in ROLES.into_iter().flat_map(|role| [Ticks::NONE, Ticks::only(OPTIONS[1]), Ticks::only(OPTIONS[2])].map(|ticked| (role, ticked))) {
                let before = user(&User { kind, included, account: Some(HERE), ticked, ..User::new(role) });
                let boss = js("{ id: 'boss', role: 'administrator' }");
                let team = format!("((boss, before) => ({{ account: before.account, users: [boss, before] }}))({}, {})", json(&boss), json(&before));
                let steps = ROLES.map(|role| format!("{{ role: '{role}' }}"));
                let ticks = OPTIONS.iter().flat_map(|option| [true, false].map(|tick| format!("{{ options: {{ {option}: {tick} }} }}")));
                for change in steps.into_iter().chain(ticks) {
                    let Ok(done) = call("updateUser", &format!("{team}, 'boss', {}, {change}", json(&get(&before, "id")))) else { continue };
                    let [was, is] = [&before, &get(&done, "user")].map(|user| permissions_of(&[user.clone()]).expect("permissions"));
                    let differ: Vec<_> = capabilities().into_iter().filter(|id| get(&was, id) != get(&is, id)).collect();
                    let mut listed: Vec<_> = LISTS.iter().flat_map(|name| list(&get(&done, name))).map(|step| text(&step, "capability")).collect();
                    listed.sort_by_key(|id| capabilities().iter().position(|known| known == id));
                    assert_eq!(listed, differ, "{}: {change}", json(&before));
                    compared += 1;
                }
            }
        }
        assert!(compared > 100, "only {compared} changes made");
    }
}

claim! {
    fn the_user_is_frozen_throughout_and_can_be_given_back() {
        let team = team();
        for (call, args) in [
            ("createUser", format!("{team}, {BY_INES}, {NEW}")),
            ("createUser", format!("{team}, {BY_INES}, {{ ...{NEW}, options: {{ publishDocuments: true }} }}")),
            ("updateUser", format!("{team}, {BY_INES}, {LEAS}, {{ options: {{ createExpenseReports: true }} }}")),
            ("updateUser", format!("{team}, {BY_INES}, {LEAS}, {{ role: 'administrator' }}")),
            ("updateUser", format!("{team}, {BY_INES}, {LEAS}, {{}}")),
            ("removeUser", format!("{team}, {BY_INES}, {LEAS}")),
        ] {
            let user = get(&answer(call, &args), "user");
            assert_frozen(&user, &args);
            let again = parse_user(&[user.clone()]).expect("a user");
            assert_eq!(json(&again), json(&user), "{call}({args})");
        }
    }
}

claim! {
    fn a_user_is_in_the_account_of_their_team_whatever_they_say_themselves() {
        for (place, account) in [
            ("", "undefined"),
            ("account: { id: 'id-of-this-dossier' }, ", r#"{"id":"id-of-this-dossier"}"#),
            ("account: { kind: 'practice', practiceViewIncluded: true }, ", r#"{"kind":"practice","practiceViewIncluded":true}"#),
        ] {
            let team = format!("{{ {place}users: [{INES}, {{ ...{TOM}, account: {{ id: 'id-of-that-dossier' }} }}] }}");
            for draft in [NEW.to_owned(), format!("{{ ...{NEW}, account: 'main' }}"), format!("{{ ...{NEW}, account: undefined }}")] {
                let created = answer("createUser", &format!("{team}, {BY_INES}, {draft}"));
                assert_eq!(json(&get(&get(&created, "user"), "account")), account, "{draft} in {team}");
            }
            let updated = answer("updateUser", &format!("{team}, {BY_INES}, {TOMS}, {{}}"));
            assert_eq!(json(&get(&get(&updated, "user"), "account")), account, "{team}");
        }
        // And what is offered there can be ticked.
        let practice = format!("{{ account: {{ kind: 'practice', practiceViewIncluded: true }}, users: [{INES}] }}");
        let created = answer("createUser", &format!("{practice}, {BY_INES}, {{ ...{NEW}, options: {{ practiceView: true }} }}"));
        assert_eq!(text(&list(&get(&created, "gained"))[3], "capability"), "practice.view");
    }
}

claim! {
    fn a_name_goes_with_its_user() {
        let team = team();
        let created = answer("createUser", &format!("{team}, {BY_INES}, {NEW}"));
        let updated = answer("updateUser", &format!("{team}, {BY_INES}, {LEAS}, {{ role: 'expense-approver' }}"));
        let removed = answer("removeUser", &format!("{team}, {BY_INES}, {LEAS}"));
        for (answer, name) in [(created, "Sam Roche"), (updated, "Léa Morel"), (removed, "Léa Morel")] {
            assert_eq!(text(&get(&answer, "user"), "name"), name);
        }
    }
}

claim! {
    fn a_changed_member_always_has_options_and_a_cleared_tick_is_false() {
        let team = team();
        for (call, args, options) in [
            ("createUser", format!("{team}, {BY_INES}, {NEW}"), "{}"),
            ("createUser", format!("{team}, {BY_INES}, {{ ...{NEW}, options: {{ addClients: false }} }}"), r#"{"addClients":false}"#),
            ("updateUser", format!("{team}, {BY_INES}, {LEAS}, {{ role: 'administrator' }}"), r#"{"publishDocuments":false}"#),
            ("updateUser", format!("{team}, {BY_INES}, {LEAS}, {{}}"), r#"{"publishDocuments":true}"#),
            ("updateUser", format!("{team}, {BY_INES}, {TOMS}, {{}}"), "{}"),
            ("updateUser", format!("{team}, {BY_INES}, {TOMS}, {{ options: {{ publishDocuments: true, createExpenseReports: false }} }}"), r#"{"createExpenseReports":false,"publishDocuments":true}"#),
        ] {
            let done = answer(call, &args);
            let users = list(&get(&get(&done, "team"), "users"));
            let member = users.iter().find(|member| get(member, "id") == get(&get(&done, "user"), "id")).expect("the member");
            for holder in [member.clone(), get(&done, "user")] {
                assert_eq!(json(&get(&holder, "options")), options, "{call}({args})");
            }
        }
    }
}

claim! {
    fn a_change_of_nothing_changes_nothing() {
        for change in ["{}", "{ role: undefined, options: undefined }", "{ role: null, options: null }", "{ options: {} }", "{ options: { publishDocuments: null } }", "{ role: 'standard-user' }", "{ options: { publishDocuments: true } }"] {
            let updated = answer("updateUser", &format!("{}, {BY_INES}, {LEAS}, {change}", team()));
            for name in LISTS {
                assert_eq!(json(&get(&updated, name)), "[]", "{change}: {name}");
            }
            assert_eq!(json(&get(&updated, "team")), json(&js(&team())), "{change}");
        }
    }
}

claim! {
    /// Another module must be able to believe what it is told: the new user holds what `permissionsOf` says of them.
    fn the_user_holds_what_was_said_to_be_gained() {
        let created = answer("createUser", &format!("{}, {BY_INES}, {{ ...{NEW}, options: {{ publishDocuments: true }} }}", team_of(&[INES])));
        let permissions = permissions_of(&[get(&created, "user")]).expect("permissions");
        let held: Vec<_> = keys(&permissions).into_iter().filter(|id| !get(&permissions, id).is_null()).collect();
        let gained: Vec<_> = list(&get(&created, "gained")).iter().map(|step| text(step, "capability")).collect();
        assert_eq!(gained, held);
        for step in list(&get(&created, "gained")) {
            assert_eq!(get(&step, "after"), get(&permissions, &text(&step, "capability")), "{}", json(&step));
        }
    }
}

claim! {
    /// A refusal in the language of a person is the application's: what is said here is for whoever wrote the call.
    fn a_refusal_says_the_same_in_every_language() {
        let said = |choices: &str| refusal(choices, call("removeUser", &format!("{}, {BY_INES}, {BY_INES}{choices}", team()))).message;
        assert_eq!(said(", { locale: 'fr' }"), said(", { locale: 'en' }"));
        assert_eq!(said(""), "`userId` is the last administrator");
    }
}
