//! One row is one row's business: what is too large or too deep is hidden, for everyone alike, and the rest passes.

use crate::support::{filter, filter_of, in_pieces, ines, lea, viewer};
use dossier_roles_json::{DEPTH, MAX_ROW, MOST_ROW};

const MINE: &str = r#"{"ownerId":"u-lea"}"#;

fn nested(depth: usize) -> String {
    format!(r#"{{"ownerId":"u-lea","x":{}{}}}"#, "[".repeat(depth - 1), "]".repeat(depth - 1))
}

#[test]
fn a_row_that_is_too_deep_is_hidden_and_the_rest_passes() {
    for user in [lea(), ines()] {
        for (at, before, after) in [("", "[", "]"), ("/d", r#"{"d":["#, "]}")] {
            let text = |row: &str| format!("{before}{MINE},{row},{MINE}{after}");
            let whole = |row: &str| in_pieces(filter(&user, at), [text(row).as_bytes()]).unwrap();
            assert_eq!(whole(&nested(DEPTH)), text(&nested(DEPTH)).as_bytes());
            let hidden = format!("{before}{MINE},{MINE}{after}");
            for depth in [DEPTH + 1, DEPTH + 64, 100_000] {
                assert_eq!(whole(&nested(depth)), hidden.as_bytes(), "{depth}");
            }
            assert_eq!(whole(&("[".repeat(70_000) + &"]".repeat(70_000))), hidden.as_bytes());
        }
    }
}

#[test]
fn however_it_is_cut_a_row_that_is_too_deep_is_hidden() {
    let text = format!("[{MINE} , {} , {MINE}]", nested(DEPTH + 1));
    for size in [1, 2, 3, 64, 1000] {
        let out = in_pieces(filter(&ines(), ""), text.as_bytes().chunks(size)).unwrap();
        assert_eq!(out, format!("[{MINE} , {MINE}]").as_bytes(), "{size}");
    }
}

#[test]
fn a_row_that_is_too_deep_or_too_large_is_still_checked() {
    let levels = "[".repeat(2 * DEPTH);
    for (row, code) in [
        (format!("{levels}}}"), "invalid-json"),
        (format!("{levels}1 2"), "invalid-json"),
        (format!("{levels}{}]]", "]".repeat(2 * DEPTH)), "invalid-json"),
        (format!("{{\"x\":\"{}\u{1}", "x".repeat(2 * SMALL)), "invalid-json"),
        (format!("{{\"x\":\"{}\\x", "x".repeat(2 * SMALL)), "invalid-json"),
    ] {
        let text = format!("[{row}");
        let out = in_pieces(filter_of(viewer(&ines()), "", SMALL), [text.as_bytes()]);
        assert_eq!(out.unwrap_err().problem.code(), code, "{text}");
    }
}

const SMALL: usize = 100;

#[test]
fn a_row_may_have_as_many_bytes_as_it_may_and_not_one_more() {
    let row = |length: usize| format!(r#"{{"ownerId":"u-lea","x":"{}"}}"#, "x".repeat(length - 26));
    for user in [lea(), ines()] {
        // White space around a row is not of it.
        let text = format!("[{MINE},  {}  ,{MINE},{} , {}]", row(SMALL), row(SMALL + 1), row(SMALL));
        let kept = format!("[{MINE},  {}  ,{MINE}, {}]", row(SMALL), row(SMALL));
        for size in [1, 7, 64, 1000] {
            let out = in_pieces(filter_of(viewer(&user), "", SMALL), text.as_bytes().chunks(size)).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), kept, "{size}");
        }
    }
}

#[test]
fn a_row_is_hidden_that_is_larger_than_16_mib() {
    assert_eq!((MAX_ROW, MOST_ROW), (16_777_216, 1_073_741_824));
    let note = vec![b'x'; MAX_ROW >> 4];
    let row = |count| {
        let before = std::iter::once(&br#"[{"ownerId":"u-lea","x":""#[..]);
        before.chain(std::iter::repeat_n(note.as_slice(), count)).chain([&br#""},{"ownerId":"u-lea"}]"#[..]])
    };
    assert_eq!(in_pieces(filter(&ines(), ""), row(15)).unwrap().len(), 48 + 15 * note.len());
    assert_eq!(in_pieces(filter(&ines(), ""), row(16)).unwrap(), format!("[{MINE}]").as_bytes());
    assert_eq!(in_pieces(filter(&ines(), ""), row(100)).unwrap(), format!("[{MINE}]").as_bytes());
}

#[test]
fn more_white_space_beside_a_row_than_64_kib_is_left_out() {
    let space = |length: usize| " ".repeat(length);
    let (kept, dropped) = (space(1 << 16), space((1 << 16) + 1));
    for (text, expected) in [
        (format!("[{kept}{MINE},{kept}{MINE}]"), format!("[{kept}{MINE},{kept}{MINE}]")),
        (format!("[{dropped}{MINE},{dropped}{MINE}]"), format!("[{MINE},{MINE}]")),
        (format!("[1{kept}]"), format!("[{kept}]")),
        (format!("[1{dropped}]"), "[]".to_owned()),
        // Behind a row that is shown it flows.
        (format!("[{MINE}{dropped},1]"), format!("[{MINE}{dropped}]")),
    ] {
        for size in [1000, 1 << 15, 1 << 20] {
            let out = in_pieces(filter(&ines(), ""), text.as_bytes().chunks(size)).unwrap();
            assert!(out == expected.as_bytes(), "{} and {}, in {size}", out.len(), expected.len());
        }
    }
}
