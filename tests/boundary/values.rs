//! Values that no caller should pass: the answer is a deny with the right code, nothing is thrown, the next answer is right.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::hostile::{self, Case};
use super::page::Page;
use crate::claim;
use crate::support::engine::{
    PermissionError, about, can_perform, check, checker_for, comparison_table, describe_role, explain, get,
    invoice_filter, js, json, keys, list, object, option_keys, permissions_of, scope_of, text, user, visible_invoices,
};
use crate::support::oracle::capabilities;
use crate::support::question::{About, HERE, ME, ROLES, SOMEONE_ELSE, User};

#[track_caller]
fn answered(title: &str, answer: Result<JsValue, JsValue>) -> JsValue {
    answer.unwrap_or_else(|error| panic!("{title}: a question never throws, and threw {error:?}"))
}

/// The answer is this case's code, by both names of the question, and the module is none the worse for it.
#[track_caller]
fn assert_answered(case: &Case) {
    let (title, code) = (case.title(), case.code());
    let decision = answered(&title, explain(&case.args()));
    assert_eq!(text(&decision, "code"), code, "{title}");
    assert_eq!(get(&decision, "allowed"), JsValue::from(code == "granted"), "{title}: explain, {code}");
    assert_eq!(
        answered(&title, can_perform(&case.args())),
        JsValue::from(code == "granted"),
        "{title}: canPerform, {code}"
    );
    assert_eq!(answered(&title, check(&case.args())), JsValue::from(code == "granted"), "{title}: checkerFor, {code}");
    assert_the_next_answer_is_right(&title);
}

