//! Bytes as text: a character a byte where there is one, so that compression finds what it would find in the bytes.
//!
//! Printable ASCII only, and nothing that a string would escape: whatever a bundler or a server does to it, it is the same text.
//! Measured for the wasm of the words, brotli: the bytes 6,394, this 6,656, base64 8,386.

use std::fmt::Write as _;

/// The first character that stands for a byte.
const FIRST: u8 = b'#';
/// A backslash would be escaped.
const LEFT_OUT: u8 = b'\\';
/// How many bytes have a character: from `#` to `~`, without the one left out.
const VALUES: u8 = b'~' - FIRST;
/// What stands before the character of a byte beyond them, and of one twice beyond.
const ESCAPES: [char; 2] = ['!', ' '];

/// The text of some bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        let (round, value) = (byte / VALUES, byte % VALUES);
        if let Some(escape) = round.checked_sub(1) {
            text.push(ESCAPES[usize::from(escape)]);
        }
        let code = FIRST + value;
        text.push(char::from(if code < LEFT_OUT { code } else { code + 1 }));
    }
    text
}

/// The module of some bytes.
pub fn module(bytes: &[u8]) -> String {
    format!("export default {{ length: {}, text: {} }};\n", bytes.len(), serde_json::json!(encode(bytes)))
}

/// What `src/engine/bytes.js` must know to read them.
pub fn constants() -> String {
    let mut module =
        "// Written by `cargo xtask build` from xtask/src/build/text.rs: to change it, change that.\n".to_owned();
    for (name, number) in [
        ("FIRST", u32::from(FIRST)),
        ("LEFT_OUT", u32::from(LEFT_OUT)),
        ("VALUES", u32::from(VALUES)),
        ("SECOND_ESCAPE", u32::from(ESCAPES[1])),
    ] {
        let _ = writeln!(module, "export const {name} = {number};");
    }
    module
}

#[cfg(test)]
mod tests {
    use super::{ESCAPES, encode};

    #[test]
    fn every_byte_has_a_text_of_its_own_that_no_string_escapes() {
        let mut seen = std::collections::HashSet::new();
        for byte in 0..=u8::MAX {
            let text = encode(&[byte]);
            assert!(text.bytes().all(|one| (b' '..=b'~').contains(&one) && one != b'"' && one != b'\\'), "{text:?}");
            assert_eq!(text.len() == 2, text.starts_with(ESCAPES), "{text:?}");
            assert!(seen.insert(text));
        }
    }
}
