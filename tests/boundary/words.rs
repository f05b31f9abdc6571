//! The words: what they say of each cell, in both languages, and the errors of whoever asks for words about nothing.

use std::collections::BTreeMap;

use wasm_bindgen::prelude::*;

use crate::claim;
use crate::support::engine::{
    PermissionError, comparison_table, describe_role, get, js, json, keys, list, open_points, option_keys, strings,
    text,
};
use crate::support::oracle::{self, capabilities};
use crate::support::question::{ROLES, User};

/// The rows as the model names them, in its order.
const FRENCH_TITLES: [&str; 19] = [
    "Équipe – Ajouter / Gérer les utilisateurs",
    "Connexions – Intégration",
    "Connexions – Récupération bancaire",
    "Connexions – Connecteurs marchands",
    "Banque – Dépôt de relevés bancaires",
    "Compte – Paramètres système",
    "Compte – Plan comptable",
    "Compte – Règles d'automatisation",
    "Compte – Historique d'envoi",
    "Factures – Ajouter et traiter",
    "Factures – Publier par API",
    "Notes de frais – Créer",
    "Notes de frais – Gérer",
    "Factures – Consulter",
    "Notes de frais – Publier",
    "Compte – Abonnement",
    "Compte – Détacher le dossier du cabinet",
    "Cabinet – Vue cabinet",
    "Cabinet – Ajouter des dossiers clients",
];
const FRENCH_ROLES: [&str; 3] = ["Administrateur", "Approbateur de dépenses", "Utilisateur standard"];
const ENGLISH_ROLES: [&str; 3] = ["Administrator", "Expense approver", "Standard user"];

/// An account in JavaScript, and what the text must know of it.
const ACCOUNTS: [(&str, &str, bool); 6] = [
    ("undefined", "client", false),
    ("'client'", "client", false),
    ("{ id: 'id-of-this-dossier' }", "client", false),
    ("'practice'", "practice", false),
    ("{ kind: 'practice' }", "practice", false),
    ("{ kind: 'practice', practiceViewIncluded: true }", "practice", true),
];

#[track_caller]
fn table(choices: &str) -> JsValue {
    comparison_table(&[js(choices)]).unwrap_or_else(|error| panic!("comparisonTable({choices}): threw {error:?}"))
}

#[track_caller]
fn description(role: &str, choices: &str) -> JsValue {
    describe_role(&[role.into(), js(choices)])
        .unwrap_or_else(|error| panic!("describeRole({role}, {choices}): threw {error:?}"))
}

/// The rows of a table, each with the id of its group.
fn rows(table: &JsValue) -> Vec<(String, JsValue)> {
    list(&get(table, "groups"))
        .iter()
        .flat_map(|group| list(&get(group, "rows")).into_iter().map(|row| (text(group, "group"), row)))
        .collect()
}

/// Whatever is written for people under `value`, by where it stands.
fn words(value: &JsValue) -> BTreeMap<String, String> {
    const FOR_PEOPLE: [&str; 7] = ["title", "label", "note", "summary", "recommendedFor", "readings", "taken"];
    let mut found = BTreeMap::new();
    let mut left = vec![(String::new(), value.clone())];
    while let Some((path, value)) = left.pop() {
        if !value.is_object() {
            continue;
        }
        for key in keys(&value) {
            let (path, field) = (format!("{path}.{key}"), get(&value, &key));
            match field.as_string() {
                Some(words) if FOR_PEOPLE.contains(&key.as_str()) => drop(found.insert(path, words)),
                _ => left.push((path, field)),
            }
        }
    }
    found
}

#[track_caller]
fn assert_cell_says_what_the_text_says(cell: &JsValue, capability: &str, role: &str, kind: &str, included: bool) {
    let what = format!("{role}: {capability} in a {kind} ({included}): {}", json(cell));
    let line = oracle::line(capability, kind);
    let expected = line.cell(role);
    let exists = line.is_in(kind) && line.is_included(&User { included, ..User::new(role) });
    let (grant, scope) = match (exists, expected.option, expected.scope) {
        (false, _, _) | (_, _, None) => ("no", None),
        (true, Some(_), scope) => ("option", scope),
        (true, None, Some("own")) => ("own", Some("own")),
        (true, None, scope) => ("yes", scope),
    };
    assert_eq!(text(cell, "grant"), grant, "{what}");
    assert_eq!(get(cell, "scope"), scope.map_or(JsValue::NULL, JsValue::from_str), "{what}");
    assert_eq!(text(&get(cell, "basis"), "kind"), expected.basis, "{what}");
    let option = if grant == "option" { expected.option } else { None };
    assert_eq!(get(cell, "option").as_string().as_deref(), option, "{what}");
    assert_ne!(text(cell, "label"), "", "{what}");
}