/// Whoever asks here may do nothing at all, whatever the question.
#[track_caller]
fn assert_holds_nothing(case: &Case) {
    let title = case.title();
    let user = || case.args().into_iter().next().unwrap_or(JsValue::UNDEFINED);
    assert_eq!(answered(&title, scope_of(&case.args())), JsValue::NULL, "{title}: scopeOf");
    let permissions = answered(&title, permissions_of(&[user()]));
    assert_eq!(keys(&permissions), capabilities(), "{title}: permissionsOf");
    for scope in list(&Object::values(&permissions.into())) {
        assert_eq!(scope, JsValue::NULL, "{title}: permissionsOf");
    }
    let invoices =
        list(&js("[{ ownerId: 'id-of-amelie', accountId: 'id-of-this-dossier' }, { ownerId: 'id-of-amelie' }, {}]"));
    let seen = answered(&title, visible_invoices(&[user(), invoices.into_iter().collect::<Array>().into()]));
    assert_eq!(json(&seen), "[]", "{title}: visibleInvoices");
    assert_eq!(json(&answered(&title, invoice_filter(&[user()]))), r#"{"none":true}"#, "{title}: invoiceFilter");
    assert_the_next_answer_is_right(&title);
}

/// The record of this case is in a list if it may be viewed, and only then; the one beside it is.
#[track_caller]
fn assert_is_listed_if_it_may_be_viewed(case: &Case) {
    let [user, _, record] = case.args().try_into().expect("three arguments");
    let good = about(About::MINE);
    let list_of = Array::of3(&record, &good, &record);
    let seen = list(&answered(&case.title(), visible_invoices(&[user, list_of.clone().into()])));
    let expected = if case.code() == "granted" { list_of.to_vec() } else { vec![good] };
    assert_eq!(seen, expected, "{}: visibleInvoices of a good record between two of these", case.title());
}

#[track_caller]
fn assert_the_next_answer_is_right(after: &str) {
    let standard_user = user(&User { account: Some(HERE), ..User::new("standard-user") });
    let view = JsValue::from("invoices.view");
    let (mine, theirs) = (about(About::MINE), about(About::THEIRS));
    let may = |record: &JsValue| can_perform(&[standard_user.clone(), view.clone(), record.clone()]);
    assert_eq!(may(&mine), Ok(JsValue::TRUE), "after {after}: their own");
    assert_eq!(may(&theirs), Ok(JsValue::FALSE), "after {after}: somebody else's");
    let decision = explain(&[standard_user.clone(), view.clone(), theirs.clone()]).expect("explain does not throw");
    assert_eq!(text(&decision, "code"), "not-owner", "after {after}: explain");
    assert_eq!(scope_of(&[standard_user.clone(), view]), Ok("own".into()), "after {after}: scopeOf");
    let seen =
        visible_invoices(&[standard_user, Array::of2(&theirs, &mine).into()]).expect("visibleInvoices does not throw");
    assert_eq!(list(&seen), [mine], "after {after}: visibleInvoices");
}

// What is none, in each place.

claim! {
    fn a_user_that_is_none_is_denied_everything() {
        for case in hostile::users() {
            assert_answered(&case);
            assert_holds_nothing(&case);
        }
    }
}

claim! {
    fn a_practice_view_that_is_not_said_to_be_included_by_a_boolean_is_not_included() {
        hostile::subscriptions().iter().for_each(assert_answered);
    }
}

claim! {
    fn an_option_is_ticked_only_by_ones_own_field_that_is_true() {
        for case in hostile::ticks() {
            assert_answered(&case);
            assert_eq!(answered(&case.title(), scope_of(&case.args())), JsValue::NULL, "{}: scopeOf", case.title());
        }
    }
}

claim! {
    fn null_is_nothing_where_databases_give_it() {
        hostile::ordinary_nulls().iter().for_each(assert_answered);
    }
}

claim! {
    fn options_that_are_not_needed_are_not_asked_for() {
        hostile::needless_options().iter().for_each(assert_answered);
    }
}

claim! {
    /// What stands under no option does not depend on how badly the options can be read, by whichever name one asks.
    fn options_that_cannot_be_read_take_the_rights_under_an_option_and_leave_the_others() {
        for case in hostile::ticks() {
            let title = case.title();
            let permissions = answered(&title, permissions_of(&case.args()[..1]));
            assert_eq!(get(&permissions, "invoices.publish"), JsValue::NULL, "{title}");
            for capability in keys(&permissions) {
                let args = [case.args()[0].clone(), JsValue::from(&capability)];
                let scope = answered(&title, scope_of(&args));
                assert_eq!(get(&permissions, &capability), scope, "{title}: permissionsOf and scopeOf {capability}");
            }
        }
    }
}

claim! {
    fn a_capability_outside_the_table_is_denied_to_an_administrator() {
        for case in hostile::capabilities() {
            assert_answered(&case);
            assert_eq!(answered(&case.title(), scope_of(&case.args())), JsValue::NULL, "{}: scopeOf", case.title());
        }
    }
}

claim! {
    /// Whoever holds all does not look at the owner; what is no record, or in no readable account, is nobody's.
    fn a_record_counts_by_what_the_answer_needs_of_it() {
        for role in ROLES {
            for case in hostile::records(role) {
                assert_answered(&case);
                assert_is_listed_if_it_may_be_viewed(&case);
            }
        }
    }
}

claim! {
    fn what_is_no_record_is_denied_even_where_the_capability_has_none() {
        hostile::needless_records().iter().for_each(assert_answered);
    }
}

claim! {
    fn arguments_that_are_missing_or_swapped_are_denied() {
        hostile::argument_lists().iter().for_each(assert_answered);
    }
}

claim! {
    fn two_ids_that_are_ill_formed_in_different_ways_are_never_equal_and_never_ids() {
        for pair in hostile::ill_formed_pairs() {
            let [one, other] = list(&pair).try_into().expect("a pair");
            for (user_id, owner_id) in [(&one, &other), (&other, &one)] {
                let user = object(&[("id", user_id.clone()), ("role", "standard-user".into())]);
                let record = object(&[("ownerId", owner_id.clone())]);
                let args = [user.clone(), "invoices.view".into(), record.clone()];
                let codes = format!("{} and {}", json(user_id), json(owner_id));
                assert_eq!(answered(&codes, can_perform(&args)), JsValue::FALSE, "{codes}");
                let seen = answered(&codes, visible_invoices(&[user, Array::of1(&record).into()]));
                assert_eq!(json(&seen), "[]", "{codes}: visibleInvoices");
            }
        }
    }
}

// Reading.

claim! {
    fn the_first_reading_counts_for_there_is_only_one() {
        for case in hostile::changing_values() {
            assert_answered(&case);
        }
    }
}

claim! {
    fn a_getter_that_asks_is_answered_right_and_so_is_the_question_that_it_was_read_for() {
        for case in hostile::asking_values() {
            assert_answered(&case);
        }
        assert_eq!(hostile::wrong_answers(), 0);
    }
}

/// In a page of its own, for an instance whose stack is lost would fail every test that comes after.
#[wasm_bindgen_test]
async fn a_getter_that_asks_for_ever_is_survived() {
    let page = Page::fresh().await;
    let words = page.call("comparisonTable", &[]).expect("a table");
    let view = [user(&User::new("standard-user")), "invoices.view".into(), about(About::owned_by(SOMEONE_ELSE))];
    let decision = page.call("explain", &view).expect("a decision");
    for endless in hostile::endless_calls(&page.0) {
        let title = endless.title();
        if let Err(error) = endless.call() {
            assert!(!page.code_of(&error).is_empty(), "{title}: an answer or a PermissionError");
        }
        let answer = |name, args: &[_]| match page.call(name, args) {
            Ok(answer) => json(&answer),
            Err(error) => panic!("{name} after {title}: {}", text(&error, "message")),
        };
        assert_eq!(answer("canPerform", &view), "false", "after {title}");
        assert_eq!(answer("explain", &view), json(&decision), "after {title}");
        assert_eq!(answer("comparisonTable", &[]), json(&words), "after {title}");
    }
}

/// A question that needs every field there is: a standard user's tick, in an account with an id, on their own record.
fn needing_everything() -> (JsValue, JsValue) {
    let user = js("{
        id: 'id-of-amelie',
        role: 'standard-user',
        account: { id: 'id-of-this-dossier', kind: 'practice', practiceViewIncluded: true },
        options: { publishDocuments: true, createExpenseReports: false, practiceView: true, addClients: true },
    }");
    (user, about(About::MINE))
}

const QUESTIONS: [&str; 7] =
    ["canPerform", "checkerFor", "explain", "scopeOf", "permissionsOf", "visibleInvoices", "invoiceFilter"];

/// May this user publish this record, see it, or anything: by each name that a question has.
#[track_caller]
fn ask_by_name(question: &str, user: &JsValue, record: &JsValue) -> JsValue {
    let args = [user.clone(), "invoices.publish".into(), record.clone()];
    let answer = match question {
        "canPerform" => can_perform(&args),
        "checkerFor" => check(&args),
        "explain" => explain(&args),
        "scopeOf" => scope_of(&args[..2]),
        "permissionsOf" => permissions_of(&args[..1]),
        "visibleInvoices" => visible_invoices(&[user.clone(), Array::of1(record).into()]),
        "invoiceFilter" => invoice_filter(&args[..1]),
        _ => panic!("no such question: {question}"),
    };
    answered(question, answer)
}

/// No line of a log stands in it twice.
#[track_caller]
fn assert_once(question: &str, log: &[String]) {
    for done in log {
        let times = log.iter().filter(|other| *other == done).count();
        assert_eq!(times, 1, "{question}: {done}, {times} times");
    }
}

claim! {
    fn each_field_is_read_at_most_once_and_those_that_are_needed_are_read() {
        for question in QUESTIONS {
            let (user, record) = needing_everything();
            let (user, record) = (hostile::count(&user), hostile::count(&record));
            ask_by_name(question, &user.value(), &record.value());
            assert_once(question, &user.log());
            assert_once(question, &record.log());
            for field in ["id", "role", "account", "account.id"] {
                assert!(user.log().iter().any(|read| read == field), "{question} did not read {field}");
            }
            let reads_records = ["canPerform", "checkerFor", "explain", "visibleInvoices"].contains(&question);
            assert_eq!(record.log().len(), if reads_records { 2 } else { 0 }, "{question} read {:?}", record.log());
        }
    }
}

claim! {
    fn a_user_is_read_once_for_a_whole_list() {
        let (user, _) = needing_everything();
        let user = hostile::count(&user);
        let invoices: Array = (0..100).map(|_| about(About::MINE)).collect();
        let seen = answered("visibleInvoices", visible_invoices(&[user.value(), invoices.into()]));
        assert_eq!(list(&seen).len(), 100);
        let ids = user.log().into_iter().filter(|field| field == "id").count();
        assert_eq!(ids, 1, "the id was read {ids} times");
    }
}

claim! {
    /// A proxy sees everything that is done to an object: no field is written, deleted, defined or frozen, none read twice.
    fn the_callers_objects_are_only_read_and_never_changed() {
        for question in QUESTIONS {
            let (user, record) = needing_everything();
            let (user, record) = (hostile::watch(&user), hostile::watch(&record));
            ask_by_name(question, &user.value(), &record.value());
            for log in [user.log(), record.log()] {
                assert_once(question, &log);
                for (place, done) in log.iter().enumerate() {
                    let (trap, field) = done.split_once(' ').unwrap_or((done, ""));
                    assert!(["get", "getOwnPropertyDescriptor"].contains(&trap), "{question} did {done}");
                    // Whoever tracks what is read does not notice that somebody asked whether it is there.
                    let is_read_first = log[..place].contains(&format!("get {field}"));
                    assert!(trap == "get" || is_read_first, "{question} did {done} before it read it: {log:?}");
                }
            }
            assert!(!user.log().is_empty(), "{question} read nothing of the user");
        }
    }
}

claim! {
    fn the_callers_objects_are_not_frozen_and_hold_what_they_held() {
        let (user, record) = needing_everything();
        let invoices = Array::of1(&record);
        let before = (json(&user), json(&record));
        for question in QUESTIONS {
            ask_by_name(question, &user, &record);
        }
        answered("visibleInvoices", visible_invoices(&[user.clone(), invoices.clone().into()]));
        assert_eq!((json(&user), json(&record)), before);
        for object in [&user, &get(&user, "account"), &get(&user, "options"), &record, &invoices.into()] {
            assert!(Object::is_extensible(object.unchecked_ref::<Object>()), "still extensible: {}", json(object));
            assert!(!Object::is_frozen(object.unchecked_ref::<Object>()), "not frozen: {}", json(object));
        }
    }
}

claim! {
    fn nothing_is_ever_coerced() {
        let wanted = |wanted: &str| hostile::coercible(&JsValue::from(wanted));
        let (id, role, here, kind) = (wanted(ME), wanted("administrator"), wanted(HERE), wanted("practice"));
        let (capability, tick, locale) = (wanted("invoices.view"), hostile::coercible(&JsValue::TRUE), wanted("en"));
        let field = wanted("ownerId");
        let users = [
            id.value(),
            object(&[("id", id.value()), ("role", "administrator".into())]),
            object(&[("id", ME.into()), ("role", role.value())]),
            object(&[("id", ME.into()), ("role", "administrator".into()), ("account", object(&[("id", here.value())]))]),
            object(&[("id", ME.into()), ("role", "administrator".into()), ("account", object(&[("kind", kind.value())]))]),
            object(&[
                ("id", ME.into()),
                ("role", "standard-user".into()),
                ("account", object(&[("id", HERE.into())])),
                ("options", object(&[("publishDocuments", tick.value())])),
            ]),
            user(&User { account: Some(HERE), ..User::new("standard-user") }),
        ];
        let records = [
            id.value(),
            object(&[("ownerId", id.value()), ("accountId", HERE.into())]),
            object(&[("ownerId", ME.into()), ("accountId", here.value())]),
        ];
        let choices = object(&[
            ("locale", locale.value()),
            ("account", kind.value()),
            ("fields", object(&[("ownerId", field.value())])),
        ]);
        for user in &users {
            for record in &records {
                for capability in [JsValue::from("invoices.view"), "invoices.publish".into(), capability.value()] {
                    let args = [user.clone(), capability.clone(), record.clone(), choices.clone()];
                    assert_eq!(answered("canPerform", can_perform(&args)), JsValue::FALSE);
                    answered("explain", explain(&args));
                    answered("scopeOf", scope_of(&args));
                }
                answered("visibleInvoices", visible_invoices(&[user.clone(), Array::of1(record).into(), choices.clone()]));
            }
            answered("permissionsOf", permissions_of(&[user.clone()]));
            answered("invoiceFilter", invoice_filter(&[user.clone()]));
        }
        describe_role(&[role.value(), choices.clone()]).expect_err("no role");
        // As an account, an object without a kind of its own is a client file.
        comparison_table(&[choices]).expect("a table");
        assert_eq!(list(&option_keys(&[kind.value()]).expect("options")).len(), 2);
        for asked in [id, role, here, kind, capability, tick, locale, field] {
            assert!(asked.log().is_empty(), "coerced by {:?}", asked.log());
        }
    }
}

// What looks odd and is good.

claim! {
    fn ones_own_readable_fields_count_however_they_are_held() {
        for dressed in hostile::dresses() {
            let title = dressed.title();
            let publish = JsValue::from("invoices.publish");
            let code = |record: JsValue| text(&answered(&title, explain(&[dressed.user(), publish.clone(), record])), "code");
            assert_eq!(code(dressed.mine()), "granted", "{title}: their own");
            assert_eq!(code(dressed.theirs()), "not-owner", "{title}: somebody else's");
            assert_eq!(code(JsValue::UNDEFINED), "record-needed", "{title}: none");
            let may = |record| answered(&title, can_perform(&[dressed.user(), publish.clone(), record]));
            assert_eq!((may(dressed.mine()), may(dressed.theirs())), (JsValue::TRUE, JsValue::FALSE), "{title}");
            let (mine, theirs) = (dressed.mine(), dressed.theirs());
            let seen = answered(&title, visible_invoices(&[dressed.user(), Array::of3(&mine, &theirs, &mine).into()]));
            assert_eq!(list(&seen), [mine.clone(), mine], "{title}: visibleInvoices");
            let filter = answered(&title, invoice_filter(&[dressed.user()]));
            assert_eq!(json(&filter), format!(r#"{{"ownerId":"{ME}","accountId":"{HERE}"}}"#), "{title}: invoiceFilter");
        }
    }
}

claim! {
    fn the_order_of_fields_never_matters() {
        let users = [
            "{ id: 'id-of-amelie', role: 'standard-user', account: { id: 'id-of-this-dossier', kind: 'practice' }, options: { addClients: false, publishDocuments: true } }",
            "{ options: { publishDocuments: true, addClients: false }, account: { kind: 'practice', id: 'id-of-this-dossier' }, role: 'standard-user', id: 'id-of-amelie' }",
            "{ account: { kind: 'practice', id: 'id-of-this-dossier' }, id: 'id-of-amelie', name: 'Amélie', options: { publishDocuments: true }, role: 'standard-user' }",
        ];
        let records = [
            "{ ownerId: 'id-of-amelie', accountId: 'id-of-this-dossier' }",
            "{ total: 14, accountId: 'id-of-this-dossier', ownerId: 'id-of-amelie' }",
        ];
        for question in QUESTIONS.into_iter().filter(|question| *question != "visibleInvoices") {
            let answer = |user, record| json(&ask_by_name(question, &js(user), &js(record)));
            for user in users {
                for record in records {
                    assert_eq!(answer(user, record), answer(users[0], records[0]), "{question} of {user} about {record}");
                }
            }
        }
    }
}

// A polluted prototype.

claim! {
    fn nothing_counts_that_every_object_inherits() {
        for pollution in hostile::pollutions() {
            let (clean, polluted) = (pollution.clean(), pollution.polluted());
            let same = clean.chars().zip(polluted.chars()).take_while(|(one, other)| one == other).count();
            let excerpt = |text: &str| text.chars().skip(same.saturating_sub(80)).take(160).collect::<String>();
            assert!(
                clean == polluted,
                "{}:\nwithout …{}…\nwith    …{}…",
                pollution.title(), excerpt(&clean), excerpt(&polluted),
            );
            assert_eq!(pollution.opened(), [""; 0], "{}: whoever lacks a field is denied for it, or answered as before", pollution.title());
            assert_the_next_answer_is_right(&pollution.title());
        }
    }
}

claim! {
    fn an_answer_has_its_fields_though_every_object_inherits_a_setter_for_them() {
        let answers = hostile::swallowed();
        assert_eq!(get(&answers, "allowed"), JsValue::FALSE, "explain(…).allowed of a deny");
        assert_eq!(get(&answers, "scope"), JsValue::NULL, "permissionsOf(…)[…] of what they may not");
        assert_eq!(get(&answers, "none"), JsValue::TRUE, "invoiceFilter(…).none of nobody");
        assert_the_next_answer_is_right("swallowing setters");
    }
}

claim! {
    fn an_invoice_that_every_array_inherits_is_not_in_the_list() {
        assert_eq!(hostile::through_the_hole(), 2);
    }
}

// Lists and choices.

#[track_caller]
fn assert_permission_error(title: &str, answer: Result<JsValue, JsValue>, code: &str) {
    let Err(error) = answer else { panic!("{title}: a PermissionError, and not an answer") };
    let Some(error) = error.dyn_ref::<PermissionError>() else {
        panic!("{title}: a PermissionError, and not {error:?}")
    };
    assert_eq!(error.code(), JsValue::from(code), "{title}: {}", String::from(error.message()));
}

claim! {
    fn what_is_no_array_has_no_invoices_to_filter() {
        let users = [user(&User::new("administrator")), user(&User::new("standard-user"))];
        for titled in hostile::not_lists() {
            for user in &users {
                let answer = visible_invoices(&[user.clone(), titled.value()]);
                assert_permission_error(&format!("invoices that are {}", titled.title()), answer, "not-an-array");
            }
            assert_the_next_answer_is_right(&titled.title());
        }
        assert_permission_error("no invoices", visible_invoices(&[users[0].clone()]), "not-an-array");
    }
}

claim! {
    fn a_list_that_misbehaves_is_filtered_all_the_same() {
        let administrator = user(&User::new("administrator"));
        for odd in hostile::odd_lists() {
            let title = odd.title();
            let seen = answered(&title, visible_invoices(&[administrator.clone(), odd.list()]));
            assert_eq!(list(&seen), odd.seen(), "{title}");
            let prototype = Reflect::get_prototype_of(&seen).expect("a prototype");
            assert_eq!(JsValue::from(prototype), js("Array.prototype"), "{title}: a plain array");
            assert_ne!(seen, odd.list(), "{title}: a new array");
            assert_the_next_answer_is_right(&title);
        }
    }
}

claim! {
    fn an_administrator_sees_no_invoice_where_there_is_none() {
        let administrator = user(&User::new("administrator"));
        let seen = visible_invoices(&[administrator, js("[undefined, , null, undefined]")]);
        assert_eq!(json(&answered("nothing", seen)), "[]");
    }
}

claim! {
    fn fields_that_name_nothing_readable_show_nothing() {
        let users = ROLES.map(|role| user(&User { account: Some(HERE), ..User::new(role) }));
        let assert_nothing = |user: &JsValue, title: &str, choices: &dyn Fn() -> JsValue| {
            let mine = about(About::MINE);
            let seen = visible_invoices(&[user.clone(), Array::of1(&mine).into(), choices()]);
            assert_eq!(json(&answered(title, seen)), "[]", "{title}");
            let checker: Function = answered(title, checker_for(&[user.clone(), choices()])).unchecked_into();
            let may = checker.call2(&JsValue::UNDEFINED, &"invoices.view".into(), &mine);
            assert_eq!(answered(title, may), JsValue::FALSE, "{title}: checkerFor");
            let decision = answered(title, explain(&[user.clone(), "invoices.view".into(), mine, choices()]));
            assert_eq!(text(&decision, "code"), "invalid-record", "{title}: explain");
            assert_the_next_answer_is_right(title);
        };
        for choices in hostile::bad_fields() {
            for user in &users {
                assert_nothing(user, &choices.title(), &|| choices.value());
                let checker: Function = answered("checkerFor", checker_for(&[user.clone(), choices.value()])).unchecked_into();
                let may = checker.call1(&JsValue::UNDEFINED, &"team.manage-users".into());
                assert_eq!(answered("a checker", may), JsValue::FALSE, "{}: about no record at all", choices.title());
            }
        }
        let [.., standard_user] = &users;
        for choices in hostile::inherited_fields() {
            assert_nothing(standard_user, &choices.title(), &|| choices.value());
        }
    }
}

claim! {
    fn renamed_fields_are_ones_own_too() {
        let me = user(&User::new("standard-user"));
        let seen = |invoices: &str, fields: &str| {
            let args = [me.clone(), js(invoices), js(&format!("{{ fields: {fields} }}"))];
            list(&answered(fields, visible_invoices(&args))).len()
        };
        assert_eq!(seen("[Object.create({ submitted_by: 'id-of-amelie' })]", "{ ownerId: 'submitted_by' }"), 0);
        assert_eq!(seen("[JSON.parse('{ \"__proto__\": \"id-of-amelie\" }')]", "{ ownerId: '__proto__' }"), 1);
        assert_eq!(seen("[{ ownerId: 'id-of-amelie' }]", "Object.create({ ownerId: 'submitted_by' })"), 1);

        let here = user(&User { account: Some(HERE), ..User::new("administrator") });
        let seen = |invoices: &str| {
            let args = [here.clone(), js(invoices), js("{ fields: { accountId: 'dossier_id' } }")];
            list(&answered(invoices, visible_invoices(&args))).len()
        };
        assert_eq!(seen("[{ ownerId: 'id-of-bruno', dossier_id: 'id-of-this-dossier' }]"), 1);
        assert_eq!(seen("[{ ownerId: 'id-of-bruno', __proto__: { dossier_id: 'id-of-this-dossier' } }]"), 0);
    }
}

claim! {
    fn choices_that_are_none_never_make_a_question_throw() {
        let me = user(&User::new("standard-user"));
        for choices in hostile::not_choices() {
            let title = choices.title();
            let args = [me.clone(), "invoices.view".into(), about(About::owned_by(SOMEONE_ELSE)), choices.value()];
            let decision = answered(&title, explain(&args));
            // Whoever cannot read what the fields are called cannot read a record.
            let unreadable = ["a revoked proxy", "a revoked proxy over an array", "an object whose getters throw"];
            let code = if unreadable.contains(&title.as_str()) { "invalid-record" } else { "not-owner" };
            assert_eq!(text(&decision, "code"), code, "{title}");
            let records = Array::of1(&about(About::owned_by(SOMEONE_ELSE)));
            let seen = answered(&title, visible_invoices(&[me.clone(), records.into(), choices.value()]));
            assert_eq!(json(&seen), "[]", "{title}");
            assert_the_next_answer_is_right(&title);
        }
    }
}

// Words.

claim! {
    fn a_role_that_is_none_has_no_description() {
        for role in hostile::roles() {
            let title = format!("the role {}", role.title());
            assert_permission_error(&title, describe_role(&[role.value()]), "unknown-role");
            assert_the_next_answer_is_right(&title);
        }
        assert_permission_error("no role", describe_role(&[]), "unknown-role");
    }
}

claim! {
    fn an_account_that_is_none_has_no_table_and_no_options() {
        for account in hostile::accounts() {
            let title = account.title();
            let choices = || object(&[("account", account.value())]);
            assert_permission_error(&title, comparison_table(&[choices()]), "invalid-argument");
            assert_permission_error(&title, describe_role(&["standard-user".into(), choices()]), "invalid-argument");
            assert_permission_error(&title, option_keys(&[account.value()]), "invalid-argument");
            assert_the_next_answer_is_right(&title);
        }
    }
}
