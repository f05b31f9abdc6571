//! What is kept, and that its bytes are.

use crate::support::{filter_for, filtered, in_pieces, ines, lea, lea_in};
use dossier_roles_json::Viewer;

#[test]
fn the_rows_of_others_go_and_the_rest_stays_as_it_was() {
    let text = r#"[{"ownerId":"u-lea","n":1},{"ownerId":"u-tom","n":2},{"n":3,"ownerId":"u-lea"}]"#;
    assert_eq!(filtered(&lea(), "", text).unwrap(), r#"[{"ownerId":"u-lea","n":1},{"n":3,"ownerId":"u-lea"}]"#);
    assert_eq!(filtered(&ines(), "", text).unwrap(), text);
}

#[test]
fn white_space_goes_with_its_row() {
    let text = "\n [\t\r\n  {\"ownerId\" : \"u-lea\"} ,\n  {\"ownerId\":\"u-tom\"}\n,\t{ \"ownerId\":\"u-lea\" }\n]\n ";
    let kept = "\n [\t\r\n  {\"ownerId\" : \"u-lea\"} ,\t{ \"ownerId\":\"u-lea\" }\n]\n ";
    assert_eq!(filtered(&lea(), "", text).unwrap(), kept);
    assert_eq!(filtered(&ines(), "", text).unwrap(), text);
    assert_eq!(filtered(&lea(), "", "[ {\"ownerId\":\"u-tom\"} , 1 ]").unwrap(), "[ ]");
}

#[test]
fn an_empty_list_stays_empty() {
    for text in ["[]", " [ ] ", "[\n]"] {
        assert_eq!(filtered(&lea(), "", text).unwrap(), text);
        assert_eq!(filtered(&ines(), "", text).unwrap(), text);
    }
}

#[test]
fn what_is_no_invoice_is_shown_to_nobody() {
    let text = r#"[null, 1.5e3, "u-lea", true, [], [{"ownerId":"u-lea"}], {}, {"ownerId":null}, {"ownerId":["u-lea"]},
        {"ownerId":7}, {"ownerId":""}, {"ownerid":"u-lea"}, {"ownerId":{"ownerId":"u-lea"}}]"#;
    assert_eq!(filtered(&lea(), "", text).unwrap(), "[]");
    assert_eq!(filtered(&lea_in("a-1"), "", text).unwrap(), "[]");
}

#[test]
fn whoever_sees_all_sees_every_object_whosever_it_is_and_nothing_else() {
    let text = r#"[null,1.5e3,"u-lea",true,[],[{"ownerId":"u-lea"}],{},{"ownerId":null},{"ownerId":["u-lea"]},{"ownerId":""},
        {"ownerId":"u-lea","ownerId":"u-tom"},{"ownerId":"\ud800"},{"by":{}},7]"#;
    let kept = r#"[{},{"ownerId":null},{"ownerId":["u-lea"]},{"ownerId":""},
        {"ownerId":"u-lea","ownerId":"u-tom"},{"ownerId":"\ud800"},{"by":{}}]"#;
    assert_eq!(filtered(&ines(), "", text).unwrap(), kept);
    let mut in_a_1 = ines();
    in_a_1.account.id = Some("a-1".to_owned());
    let text = r#"[{"accountId":"a-1"},{},{"accountId":"a-1","ownerId":7,"ownerId":8},{"accountId":"a-2"},{"accountId":null},[],
        {"accountId":"a-1","accountId":"a-1"},{"accountId":"a-1","account\u0049d":null}]"#;
    assert_eq!(
        filtered(&in_a_1, "", text).unwrap(),
        r#"[{"accountId":"a-1"},{"accountId":"a-1","ownerId":7,"ownerId":8}]"#
    );
}

#[test]
fn an_owner_elsewhere_in_the_row_is_not_its_owner() {
    let text =
        r#"[{"lines":[{"ownerId":"u-lea"}],"by":{"ownerId":"u-lea"},"ownerId":"u-tom"},{"by":{"ownerId":"u-lea"}}]"#;
    assert_eq!(filtered(&lea(), "", text).unwrap(), "[]");
    let text = r#"[{"lines":[{"ownerId":"u-tom","ownerId":"u-lea"}],"ownerId":"u-lea","by":{"ownerId":"u-tom"}}]"#;
    assert_eq!(filtered(&lea(), "", text).unwrap(), text);
}

#[test]
fn an_owner_given_twice_is_nobodys_own() {
    for text in [
        r#"[{"ownerId":"u-lea","ownerId":"u-lea"}]"#,
        r#"[{"ownerId":"u-tom","x":1,"ownerId":"u-lea"}]"#,
        r#"[{"ownerId":"u-lea","ownerId":"u-tom"}]"#,
        r#"[{"ownerId":"u-lea","owner\u0049d":"u-lea"}]"#,
        r#"[{"\u006fwnerId":null,"ownerId":"u-lea"}]"#,
        r#"[{"ownerId":"u-lea","ownerId":{}}]"#,
    ] {
        assert_eq!(filtered(&lea(), "", text).unwrap(), "[]", "{text}");
        // Whoever sees all does not look at it.
        assert_eq!(filtered(&ines(), "", text).unwrap(), text);
    }
}

