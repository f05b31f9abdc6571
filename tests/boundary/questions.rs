//! The questions: their shapes, and that they agree with each other.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::claim;
use crate::support::engine::{
    self, can_perform, get, invoice_filter, js, json, keys, list, permissions_of, scope_of, strings, visible_invoices,
};
use crate::support::oracle::capabilities;
use crate::support::question::{About, HERE, ME, OPTIONS, ROLES, User};

/// Every record and what is none, as one list.
fn things() -> Vec<JsValue> {
    let mut things: Vec<_> = About::everything().into_iter().map(engine::about).collect();
    things.extend(list(&js("[null, 14, 'id-of-amelie', [], {}, { ownerId: 14 }]")));
    things
}

claim! {
    fn can_perform_is_true_or_false_and_nothing_else() {
        let administrator = engine::user(&User::new("administrator"));
        for capability in ["team.manage-users", "practice.view", "nothing"] {
            let answer = can_perform(&[administrator.clone(), capability.into()]).expect("an answer");
            assert!(answer == JsValue::TRUE || answer == JsValue::FALSE, "{capability}: {answer:?}");
        }
    }
}

claim! {
    fn permissions_of_says_of_each_capability_what_scope_of_says() {
        for user in User::everyone() {
            let asked = engine::user(&user);
            let permissions = permissions_of(&[asked.clone()]).expect("an answer");
            assert_eq!(keys(&permissions), capabilities(), "{user:?}: all of them, in order");
            for capability in capabilities() {
                let scope = scope_of(&[asked.clone(), capability.into()]).expect("an answer");
                assert_eq!(get(&permissions, capability), scope, "{user:?}: {capability}");
            }
        }
    }
}

claim! {
    fn permissions_are_a_frozen_plain_object_and_new_each_time() {
        let me = engine::user(&User::new("standard-user"));
        let permissions = permissions_of(&[me.clone()]).expect("an answer");
        assert!(Object::is_frozen(permissions.unchecked_ref::<Object>()), "frozen");
        let prototype = JsValue::from(Reflect::get_prototype_of(&permissions).expect("a prototype or null"));
        assert!(prototype.is_null() || prototype == js("Object.prototype"), "plain");
        let copy = js_sys::JSON::parse(&json(&permissions)).expect("JSON");
        assert_eq!(keys(&copy), capabilities(), "it survives JSON");
        let others = permissions_of(&[engine::user(&User::new("administrator"))]).expect("an answer");
        assert_eq!(get(&permissions, "team.manage-users"), JsValue::NULL, "somebody else's answer changes nothing");
        assert_eq!(get(&others, "team.manage-users"), JsValue::from("all"));
    }
}

claim! {
    fn visible_invoices_are_those_of_which_can_perform_says_that_they_may_be_viewed() {
        let things = things();
        let invoices: Array = things.iter().cloned().collect();
        for user in User::everyone() {
            let asked = engine::user(&user);
            let seen = list(&visible_invoices(&[asked.clone(), invoices.clone().into()]).expect("an answer"));
            let may_view = |thing: &&JsValue| {
                can_perform(&[asked.clone(), "invoices.view".into(), (*thing).clone()]) == Ok(JsValue::TRUE)
            };
            // `undefined` asks about no record; in a list it is no invoice.
            let viewed: Vec<_> = things.iter().filter(|thing| !thing.is_undefined()).filter(may_view).cloned().collect();
            assert_eq!(seen, viewed, "{user:?}: the same objects in the same order");
            assert_ne!(viewed.len(), 0, "{user:?} sees something");
        }
    }
}

claim! {
    fn visible_invoices_are_a_new_array_even_if_all_or_none_are_seen() {
        let administrator = engine::user(&User::new("administrator"));
        for invoices in [js("[]"), js("[{ ownerId: 'id-of-bruno' }]")] {
            let seen = visible_invoices(&[administrator.clone(), invoices.clone()]).expect("an answer");
            assert_ne!(seen, invoices, "another array");
            assert_eq!(list(&seen), list(&invoices), "the same invoices");
        }
    }
}

