//! Decisions: every code, its precedence, its words, and what would turn it into an allow.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::claim;
use crate::hostile;
use crate::support::engine::{self, can_perform, explain, get, js, json, keys, list, object, text};
use crate::support::oracle::{self, capabilities};
use crate::support::question::{About, ELSEWHERE, HERE, ME, OPTIONS, Question, ROLES, SOMEONE_ELSE, Ticks, User};
use crate::users::update_user;

/// The codes, in their order: where several fit, the first. `not-ready` stands before them all: see `loading.rs`.
const CODES: [&str; 12] = [
    "invalid-user",
    "unknown-role",
    "unknown-capability",
    "not-in-account-kind",
    "not-in-subscription",
    "role-denied",
    "option-off",
    "invalid-record",
    "other-account",
    "record-needed",
    "not-owner",
    "granted",
];

/// A question for each code to which no other code fits.
#[rustfmt::skip]
const PLAIN: [(&str, &str); 12] = [
    ("invalid-user",        "{ role: 'administrator' }, 'team.manage-users'"),
    ("unknown-role",        "{ id: 'id-of-amelie', role: 'administrater' }, 'team.manage-users'"),
    ("unknown-capability",  "{ id: 'id-of-amelie', role: 'administrator' }, 'team.manage-user'"),
    ("not-in-account-kind", "{ id: 'id-of-amelie', role: 'administrator' }, 'practice.add-clients'"),
    ("not-in-subscription", "{ id: 'id-of-amelie', role: 'administrator', account: { kind: 'practice' } }, 'practice.view'"),
    ("role-denied",         "{ id: 'id-of-amelie', role: 'standard-user' }, 'team.manage-users'"),
    ("option-off",          "{ id: 'id-of-amelie', role: 'standard-user' }, 'invoices.publish', { ownerId: 'id-of-amelie' }"),
    ("invalid-record",      "{ id: 'id-of-amelie', role: 'administrator' }, 'invoices.view', 14"),
    ("other-account",       "{ id: 'id-of-amelie', role: 'administrator', account: { id: 'id-of-this-dossier' } }, 'invoices.view', \
                             { ownerId: 'id-of-amelie', accountId: 'id-of-that-dossier' }"),
    ("record-needed",       "{ id: 'id-of-amelie', role: 'standard-user' }, 'invoices.view'"),
    ("not-owner",           "{ id: 'id-of-amelie', role: 'standard-user' }, 'invoices.view', { ownerId: 'id-of-bruno' }"),
    ("granted",             "{ id: 'id-of-amelie', role: 'administrator' }, 'invoices.view', { ownerId: 'id-of-bruno' }"),
];

/// The arguments, and the choices after them.
fn decide(args: &str, choices: &str) -> JsValue {
    let mut args = list(&js(&format!("[{args}]")));
    args.resize(3, JsValue::UNDEFINED);
    args.push(js(choices));
    explain(&args).unwrap_or_else(|error| panic!("{args:?}: threw {error:?}"))
}

claim! {
    fn every_code_is_reached() {
        let mut reached = Vec::new();
        for (code, args) in PLAIN {
            let decision = decide(args, "{}");
            assert_eq!(text(&decision, "code"), code, "{args}");
            assert_eq!(get(&decision, "allowed"), JsValue::from(code == "granted"), "{args}");
            reached.push(code);
        }
        assert_eq!(reached, CODES);
    }
}

// A standard user of a practice without the view, and the things that can be wrong with the question.
const BAD_ID: &str = "id: ''";
const BAD_ROLE: &str = "role: 'administrater'";
const BAD_ACCOUNT: &str = "account: { id: 14, kind: 'practice' }";
const NO_RECORD: &str = "undefined";
const NOT_A_RECORD: &str = "14";
const MALFORMED: &str = "{ ownerId: '', accountId: 'id-of-this-dossier' }";
const MALFORMED_ELSEWHERE: &str = "{ ownerId: '', accountId: 'id-of-that-dossier' }";
const THEIRS_IN_NONE_THAT_CAN_BE_READ: &str = "{ ownerId: 'id-of-bruno', accountId: 14 }";
const THEIRS: &str = "{ ownerId: 'id-of-bruno', accountId: 'id-of-this-dossier' }";
const THEIRS_ELSEWHERE: &str = "{ ownerId: 'id-of-bruno', accountId: 'id-of-that-dossier' }";