claim! {
    fn the_comparison_table_says_what_the_text_says_in_its_order() {
        for (account, kind, included) in ACCOUNTS {
            let table = table(&format!("{{ account: {account} }}"));
            let rows = rows(&table);
            let ids: Vec<_> = rows.iter().map(|(_, row)| text(row, "capability")).collect();
            assert_eq!(ids, capabilities(), "account: {account}");
            for (place, (_, row)) in rows.iter().enumerate() {
                let capability = text(row, "capability");
                assert_eq!(get(row, "inSourceTable"), JsValue::from(place < 13), "{capability}: in the table of article 1");
                let cells = get(row, "cells");
                assert_eq!(keys(&cells), ROLES, "{capability}: a cell for each role");
                for role in ROLES {
                    assert_cell_says_what_the_text_says(&get(&cells, role), &capability, role, kind, included);
                }
            }
        }
    }
}

claim! {
    fn a_role_is_described_by_the_cells_of_its_column() {
        for (account, ..) in ACCOUNTS {
            for locale in ["fr", "en"] {
                let choices = format!("{{ account: {account}, locale: '{locale}' }}");
                let rows = rows(&table(&choices));
                for role in ROLES {
                    let description = description(role, &choices);
                    assert_eq!((text(&description, "role"), text(&description, "locale")), (role.to_owned(), locale.to_owned()));
                    let described = list(&get(&description, "capabilities"));
                    assert_eq!(described.len(), rows.len(), "{role}, {choices}");
                    for (one, (group, row)) in described.iter().zip(&rows) {
                        let cell = get(&get(row, "cells"), role);
                        assert_eq!((&text(one, "capability"), &text(one, "group")), (&text(row, "capability"), group));
                        assert_eq!(text(one, "title"), text(row, "title"), "{role}, {choices}");
                        for field in ["grant", "option", "scope", "label", "basis", "note"] {
                            assert_eq!(json(&get(one, field)), json(&get(&cell, field)), "{role}, {choices}: {field} of {}", json(one));
                        }
                    }
                }
            }
        }
    }
}

claim! {
    fn an_administrator_has_nothing_to_tick_and_the_others_what_the_account_offers() {
        for (account, ..) in ACCOUNTS.into_iter().skip(1) {
            let offered = strings(&option_keys(&[js(account)]).expect("a list"));
            for role in ROLES {
                let options = list(&get(&description(role, &format!("{{ account: {account} }}")), "options"));
                let options: Vec<_> = options.iter().map(|option| text(option, "option")).collect();
                let expected = if role == "administrator" { Vec::new() } else { offered.clone() };
                assert_eq!(options, expected, "{role}, account: {account}");
            }
        }
    }
}

claim! {
    fn rows_and_roles_bear_the_names_of_the_model() {
        let titles = |list: Vec<JsValue>| list.iter().map(|one| text(one, "title")).collect::<Vec<_>>();
        let french = table("{ locale: 'fr' }");
        // A typographic apostrophe is an apostrophe.
        let rows: Vec<_> = rows(&french).iter().map(|(_, row)| text(row, "title").replace('’', "'")).collect();
        assert_eq!(rows, FRENCH_TITLES);
        assert_eq!(titles(list(&get(&french, "roles"))), FRENCH_ROLES);
        assert_eq!(titles(list(&get(&table("{ locale: 'en' }"), "roles"))), ENGLISH_ROLES);
        for (place, role) in ROLES.into_iter().enumerate() {
            assert_eq!(text(&description(role, "{}"), "title"), FRENCH_ROLES[place]);
            assert_eq!(text(&description(role, "{ locale: 'en' }"), "title"), ENGLISH_ROLES[place]);
        }
    }
}

claim! {
    fn the_cells_that_article_one_puts_in_words_have_those_words() {
        let rows = rows(&table("{ locale: 'fr' }"));
        let label = |capability: &str, role: &str| {
            let (_, row) = rows.iter().find(|(_, row)| text(row, "capability") == capability).expect("a row");
            text(&get(&get(row, "cells"), role), "label")
        };
        for capability in ["account.submission-history", "invoices.add-and-process"] {
            assert_eq!(label(capability, "standard-user"), "Seulement ses factures", "{capability}");
        }
        for capability in ["invoices.publish", "expense-reports.create"] {
            for role in ["expense-approver", "standard-user"] {
                assert_eq!(label(capability, role), "Option à cocher", "{capability}, {role}");
            }
        }
    }
}

claim! {
    fn both_languages_say_everything_and_neither_says_it_in_the_other() {
        let answers = |locale: &str| {
            let mut answers = vec![open_points(&[js(&format!("{{ locale: '{locale}' }}"))]).expect("the ledger")];
            for (account, ..) in ACCOUNTS {
                let choices = format!("{{ account: {account}, locale: '{locale}' }}");
                answers.push(table(&choices));
                answers.extend(ROLES.map(|role| description(role, &choices)));
            }
            answers
        };
        let mut compared = 0;
        for (french, english) in answers("fr").iter().zip(answers("en")) {
            let (french, english) = (words(french), words(&english));
            assert_eq!(french.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "words in the same places");
            for (path, words) in &french {
                assert!(!words.trim().is_empty() && !english[path].trim().is_empty(), "words at {path}");
                assert_ne!(words, &english[path], "{path}: one language twice");
                compared += 1;
            }
        }
        assert!(compared > 500, "only {compared} words compared");
    }
}