claim! {
    fn fields_rename_what_is_read_of_an_invoice() {
        let me = engine::user(&User { account: Some(HERE), ..User::new("standard-user") });
        let invoices = js("[
            { submitted_by: 'id-of-amelie', dossier_id: 'id-of-this-dossier' },
            { submitted_by: 'id-of-bruno', dossier_id: 'id-of-this-dossier' },
            { submitted_by: 'id-of-amelie', dossier_id: 'id-of-that-dossier' },
            { ownerId: 'id-of-amelie', accountId: 'id-of-this-dossier' },
            { ownerId: 'id-of-amelie', dossier_id: 'id-of-this-dossier' },
            { submitted_by: 'id-of-amelie', accountId: 'id-of-this-dossier' },
        ]");
        let places = |choices: &str| -> Vec<usize> {
            let seen = list(&visible_invoices(&[me.clone(), invoices.clone(), js(choices)]).expect("an answer"));
            let all = list(&invoices);
            seen.iter().map(|one| all.iter().position(|other| other == one).expect("one of the list")).collect()
        };
        assert_eq!(places("{ fields: { ownerId: 'submitted_by', accountId: 'dossier_id' } }"), [0]);
        assert_eq!(places("{ fields: { accountId: 'dossier_id' } }"), [4]);
        assert_eq!(places("{ fields: { ownerId: 'submitted_by' } }"), [5]);
        for choices in ["undefined", "{}", "{ fields: undefined }", "{ fields: {} }", "{ fields: { ownerId: undefined } }", "{ fields: { owner: 'submitted_by' } }"] {
            assert_eq!(places(choices), [3], "{choices}");
        }
        assert_eq!(places("{ fields: { ownerId: 'dossier_id', accountId: 'submitted_by' } }"), [0_usize; 0]);
    }
}

claim! {
    fn an_invoice_filter_names_what_an_invoice_must_match() {
        let filter = |user: &User| json(&invoice_filter(&[engine::user(user)]).expect("an answer"));
        for role in ["administrator", "expense-approver"] {
            assert_eq!(filter(&User::new(role)), "{}", "{role}");
            assert_eq!(filter(&User { account: Some(HERE), ..User::new(role) }), format!(r#"{{"accountId":"{HERE}"}}"#), "{role}");
        }
        assert_eq!(filter(&User::new("standard-user")), format!(r#"{{"ownerId":"{ME}"}}"#));
        let here = User { account: Some(HERE), ..User::new("standard-user") };
        assert_eq!(filter(&here), format!(r#"{{"ownerId":"{ME}","accountId":"{HERE}"}}"#));
        for nobody in [User { id: "", ..here }, User { role: "admin", ..here }, User { account: Some(""), ..here }, User { kind: "firm", ..here }] {
            assert_eq!(filter(&nobody), r#"{"none":true}"#, "{nobody:?}");
        }
    }
}

claim! {
    fn an_invoice_filter_matches_exactly_the_visible_invoices() {
        let invoices: Vec<_> = About::every_record().map(engine::about).collect();
        let array: JsValue = invoices.iter().cloned().collect::<Array>().into();
        for user in User::everyone() {
            let asked = engine::user(&user);
            let filter = invoice_filter(&[asked.clone()]).expect("an answer");
            let matches = |invoice: &&JsValue| keys(&filter).iter().all(|field| get(invoice, field) == get(&filter, field));
            let matching: Vec<_> = invoices.iter().filter(matches).cloned().collect();
            let seen = list(&visible_invoices(&[asked, array.clone()]).expect("an answer"));
            assert_eq!(matching, seen, "{user:?}: {}", json(&filter));
        }
    }
}

claim! {
    fn a_list_of_ids_is_the_callers_own_to_change() {
        for ids in [engine::capability_ids, engine::role_ids, engine::option_keys] {
            let before = strings(&ids(&[]).expect("a list"));
            let list: Array = ids(&[]).expect("a list").unchecked_into();
            if !Object::is_frozen(&list) {
                list.push(&"everything".into());
                list.reverse();
            }
            assert_eq!(strings(&ids(&[]).expect("a list")), before);
        }
    }
}

claim! {
    fn an_account_offers_its_own_options() {
        let offered = |account: &str| strings(&engine::option_keys(&[js(account)]).expect("a list"));
        let [create, publish, view, add] = OPTIONS;
        assert_eq!(offered("undefined"), OPTIONS);
        for client in ["'client'", "{}", "{ kind: undefined }", "{ kind: 'client' }", "{ kind: 'client', practiceViewIncluded: true }", "{ id: 'id-of-this-dossier' }"] {
            assert_eq!(offered(client), [create, publish], "{client}");
        }
        for practice in ["'practice'", "{ kind: 'practice' }", "{ kind: 'practice', practiceViewIncluded: false }"] {
            assert_eq!(offered(practice), [create, publish, add], "{practice}");
        }
        assert_eq!(offered("{ kind: 'practice', practiceViewIncluded: true }"), [create, publish, view, add]);
    }
}

claim! {
    fn an_account_without_a_kind_is_a_client_file() {
        for account in ["undefined", "{}", "{ kind: undefined }", "{ practiceViewIncluded: true }"] {
            for role in ROLES {
                let user = js(&format!("{{ id: 'id-of-amelie', role: '{role}', account: {account} }}"));
                let permissions = json(&permissions_of(&[user]).expect("an answer"));
                let client = json(&permissions_of(&[engine::user(&User::new(role))]).expect("an answer"));
                assert_eq!(permissions, client, "{role}, account: {account}");
            }
        }
    }
}