claim! {
    fn where_several_codes_fit_the_first_in_the_order_is_the_answer() {
        let questions = [
            // The first code that fits, the next, and the question: what is wrong with the user, the capability, the record.
            ("invalid-user", "unknown-role", (&[BAD_ID, BAD_ROLE][..], "invoices.view", THEIRS)),
            ("invalid-user", "unknown-role", (&[BAD_ACCOUNT, BAD_ROLE], "invoices.view", THEIRS)),
            ("invalid-user", "unknown-capability", (&[BAD_ID], "invoices.vieux", THEIRS)),
            ("invalid-user", "not-in-account-kind", (&[BAD_ID], "account.detach-from-practice", NO_RECORD)),
            ("invalid-user", "not-in-account-kind", (&[BAD_ACCOUNT], "account.detach-from-practice", NO_RECORD)),
            ("invalid-user", "not-in-subscription", (&[BAD_ID], "practice.view", NO_RECORD)),
            ("invalid-user", "role-denied", (&[BAD_ID], "team.manage-users", NO_RECORD)),
            ("invalid-user", "option-off", (&[BAD_ACCOUNT], "invoices.publish", THEIRS)),
            ("invalid-user", "invalid-record", (&[BAD_ID], "invoices.view", NOT_A_RECORD)),
            ("invalid-user", "other-account", (&[BAD_ID], "invoices.view", THEIRS_ELSEWHERE)),
            ("invalid-user", "record-needed", (&[BAD_ID], "invoices.view", NO_RECORD)),
            ("invalid-user", "not-owner", (&[BAD_ID], "invoices.view", THEIRS)),
            ("unknown-role", "unknown-capability", (&[BAD_ROLE], "invoices.vieux", THEIRS)),
            ("unknown-role", "not-in-account-kind", (&[BAD_ROLE], "account.detach-from-practice", NO_RECORD)),
            ("unknown-role", "not-in-subscription", (&[BAD_ROLE], "practice.view", NO_RECORD)),
            ("unknown-role", "invalid-record", (&[BAD_ROLE], "invoices.view", NOT_A_RECORD)),
            ("unknown-role", "other-account", (&[BAD_ROLE], "invoices.view", THEIRS_ELSEWHERE)),
            ("unknown-capability", "invalid-record", (&[], "invoices.vieux", NOT_A_RECORD)),
            ("unknown-capability", "other-account", (&[], "invoices.vieux", THEIRS_ELSEWHERE)),
            ("not-in-account-kind", "role-denied", (&[], "account.detach-from-practice", NO_RECORD)),
            ("not-in-account-kind", "invalid-record", (&[], "account.detach-from-practice", NOT_A_RECORD)),
            ("not-in-account-kind", "other-account", (&[], "account.detach-from-practice", THEIRS_ELSEWHERE)),
            ("not-in-account-kind", "not-in-subscription", (&["account: { kind: 'client' }"], "practice.view", NO_RECORD)),
            ("not-in-account-kind", "option-off", (&["account: { kind: 'client' }"], "practice.add-clients", NO_RECORD)),
            ("not-in-subscription", "option-off", (&[], "practice.view", NO_RECORD)),
            ("not-in-subscription", "invalid-record", (&[], "practice.view", NOT_A_RECORD)),
            ("not-in-subscription", "other-account", (&[], "practice.view", THEIRS_ELSEWHERE)),
            ("role-denied", "invalid-record", (&[], "expense-reports.manage", NOT_A_RECORD)),
            ("role-denied", "other-account", (&[], "team.manage-users", THEIRS_ELSEWHERE)),
            ("option-off", "invalid-record", (&[], "invoices.publish", MALFORMED)),
            ("option-off", "other-account", (&[], "invoices.publish", THEIRS_ELSEWHERE)),
            ("option-off", "record-needed", (&[], "invoices.publish", NO_RECORD)),
            ("option-off", "not-owner", (&[], "invoices.publish", THEIRS)),
            ("invalid-record", "other-account", (&[], "invoices.view", MALFORMED_ELSEWHERE)),
            ("invalid-record", "not-owner", (&[], "invoices.view", THEIRS_IN_NONE_THAT_CAN_BE_READ)),
            ("other-account", "not-owner", (&[], "invoices.view", THEIRS_ELSEWHERE)),
        ];
        let place = |code| CODES.iter().position(|known| *known == code).expect("a code");
        for (first, second, (wrong, capability, record)) in questions {
            assert!(place(first) < place(second), "{first} comes before {second}");
            // What stands later in a JavaScript object wins over what stands before.
            let user = "id: 'id-of-amelie', role: 'standard-user', account: { id: 'id-of-this-dossier', kind: 'practice' }, options: {}";
            let args = format!("{{ {user}, {} }}, '{capability}', {record}", wrong.join(", "));
            assert_eq!(text(&decide(&args, "{}"), "code"), first, "and not {second}: {args}");
        }
    }
}