#[test]
fn escapes_spell_the_same_key_and_the_same_id() {
    let text = r#"[{"\u006Fwner\u0049d":"\u0075-l\u0065a"},{"ownerId":"u-le\\a"},{"ownerId":"u-lea\u0000"}]"#;
    assert_eq!(filtered(&lea(), "", text).unwrap(), r#"[{"\u006Fwner\u0049d":"\u0075-l\u0065a"}]"#);
}

#[test]
fn ids_are_compared_in_every_plane() {
    for id in
        ["é", "e\u{301}", "ﬁ", "\u{7FF}", "\u{FFFD}", "\u{FFFF}", "𝄞", "🧾", "\u{10FFFF}", "\"", "\\", "/", "\u{1}"]
    {
        let mut user = lea();
        user.id = id.to_owned();
        let spelled: String = id.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        let plain = serde_json::to_string(id).expect("a string");
        let text = format!(r#"[{{"ownerId":"{spelled}"}},{{"ownerId":{plain}}}]"#);
        assert_eq!(filtered(&user, "", &text).unwrap(), text);
        assert_eq!(filtered(&lea(), "", &text).unwrap(), "[]");
    }
}

#[test]
fn an_id_with_a_lone_surrogate_is_none() {
    let mut user = lea();
    user.id = "\u{FFFD}".to_owned();
    for text in [r#"[{"ownerId":"\ud800"}]"#, r#"[{"ownerId":"\udc00\ud800"}]"#] {
        assert_eq!(filtered(&user, "", text).unwrap(), "[]");
    }
}

#[test]
fn a_user_with_an_account_sees_only_what_is_in_it() {
    let text = r#"[{"ownerId":"u-lea","accountId":"a-1"},{"ownerId":"u-lea","accountId":"a-2"},{"ownerId":"u-lea"},
        {"ownerId":"u-lea","accountId":null},{"ownerId":"u-lea","accountId":""},{"accountId":"a-1"},
        {"ownerId":"u-lea","accountId":"a-1","account\u0049d":"a-1"}]"#;
    assert_eq!(filtered(&lea_in("a-1"), "", text).unwrap(), r#"[{"ownerId":"u-lea","accountId":"a-1"}]"#);
    // Without an account of theirs, nothing is compared: a second one decides nothing either.
    assert_eq!(filtered(&lea(), "", text).unwrap().matches("u-lea").count(), 6);
}

#[test]
fn numbers_of_any_length_keep_every_digit() {
    let digits = "9".repeat(500);
    let text = format!(r#"[{{"a":-0,"b":{digits}.{digits}e+{digits},"c":1E400,"d":0.10,"ownerId":"u-lea"}}]"#);
    assert_eq!(filtered(&lea(), "", &text).unwrap(), text);
}

#[test]
fn what_surrounds_the_list_is_copied() {
    let text = r#"{"ownerId":"u-tom","n":1e2,"data":{"invoices":[{"ownerId":"u-tom"},{"ownerId":"u-lea"}],"x":[{}]},"data2":"é"} "#;
    let kept = r#"{"ownerId":"u-tom","n":1e2,"data":{"invoices":[{"ownerId":"u-lea"}],"x":[{}]},"data2":"é"} "#;
    assert_eq!(filtered(&lea(), "/data/invoices", text).unwrap(), kept);
    let spelled = text.replace("invoices", "inv\\u006fices");
    assert_eq!(filtered(&lea(), "/data/invoices", &spelled).unwrap(), kept.replace("invoices", "inv\\u006fices"));
}

#[test]
fn a_pointer_goes_through_lists_and_odd_keys() {
    let text = r#"[[{"ownerId":"u-tom"}],{"a/b":{"":{"m~n":[{"ownerId":"u-tom"}]}}}]"#;
    assert_eq!(filtered(&lea(), "/1/a~1b//m~0n", text).unwrap(), r#"[[{"ownerId":"u-tom"}],{"a/b":{"":{"m~n":[]}}}]"#);
    assert_eq!(filtered(&lea(), "/0", text).unwrap(), r#"[[],{"a/b":{"":{"m~n":[{"ownerId":"u-tom"}]}}}]"#);
}

#[test]
fn a_byte_order_mark_is_passed_on() {
    assert_eq!(filtered(&lea(), "", "\u{FEFF}[1]").unwrap(), "\u{FEFF}[]");
    assert_eq!(filtered(&lea(), "", "\u{FEFF}\u{FEFF}[1]"), Err(("invalid-json", 3)));
}

#[test]
fn nobody_gets_the_same_text_with_an_empty_list() {
    let text = br#"{"d":[{"ownerId":""},{"ownerId":"u-lea"},{}],"n":2}"#;
    let out = in_pieces(filter_for(Viewer::nobody(), "/d"), [text.as_slice()]);
    assert_eq!(out.unwrap(), br#"{"d":[],"n":2}"#);
}

#[test]
fn where_both_ids_have_one_name_the_field_must_hold_both() {
    for (owner, account, text, is_seen) in [
        ("u", "u", r#"[{"id":"u"}]"#, true),
        ("u", "u", r#"[{"id":"\u0075"}]"#, true),
        ("u", "u", r#"[{"id":"v"}]"#, false),
        ("u", "a", r#"[{"id":"u"}]"#, false),
        ("u", "a", r#"[{"id":"a"}]"#, false),
        ("u", "a", r#"[{"id":"\u0075"}]"#, false),
    ] {
        let viewer = || Viewer::somebody(Some((b"id".into(), owner.into())), Some((b"id".into(), account.into())));
        for size in [1, 100] {
            let out = in_pieces(filter_for(viewer(), ""), text.as_bytes().chunks(size)).unwrap();
            assert_eq!(out == text.as_bytes(), is_seen, "{owner} {account} {text}");
        }
    }
}
