//! Texts, splits and users drawn at random, beside another reader of JSON.

use crate::support::{filter, in_pieces, ines, lea, lea_in};
use dossier_roles::User;
use proptest::prelude::*;
use serde_json::{Value, value::RawValue};

/// JSON of any kind, with the keys and ids that matter often among it.
fn json() -> impl Strategy<Value = String> {
    let string = prop_oneof![
        Just("\"ownerId\"".to_owned()),
        Just("\"u-lea\"".to_owned()),
        Just("\"a-1\"".to_owned()),
        Just(r#""\u0075-lea""#.to_owned()),
        Just(r#""\ud83e\uddfe\n""#.to_owned()),
        any::<String>().prop_map(|text| Value::from(text).to_string()),
    ];
    let number = "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?";
    let leaf = prop_oneof![
        string.boxed(),
        number.boxed(),
        prop_oneof![Just("true"), Just("false"), Just("null")].prop_map(str::to_owned).boxed()
    ];
    leaf.prop_recursive(4, 60, 5, |inner| {
        prop_oneof![
            (space(), prop::collection::vec((space(), inner.clone(), space()), 0..5)).prop_map(|(space, items)| {
                let items: Vec<_> = items.into_iter().map(|(a, item, b)| a + &item + &b).collect();
                format!("[{space}{}]", items.join(","))
            }),
            prop::collection::vec((key(), space(), inner), 0..5).prop_map(|members| {
                let members: Vec<_> =
                    members.into_iter().map(|(key, s, value)| format!("{s}{key}{s}:{s}{value}{s}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

fn space() -> impl Strategy<Value = String> {
    "[ \n\r\t]{0,2}"
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just("\"ownerId\"".to_owned()),
        2 => Just("\"accountId\"".to_owned()),
        1 => Just(r#""owner\u0049d""#.to_owned()),
        3 => "[a-z]{0,20}".prop_map(|key| format!("\"{key}\"")),
    ]
}

fn row() -> impl Strategy<Value = String> {
    let owner = prop_oneof![Just("u-lea"), Just("u-tom"), Just(r"\u0075-lea"), Just("")];
    let account = prop_oneof![Just("a-1"), Just("a-2")];
    prop_oneof![
        1 => json(),
        3 => (owner, account, json(), space()).prop_map(|(owner, account, more, s)| {
            format!(r#"{{{s}"ownerId":{s}"{owner}","more":{more},"accountId":"{account}"{s}}}"#)
        }),
    ]
}

fn user() -> impl Strategy<Value = User> {
    prop_oneof![Just(lea()), Just(ines()), Just(lea_in("a-1"))]
}

/// How often a top-level key is in a row, and its last value, if it is an id. By `serde_json`, which has its own idea of all of it.
fn field(row: &RawValue, name: &str) -> (usize, Option<String>) {
    struct Members(Vec<(String, Value)>);
    impl<'de> serde::Deserialize<'de> for Members {
        fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            struct Visitor;
            impl<'de> serde::de::Visitor<'de> for Visitor {
                type Value = Members;
                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                    let mut members = Vec::new();
                    while let Some(member) = map.next_entry()? {
                        members.push(member);
                    }
                    Ok(Members(members))
                }
            }
            from.deserialize_map(Visitor)
        }
    }
    let Ok(Members(members)) = serde_json::from_str(row.get()) else { return (0, None) };
    let mut values = members.into_iter().filter(|(key, _)| key == name).map(|(_, value)| value);
    let count = values.clone().count();
    (count, values.next_back().and_then(|value| value.as_str().filter(|id| !id.is_empty()).map(str::to_owned)))
}

fn may_see(user: &User, row: &RawValue) -> bool {
    let (owners, owner) = field(row, "ownerId");
    let (accounts, account) = field(row, "accountId");
    let in_account = user.account.id.is_none() || (accounts == 1 && account == user.account.id);
    let is_theirs = owners == 1 && owner.as_ref() == Some(&user.id);
    row.get().starts_with('{') && in_account && (is_theirs || *user == ines())
}

fn pieces<'a>(text: &'a [u8], cuts: &[usize]) -> Vec<&'a [u8]> {
    let mut pieces = Vec::new();
    let mut rest = text;
    for cut in cuts {
        let (piece, more) = rest.split_at(cut % (rest.len() + 1));
        pieces.push(piece);
        rest = more;
    }
    pieces.push(rest);
    pieces
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exactly_the_rows_that_may_be_seen_are_kept_byte_for_byte(
        user in user(),
        rows in prop::collection::vec((space(), row(), space()), 0..8),
        cuts in prop::collection::vec(any::<usize>(), 0..6),
        in_envelope in any::<bool>(),
    ) {
        let list: Vec<_> = rows.iter().map(|(before, row, after)| format!("{before}{row}{after}")).collect();
        let list = format!("[{}]", list.join(","));
        let (at, before, after) = if in_envelope { ("/d", r#"{"n": [1], "d" : "#, r#" , "e":{}}"#) } else { ("", "", "") };
        let text = format!("{before}{list}{after}");
        let out = in_pieces(filter(&user, at), pieces(text.as_bytes(), &cuts)).expect("a list");
        let out = std::str::from_utf8(&out).expect("UTF-8");
        let out = out.strip_prefix(before).and_then(|out| out.strip_suffix(after)).expect("what surrounds it");
        let kept: Vec<&RawValue> = serde_json::from_str(out).expect("JSON");
        let all: Vec<&RawValue> = serde_json::from_str(&list).expect("JSON");
        let expected: Vec<_> = all.into_iter().filter(|row| may_see(&user, row)).map(RawValue::get).collect();
        let every = expected.len() == rows.len();
        prop_assert_eq!(kept.into_iter().map(RawValue::get).collect::<Vec<_>>(), expected);
        prop_assert!(!every || out == list, "a list of which all may be seen is the same");
    }

    #[test]
    fn a_text_with_a_byte_changed_is_refused_exactly_where_another_reader_refuses_it(
        row in row(),
        place in any::<usize>(),
        byte in any::<u8>(),
        cut in any::<usize>(),
    ) {
        let mut text = format!("[{row}]").into_bytes();
        let place = 1 + place % (text.len() - 1);
        text[place] = byte;
        let out = in_pieces(filter(&ines(), ""), pieces(&text, &[cut]));
        // A `RawValue` keeps what it could not represent: large numbers, lone surrogates.
        let other = std::str::from_utf8(&text).is_ok_and(|text| serde_json::from_str::<&RawValue>(text).is_ok());
        prop_assert_eq!(out.is_ok(), other, "{:?}", out);
    }
}