// Words.

/// One sentence that a person can read.
#[track_caller]
fn assert_sentence(sentence: &str, what: &str) {
    assert!(sentence.starts_with(char::is_uppercase), "{what} starts with a capital: {sentence:?}");
    assert!(sentence.ends_with('.'), "{what} ends with a full stop: {sentence:?}");
    let end = |pair: (char, char)| ".!?".contains(pair.0) && pair.1.is_whitespace();
    assert!(!sentence.chars().zip(sentence.chars().skip(1)).any(end), "{what} is one sentence: {sentence:?}");
    assert!(!sentence.contains(['\n', '`', '{', '}', '_']), "{what} is plain text: {sentence:?}");
    // `administrator` is also an English word.
    let ids = capabilities().into_iter().chain(OPTIONS).chain(CODES).chain(["expense-approver", "standard-user"]);
    let values = [ME, SOMEONE_ELSE, HERE, ELSEWHERE, "administrater", "team.manage-user", "undefined", "null", "NaN"];
    for id in ids.filter(|id| *id != "granted").chain(values) {
        assert!(!sentence.contains(id), "{what} holds no id, and holds {id:?}: {sentence:?}");
    }
}

claim! {
    fn every_code_has_a_sentence_in_each_language() {
        let mut sentences = Vec::new();
        for (code, args) in PLAIN {
            let [french, english] = ["fr", "en"].map(|locale| {
                let decision = decide(args, &format!("{{ locale: '{locale}' }}"));
                let message = text(&decision, "message");
                assert_sentence(&message, &format!("the {locale} message of {code}"));
                message
            });
            assert_ne!(french, english, "{code}: the languages differ");
            sentences.extend([french, english]);
        }
        let all = sentences.len();
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), all, "no two codes say the same");
    }
}

claim! {
    fn every_message_of_every_cell_is_a_sentence_in_each_language() {
        for user in User::everyone().into_iter().filter(|user| user.ticked == Ticks::NONE) {
            for capability in capabilities() {
                for about in [About::Nothing, About::NotARecord, About::MINE, About::THEIRS] {
                    let question = user.asks(capability, about);
                    let [french, english] = ["fr", "en"].map(|locale| {
                        let decision = decision(&question, Some(locale));
                        let message = text(&decision, "message");
                        assert_sentence(&message, &format!("the {locale} message ({question})"));
                        for remedy in list(&get(&decision, "remedies")) {
                            assert_sentence(&text(&remedy, "message"), &format!("a {locale} remedy ({question})"));
                        }
                        message
                    });
                    assert_ne!(french, english, "{question}");
                }
            }
        }
    }
}

claim! {
    fn any_language_tag_is_accepted_and_an_unknown_one_is_french() {
        let message = |choices: &str| text(&decide(PLAIN[0].1, choices), "message");
        let (french, english) = (message("{ locale: 'fr' }"), message("{ locale: 'en' }"));
        for tag in ["'en'", "'EN'", "'en-US'", "'en-gb'", "'en-Latn-GB'", "'en-GB-oxendict'", "'en-x-maison'"] {
            assert_eq!(message(&format!("{{ locale: {tag} }}")), english, "{tag} is English");
        }
        for tag in [
            "'fr'", "'FR'", "'fr-CA'", "'fr-be'", "'de'", "'de-en'", "'es-419'", "'enq'", "'english'", "'e'", "'n'", "'-en'", "''",
            "'*'", "'toString'", "'__proto__'", "'\\ud800'", "undefined", "null", "0", "true", "[]", "['en']", "{}", "new String('en')",
            "Symbol('en')", "{ toString: () => 'en' }", "() => 'en'", "new Intl.Locale('en')",
        ] {
            assert_eq!(message(&format!("{{ locale: {tag} }}")), french, "{tag} is French");
        }
        for choices in ["undefined", "null", "{}", "'en'", "['en']", "Object.create({ locale: 'en' })", "{ get locale() { throw 14; } }"] {
            assert_eq!(message(choices), french, "{choices} is French");
        }
        assert_eq!(message("{ get locale() { return 'en'; } }"), english);
    }
}

