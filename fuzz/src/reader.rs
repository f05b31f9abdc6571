//! The same text as another reader of JSON reads it, `serde_json`: plain, slow, the whole of it in memory.

use super::{
    input::{Input, POINTERS},
    outcome::user,
};
use dossier_roles::{Record, decide};
use dossier_roles_json::DEPTH;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// A text that may be filtered: what stands before the list and behind it, and the rows that are to be kept.
#[derive(Debug)]
pub struct Expected<'a> {
    /// What stands before the list.
    pub before: &'a str,
    /// The rows that the user may see, as they stand in the text.
    pub rows: Vec<&'a str>,
    /// What stands behind the list.
    pub behind: &'a str,
}

/// What is to become of an input.
///
/// # Errors
/// The codes of which one is to be the filter's: where several things are wrong, it says the first that it comes to.
pub fn expected(input: &Input) -> Result<Expected<'_>, &'static [&'static str]> {
    const REFUSED: &[&str] = &["invalid-json", "duplicate-key", "limit"];
    let text = std::str::from_utf8(&input.text).map_err(|_| REFUSED)?;
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut value: &RawValue = serde_json::from_str(body).map_err(|_| REFUSED)?;
    for token in POINTERS[input.at].split('/').skip(1) {
        value = step(value, token.replace("~1", "/").as_bytes())?;
    }
    let rows: Vec<&RawValue> = serde_json::from_str(value.get()).map_err(|_| &["not-an-array", "limit"][..])?;
    let start = value.get().as_ptr() as usize - text.as_ptr() as usize;
    Ok(Expected {
        before: &text[..start],
        rows: rows.into_iter().filter(|row| is_visible(input, row)).map(RawValue::get).collect(),
        behind: &text[start + value.get().len()..],
    })
}

/// The value of a key, or the element at a place.
fn step<'a>(value: &'a RawValue, token: &[u8]) -> Result<&'a RawValue, &'static [&'static str]> {
    const NOWHERE: &[&str] = &["not-an-array", "limit"];
    if let Ok(Members(members)) = serde_json::from_str(value.get()) {
        let mut found = members.into_iter().filter(|(key, _)| key.0 == token).map(|(_, value)| value);
        return match (found.next(), found.next()) {
            (Some(value), None) => Ok(value),
            (Some(_), Some(_)) => Err(&["duplicate-key", "limit"]),
            (None, _) => Err(NOWHERE),
        };
    }
    let place: usize = std::str::from_utf8(token).ok().and_then(|token| token.parse().ok()).ok_or(NOWHERE)?;
    let elements: Vec<&RawValue> = serde_json::from_str(value.get()).map_err(|_| NOWHERE)?;
    elements.get(place).copied().ok_or(NOWHERE)
}

fn is_visible(input: &Input, row: &RawValue) -> bool {
    let Some(user) = user(input) else { return false };
    if depth(row.get()) > DEPTH {
        return false;
    }
    let Ok(Members(members)) = serde_json::from_str(row.get()) else { return false };
    // The id of a field that is there once; an empty one is malformed, as nothing else would be.
    let id = |name: &str| {
        let mut values = members.iter().filter(|(key, _)| key.0 == name.as_bytes()).map(|(_, value)| value);
        match (values.next(), values.next()) {
            (Some(value), None) => Some(serde_json::from_str::<String>(value.get()).unwrap_or_default()),
            (None, _) => None,
            (Some(_), Some(_)) => Some(String::new()),
        }
    };
    let (owner, account) = (id("ownerId"), id("accountId"));
    let record = Record { owner_id: owner.as_deref(), account_id: account.as_deref() };
    decide(&user, dossier_roles::Capability::InvoicesView, Some(&record)).is_allowed()
}

/// How many lists and objects lie inside one another.
fn depth(row: &str) -> usize {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0_usize, 0, false, false);
    for byte in row.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => depth -= 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// The members of an object, in their order, none left out.
struct Members<'a>(Vec<(Key, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        from.deserialize_map(Object)
    }
}

/// A key in WTF-8: one with a lone surrogate is a key too.
struct Key(Vec<u8>);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Key;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Key, E> {
                Ok(Key(bytes.into()))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Key, E> {
                Ok(Key(text.into()))
            }
        }
        from.deserialize_bytes(Bytes)
    }
}

/// Compares what the filter made of an input with what is to become of it.
pub fn check(input: &Input) {
    let out = super::outcome::filtered(input, [input.text.as_slice()]);
    match (out, expected(input)) {
        (Ok(out), Ok(expected)) => {
            let out = std::str::from_utf8(&out).expect("UTF-8");
            let list = out.strip_prefix(expected.before).and_then(|out| out.strip_suffix(expected.behind));
            let rows: Vec<&RawValue> = serde_json::from_str(list.expect("its surroundings")).expect("a list");
            assert_eq!(rows.into_iter().map(RawValue::get).collect::<Vec<_>>(), expected.rows, "the rows");
        }
        (Err(fault), Err(codes)) => {
            let code = fault.problem.code();
            assert!(codes.contains(&code), "{code}, not one of {codes:?}");
            assert!(fault.offset <= input.text.len() as u64, "an offset behind the text");
        }
        // What is too deep around the list is so for the filter alone.
        (Err(fault), Ok(_)) => assert_eq!(fault.problem.code(), "limit", "{fault:?}"),
        (Ok(_), Err(codes)) => panic!("accepted, and not {codes:?}"),
    }
}