claim! {
    fn french_comes_first_and_any_tag_of_a_language_is_that_language() {
        for choices in ["undefined", "{}", "{ locale: 'fr' }", "{ locale: 'fr-CA' }", "{ locale: 'de' }", "{ locale: 14 }", "{ locale: null }", "Object.create({ locale: 'en' })"] {
            assert_eq!(text(&table(choices), "locale"), "fr", "{choices}");
            assert_eq!(text(&description("standard-user", choices), "locale"), "fr", "{choices}");
        }
        for choices in ["{ locale: 'en' }", "{ locale: 'en-GB' }", "{ locale: 'EN-us' }"] {
            assert_eq!(text(&table(choices), "locale"), "en", "{choices}");
            assert_eq!(text(&description("standard-user", choices), "locale"), "en", "{choices}");
        }
        assert_eq!(json(&comparison_table(&[]).expect("a table")), json(&table("{ locale: 'fr', account: 'client' }")));
        assert_eq!(json(&open_points(&[]).expect("the ledger")), json(&open_points(&[js("{ locale: 'fr' }")]).expect("the ledger")));
    }
}

claim! {
    fn the_ledger_has_the_ten_open_points_of_the_model_in_its_order() {
        // The rows that each point is about.
        let rows: [&[&str]; 10] = [
            &["connections.merchant-connectors"],
            &["connections.bank-feeds", "bank.upload-statements"],
            &["account.submission-history"],
            &["invoices.publish"],
            &["expense-reports.manage"],
            &[],
            &[],
            &[],
            &["invoices.view"],
            &["practice.view"],
        ];
        let points = list(&open_points(&[]).expect("the ledger"));
        assert_eq!(points.len(), 10);
        for (point, rows) in points.iter().zip(rows) {
            let about = strings(&get(point, "capabilities"));
            assert!(about.iter().all(|id| capabilities().contains(&id.as_str())), "rows of the table: {}", json(point));
            assert!(rows.iter().all(|row| about.iter().any(|id| id == row)), "{rows:?} in {}", json(point));
            for words in ["title", "readings", "taken"] {
                assert_ne!(text(point, words), "", "{words} of {}", json(point));
            }
        }
        let mut ids: Vec<_> = points.iter().map(|point| text(point, "id")).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 10, "each has its own id");
    }
}

// Errors.

#[track_caller]
fn error(answer: Result<JsValue, JsValue>) -> PermissionError {
    let error = answer.expect_err("an error");
    assert!(error.is_instance_of::<js_sys::Error>(), "an Error");
    error.dyn_into().unwrap_or_else(|error| panic!("a PermissionError, and not {error:?}"))
}

claim! {
    fn an_unknown_role_is_a_permission_error_that_suggests_the_role_that_was_meant() {
        for (typo, meant) in [("administrater", "administrator"), ("Administrator", "administrator"), ("standard_user", "standard-user"), ("expense-aprover", "expense-approver")] {
            let error = error(describe_role(&[typo.into()]));
            assert_eq!(String::from(error.name()), "PermissionError");
            assert_eq!(error.code(), JsValue::from("unknown-role"));
            assert_eq!(String::from(error.message()), format!("unknown role `{typo}`, did you mean `{meant}`?"));
        }
        let message = String::from(error(describe_role(&["comptable".into()])).message());
        assert!(message.contains("`comptable`") && !message.contains("did you mean"), "{message}");
    }
}

claim! {
    fn a_malformed_account_is_a_permission_error_that_says_where() {
        for (account, path) in [("14", "account"), ("'firm'", "account"), ("null", "account"), ("{ kind: 'firm' }", "account.kind"), ("{ id: '' }", "account.id"), ("{ kind: 'practice', practiceViewIncluded: 1 }", "account.practiceViewIncluded")] {
            for answer in [comparison_table(&[js(&format!("{{ account: {account} }}"))]), describe_role(&["standard-user".into(), js(&format!("{{ account: {account} }}"))])] {
                let error = error(answer);
                assert_eq!((error.code(), error.path()), ("invalid-argument".into(), path.into()), "account: {account}");
                let message = String::from(error.message());
                assert!(message.starts_with(|first: char| first.is_lowercase() || first == '`'), "lower case: {message:?}");
            }
        }
        let message = String::from(error(comparison_table(&[js("{ account: { kind: 'Client' } }")])).message());
        assert!(message.contains("`Client`") && message.contains("did you mean `client`?"), "{message}");
    }
}

claim! {
    fn an_error_has_no_fields_of_its_own_but_those_of_the_contract() {
        let error = error(describe_role(&["nobody".into()]));
        // The last ones are what engines add of themselves.
        let known = ["code", "path", "problems", "message", "cause", "stack", "line", "column", "sourceURL", "fileName", "lineNumber", "columnNumber"];
        for key in keys(&error) {
            assert!(known.contains(&key.as_str()), "{key} is in no contract");
        }
    }
}