// Shapes.

fn decision(question: &Question, locale: Option<&str>) -> JsValue {
    let choices = locale.map_or(JsValue::UNDEFINED, |locale| object(&[("locale", locale.into())]));
    let args = [engine::user(&question.user), question.capability.into(), engine::about(question.about), choices];
    explain(&args).unwrap_or_else(|error| panic!("{question}: threw {error:?}"))
}

#[track_caller]
fn assert_keys(value: &JsValue, expected: &[&str]) {
    let (mut got, mut expected) = (keys(value), expected.to_vec());
    got.sort();
    expected.sort_unstable();
    assert_eq!(got, expected, "the fields of {}", json(value));
}

claim! {
    fn a_decision_has_these_fields_and_no_others() {
        for (_, args) in PLAIN {
            let decision = decide(args, "{}");
            assert_keys(&decision, &["allowed", "code", "scope", "message", "remedies", "basis"]);
            for remedy in list(&get(&decision, "remedies")) {
                match text(&remedy, "kind").as_str() {
                    "tick-option" => assert_keys(&remedy, &["kind", "option", "by", "message", "changes"]),
                    "change-role" => assert_keys(&remedy, &["kind", "roles", "by", "message", "changes"]),
                    "own-record" | "pass-record" | "other-account" | "subscription" => assert_keys(&remedy, &["kind", "message"]),
                    kind => panic!("no such remedy: {kind}"),
                }
                if keys(&remedy).iter().any(|key| key == "by") {
                    assert_eq!(text(&remedy, "by"), "administrator", "{}", json(&remedy));
                }
            }
        }
    }
}

claim! {
    fn a_decision_without_a_cell_has_no_basis_and_one_that_is_stated_cites_an_article() {
        for (code, args) in PLAIN {
            let basis = get(&decide(args, "{}"), "basis");
            let without = ["invalid-user", "unknown-role", "unknown-capability"].contains(&code);
            assert_eq!(basis.is_null(), without, "{code}: {}", json(&basis));
        }
        let users = ROLES.into_iter().flat_map(|role| [("client", false), ("practice", true)].map(|(kind, included)| User { kind, included, ..User::new(role) }));
        for user in users {
            for capability in capabilities() {
                let question = user.asks(capability, About::Nothing);
                let basis = get(&decision(&question, None), "basis");
                let (article, section) = (get(&basis, "article"), get(&basis, "section"));
                let stated = text(&basis, "kind") == "stated";
                assert!(article.is_undefined() || matches!(json(&article).as_str(), "1" | "2"), "{question}: {}", json(&basis));
                assert!(!stated || !article.is_undefined(), "{question}: {}", json(&basis));
                assert!(section.is_undefined() || section.as_string().is_some_and(|section| !section.is_empty()), "{question}: {}", json(&basis));
            }
        }
    }
}

// Remedies.

/// What would turn this deny into an allow, found by trying each change on the text.
fn remedies(question: &Question) -> Vec<String> {
    let works = |changed: Question| oracle::expected(&changed).allowed;
    if works(*question) {
        return Vec::new();
    }
    let user = question.user;
    let asked_by = |user| Question { user, ..*question };
    let of = |owner, account| Question { about: About::Record { owner, account }, ..*question };

    let mut remedies = Vec::new();
    for option in OPTIONS {
        if works(asked_by(user.with(user.ticked.and(option)))) {
            remedies.push(format!("tick-option {option}"));
        }
    }
    let as_role = |role| {
        // Rule 6: the ticks are cleared on becoming or ceasing to be an administrator, and stay between the other two.
        let stays = ![user.role, role].contains(&"administrator");
        asked_by(User { role, ..user }.with(if stays { user.ticked } else { Ticks::NONE }))
    };
    let roles: Vec<_> = ROLES.into_iter().filter(|role| *role != user.role && works(as_role(role))).collect();
    if !roles.is_empty() {
        remedies.push(format!("change-role {}", roles.join(" ")));
    }
    if works(asked_by(User { included: true, ..user })) {
        remedies.push("subscription".to_owned());
    }
    match (oracle::expected(question).code.as_str(), question.about) {
        ("record-needed", _) if works(of(Some(ME), user.account)) => remedies.push("pass-record".to_owned()),
        ("not-owner", _) => remedies.push("own-record".to_owned()),
        ("other-account", About::Record { owner, .. }) if works(of(owner, user.account)) => {
            remedies.push("other-account".to_owned())
        }
        _ => {}
    }
    remedies.sort();
    remedies
}

