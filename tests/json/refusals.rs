//! What is refused, with which code, and at which byte.

use crate::support::{filter, filtered, in_pieces, lea};
use dossier_roles_json::{DEPTH, MAX_ROW};

#[test]
fn the_byte_that_cannot_be_is_named() {
    for (text, place) in [
        ("", 0),
        ("  ", 2),
        ("[", 1),
        ("[1", 2),
        ("[1 2]", 3),
        ("[1,]", 3),
        ("[,1]", 1),
        ("[1]]", 3),
        ("[1] x", 4),
        ("[tru]", 4),
        ("[nulll]", 5),
        ("[01]", 2),
        ("[-]", 2),
        ("[+1]", 1),
        ("[.5]", 1),
        ("[1.]", 3),
        ("[1e]", 3),
        ("[1e+]", 4),
        ("[NaN]", 1),
        ("['a']", 1),
        ("[\"a\n\"]", 3),
        (r#"["\x"]"#, 3),
        (r#"["\u12G4"]"#, 6),
        (r#"["\u12"#, 6),
        (r#"[{"a" 1}]"#, 6),
        (r#"[{"a":1,}]"#, 8),
        (r#"[{a:1}]"#, 2),
        (r#"[{"a":1]"#, 7),
        (r#"[{"a":[1}]"#, 8),
        (r#"[{"a":{"b" 1}}]"#, 11),
        (r#"[{"a":{"b":1,}}]"#, 13),
        (r#"[{"a":{1:1}}]"#, 7),
        ("\u{FEFF}", 3),
        ("[1] /**/", 4),
        ("\u{A0}[]", 0),
    ] {
        assert_eq!(filtered(&lea(), "", text), Err(("invalid-json", place)), "{text}");
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_refused() {
    for (text, place) in [
        (&b"[\"\xFF\"]"[..], 2),
        (b"[\"\xC3\"]", 2),
        (b"[\"\xED\xA0\x80\"]", 2), // a surrogate
        (b"[\"\xC0\x80\"]", 2),     // too long a spelling
        (b"[\"\xF4\x90\x80\x80\"]", 2),
        (b"[]\xE2\x82", 2),
        (b"[\"\xE2\x82", 2),
        (b"\xEF\xBB", 0),
    ] {
        assert_eq!(filtered(&lea(), "", text), Err(("invalid-json", place)), "{text:?}");
    }
}

#[test]
fn a_list_that_is_not_there_is_refused_at_the_end_and_nothing_is_written_of_what_is_in_its_place() {
    for (at, text) in [
        ("", "{}"),
        ("", "1"),
        ("", "\"a\""),
        ("", "null"),
        ("/a", "[]"),
        ("/a", r#"{"b":[]}"#),
        ("/a", r#"{"a":{"secret":1}}"#),
        ("/a/b", r#"{"a":[{"b":[]}]}"#),
        ("/a/0", r#"{"a":[1]}"#),
        ("/a/01", r#"{"a":[[],[]]}"#),
        ("/a/-", r#"{"a":[[]]}"#),
    ] {
        assert_eq!(filtered(&lea(), at, text), Err(("not-an-array", text.len() as u64)), "{at} {text}");
    }
    let mut filter = filter(&lea(), "/a");
    assert_eq!(filter.push(br#"{"n":1,"a":{"secret":1},"b":2}"#).unwrap(), b"");
    assert!(filter.end().is_err());
    assert_eq!(filtered(&lea(), "/a", r#"{"a":{"b":}}"#), Err(("invalid-json", 10)));
}

#[test]
fn a_second_way_to_the_list_is_refused() {
    assert_eq!(filtered(&lea(), "/a", r#"{"a":[],"a":[{}]}"#), Err(("duplicate-key", 8)));
    assert_eq!(filtered(&lea(), "/a", r#"{"\u0061":1,"a":[{}]}"#), Err(("duplicate-key", 12)));
    assert_eq!(filtered(&lea(), "/a/b", r#"{"a":{"b":[],"c":1},"\u0061":{}}"#), Err(("duplicate-key", 20)));
    // Elsewhere it leads nowhere.
    let text = r#"{"x":1,"x":{"a":1,"a":2},"a":[]}"#;
    assert_eq!(filtered(&lea(), "/a", text).unwrap(), text);
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let whole = |text: &str, at| in_pieces(filter(&lea(), at), [text.as_bytes()]).map_err(|fault| fault.problem.code());
    assert_eq!(whole(&nested(DEPTH), "").unwrap(), b"[]");
    assert_eq!(whole(&nested(DEPTH + 1), ""), Err("limit"));
    assert_eq!(whole(&nested(1_000_000), ""), Err("limit"));
    assert_eq!(whole(&"{\"a\":".repeat(1_000_000), ""), Err("limit"));
    assert_eq!(whole(&"{\"a\":".repeat(1_000_000), &"/a".repeat(1_000_000)), Err("limit"));
}

#[test]
fn an_invoice_too_large_to_hold_is_refused_and_a_text_is_not() {
    let piece = vec![b' '; 1 << 20];
    let pieces = |count| std::iter::repeat_n(piece.as_slice(), count);
    let start = [&b"[{"[..]];
    let refused = in_pieces(filter(&lea(), ""), start.into_iter().chain(pieces((MAX_ROW >> 20) + 1)));
    assert_eq!(refused.unwrap_err().problem.code(), "limit");
    let list = [&b"[]"[..]];
    let text = in_pieces(filter(&lea(), ""), pieces(40).chain(list).chain(pieces(40)));
    assert_eq!(text.unwrap().len(), 2 + (80 << 20));
}

#[test]
fn what_was_refused_stays_refused() {
    let mut filter = filter(&lea(), "");
    let refused = filter.push(b"[1 2").unwrap_err();
    assert_eq!(filter.push(b"]").unwrap_err(), refused);
    assert_eq!(filter.end().unwrap_err(), refused);
}
