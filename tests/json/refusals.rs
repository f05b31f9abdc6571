//! What is refused, with which code, and at which byte.

use crate::support::{filter, filtered, in_pieces, lea};
use dossier_roles_json::{DEPTH, Problem};

#[test]
fn the_byte_that_cannot_be_is_named() {
    for (text, place) in [
        ("", 0),
        ("  ", 2),
        ("[", 1),
        ("\"", 1),
        ("\"]", 2),
        ("\"\\\"", 3),
        ("tru", 3),
        ("-", 1),
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
fn the_first_thing_that_is_wrong_is_what_is_said_wherever_a_block_ends() {
    use Problem::{Control, DuplicateKey, Early, Escape, NoColon, NoComma, NoKey, NoValue, Number, Trailing};
    for (text, place, problem) in [
        (r#"[{"a":1,2x}]"#, 8, NoKey),
        (r#"[{"a":1,2},tru]"#, 8, NoKey),
        (r#"[{"a","b":1}]"#, 5, NoColon),
        (r#"[{"a":1,"b"}]"#, 11, NoColon),
        (r#"[{[]:1}]"#, 2, NoKey),
        (r#"[{"a":1,[]:1}]"#, 8, NoKey),
        (r#"[["a":1,01]]"#, 5, NoComma),
        (r#"["a",{"b":1},"c":1]"#, 16, NoComma),
        (r#"[{"a":"b":1}]"#, 9, NoComma),
        (r#"[{"a":,"b":1x}]"#, 6, NoValue),
        (r#"[{:1}]"#, 2, NoKey),
        (r#"[1x]"#, 2, NoComma),
        (r#"[1]x"#, 3, Trailing),
        (r#"[]:1"#, 2, Trailing),
        (r#"[1.x,{"a" 1}]"#, 3, Number),
        (r#"["\q",]"#, 3, Escape),
        ("[{\"a\"\u{C}:1}]", 5, NoColon),
        ("[\"a\u{C}\",]", 3, Control),
        ("[1\u{1A}1]", 2, NoComma),
        (r#"{"d":[],"x":{1},"d":[]}"#, 13, NoKey),
        (r#"{"d":[],1,"d":[]}"#, 8, NoKey),
        (r#"{"d":[],"d":[],1}"#, 8, DuplicateKey),
        (r#"[{"a":"#, 6, Early),
    ] {
        for shift in 0..70 {
            let shifted = " ".repeat(shift) + text;
            let fault = in_pieces(filter(&lea(), "/d"), [shifted.as_bytes()]).unwrap_err();
            assert_eq!((fault.offset, fault.problem), ((shift + place) as u64, problem), "{shifted}");
        }
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
fn what_surrounds_the_list_has_a_depth() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let beside = |depth: usize| format!(r#"{{"x":{},"a":[]}}"#, nested(depth));
    let whole =
        |text: &str, at: &str| in_pieces(filter(&lea(), at), [text.as_bytes()]).map_err(|fault| fault.problem.code());
    assert_eq!(whole(&beside(DEPTH - 1), "/a").unwrap(), beside(DEPTH - 1).as_bytes());
    assert_eq!(whole(&beside(DEPTH), "/a"), Err("limit"));
    assert_eq!(whole(&nested(1_000_000), "/a"), Err("limit"));
    assert_eq!(whole(&"{\"a\":".repeat(1_000_000), "/b"), Err("limit"));
    assert_eq!(whole(&"{\"a\":".repeat(1_000_000), &"/a".repeat(1_000_000)), Err("limit"));
    let way = |depth: usize| "{\"a\":".repeat(depth) + "[]" + &"}".repeat(depth);
    assert_eq!(whole(&way(DEPTH - 1), &"/a".repeat(DEPTH - 1)).unwrap(), way(DEPTH - 1).as_bytes());
    assert_eq!(whole(&way(DEPTH), &"/a".repeat(DEPTH)), Err("limit"));
    // Behind the list it is the same again.
    let behind = |depth: usize| format!(r#"{{"a":[{}],"x":{}}}"#, nested(5000), nested(depth));
    assert!(whole(&behind(DEPTH - 1), "/a").is_ok());
    assert_eq!(whole(&behind(DEPTH), "/a"), Err("limit"));
}

#[test]
fn no_key_and_no_text_is_too_large() {
    let piece = vec![b' '; 1 << 20];
    let pieces = |count| std::iter::repeat_n(piece.as_slice(), count);
    let list = |text: &'static [u8]| std::iter::once(text);
    let text = in_pieces(filter(&lea(), ""), pieces(40).chain(list(b"[]")).chain(pieces(40)));
    assert_eq!(text.unwrap().len(), 2 + (80 << 20));
    let text = list(b"{\"").chain(pieces(40)).chain(list(b"\":1,\"a\":[]}"));
    assert_eq!(in_pieces(filter(&lea(), "/a"), text).unwrap().len(), (40 << 20) + 13);
}

#[test]
fn what_was_refused_stays_refused() {
    let mut filter = filter(&lea(), "");
    let refused = filter.push(b"[1 2").unwrap_err();
    assert_eq!(filter.push(b"]").unwrap_err(), refused);
    assert_eq!(filter.end().unwrap_err(), refused);
}

#[test]
fn what_is_expected_there_is_said() {
    let value = "a value is expected";
    let comma = "a comma or the end of the list or object is expected";
    for (text, words) in [
        ("[,", value),
        ("[1,]", value),
        ("[nul]", value),
        ("[+", value),
        (r#"[{"a":}"#, value),
        ("[{1", "a key in quotes is expected"),
        ("[{,", "a key in quotes is expected"),
        (r#"[{"a":1,}"#, "a key in quotes is expected"),
        (r#"[{"a"1"#, "a colon is expected"),
        (r#"[{"a","#, "a colon is expected"),
        ("[1 2", comma),
        ("[1:", comma),
        ("[1a", comma),
        ("[[]\"", comma),
        ("[{}]]", "something stands behind the end"),
        ("[]1", "something stands behind the end"),
        ("1a", "something stands behind the end"),
        ("[\"\u{1}", "a control character in a string"),
        ("[\"\\x", "an escape that JSON does not have"),
        ("[1.]", "a number breaks off"),
        ("[", "the text ends too soon"),
        ("{}", "there is no list"),
    ] {
        let fault = in_pieces(filter(&lea(), ""), [text.as_bytes()]).unwrap_err();
        assert_eq!(fault.problem.words(), words, "{text}");
    }
    let words: Vec<_> = Problem::ALL.iter().map(|problem| problem.words()).collect();
    assert!(words.iter().all(|one| !one.is_empty() && words.iter().filter(|other| *other == one).count() == 1));
}