fn remedy(remedy: &JsValue) -> String {
    match text(remedy, "kind").as_str() {
        "tick-option" => format!("tick-option {}", text(remedy, "option")),
        "change-role" => format!("change-role {}", engine::strings(&get(remedy, "roles")).join(" ")),
        kind => kind.to_owned(),
    }
}

claim! {
    /// A record that says no account is in none, and nothing can be said about which would be the right one: it is left out.
    fn a_remedy_is_listed_if_and_only_if_it_alone_turns_the_deny_into_an_allow() {
        for user in User::everyone() {
            for capability in capabilities() {
                for about in About::everything() {
                    let question = user.asks(capability, about);
                    let in_none = matches!(about, About::Record { account: None, .. });
                    if in_none && oracle::expected(&question).code == "other-account" {
                        continue;
                    }
                    let mut listed: Vec<_> = list(&get(&decision(&question, None), "remedies")).iter().map(remedy).collect();
                    listed.sort();
                    assert_eq!(listed, remedies(&question), "\n{question}\n(left: the answer, right: what works)");
                }
            }
        }
    }
}

claim! {
    fn each_change_of_a_remedy_made_by_an_administrator_turns_the_deny_into_an_allow() {
        let mut made = 0;
        for user in User::everyone().into_iter().filter(|user| user.ticked == Ticks::NONE) {
            let administrator = engine::user(&User { id: SOMEONE_ELSE, role: "administrator", ..user });
            let asked = engine::user(&user);
            let team = object(&[("account", get(&asked, "account")), ("users", Array::of2(&administrator, &asked).into())]);
            for capability in capabilities() {
                for about in [About::Nothing, About::MINE, About::THEIRS, About::NOBODYS] {
                    let question = user.asks(capability, about);
                    for remedy in list(&get(&decision(&question, None), "remedies")) {
                        let changes = get(&remedy, "changes");
                        let changes = if changes.is_undefined() { Vec::new() } else { list(&changes) };
                        let expected = match text(&remedy, "kind").as_str() {
                            "tick-option" => 1,
                            "change-role" => list(&get(&remedy, "roles")).len(),
                            _ => 0,
                        };
                        assert_eq!(changes.len(), expected, "{question}: {}", json(&remedy));
                        for change in changes {
                            let args = [team.clone(), SOMEONE_ELSE.into(), get(&asked, "id"), change.clone()];
                            let after = update_user(&args).unwrap_or_else(|error| panic!("{question}: {} threw {error:?}", json(&change)));
                            let again = [get(&after, "user"), capability.into(), engine::about(about)];
                            assert_eq!(can_perform(&again), Ok(JsValue::TRUE), "{question}: after {}", json(&change));
                            made += 1;
                        }
                    }
                }
            }
        }
        assert!(made > 500, "only {made} changes made");
    }
}

claim! {
    /// A record that cannot be read is to be mended, and no other is asked for. Where its owner alone cannot be read, a role
    /// that does not look at owners would help.
    fn no_remedy_of_a_record_that_cannot_be_read_asks_for_another_record() {
        for role in ROLES {
            for case in hostile::records(role).into_iter().filter(|case| case.code() == "invalid-record") {
                let decision = explain(&case.args()).expect("explain does not throw");
                let remedies: Vec<_> = list(&get(&decision, "remedies")).iter().map(remedy).collect();
                let expected = if case.title().contains("owner") { vec!["change-role administrator expense-approver"] } else { vec![] };
                assert_eq!(remedies, expected, "{role}: {}", case.title());
            }
        }
    }
}

claim! {
    fn what_is_no_user_no_role_or_no_capability_has_no_remedy() {
        for (_, args) in &PLAIN[..3] {
            assert_eq!(json(&get(&decide(args, "{}"), "remedies")), "[]", "{args}");
        }
    }
}
