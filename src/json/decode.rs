//! What a string of JSON says.

use std::borrow::Cow;

/// What a string says, given with its quotes; `None` if it is no string.
///
/// In WTF-8: what JavaScript has as a lone surrogate is three bytes that are not UTF-8. Two strings are the same, code unit by
/// code unit, if these bytes are. By hand: `serde_json`, which the tests compare it with, brings half as much code again as the
/// whole filter has, to word errors that nobody sees.
pub fn decode(raw: &[u8]) -> Option<Cow<'_, [u8]>> {
    let [b'"', inside @ .., b'"'] = raw else { return None };
    if inside.contains(&b'\\') { unescape(inside).map(Cow::Owned) } else { Some(Cow::Borrowed(inside)) }
}

fn unescape(mut text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    // Escapes in a row: two of them may be one character.
    let mut units = Vec::new();
    loop {
        text = match text {
            [b'\\', b'u', digits @ ..] => {
                let (digits, rest) = digits.split_first_chunk::<4>()?;
                units.push(digits.iter().try_fold(0, |unit, digit| Some(unit << 4 | hex(*digit)?))?);
                rest
            }
            [] => {
                bytes.append(&mut wtf8(&units));
                return Some(bytes);
            }
            [_, ..] => {
                bytes.append(&mut wtf8(&units));
                units.clear();
                let (byte, rest) = match text {
                    [b'\\', escaped, rest @ ..] => (simple(*escaped)?, rest),
                    [byte, rest @ ..] => (*byte, rest),
                    [] => return None,
                };
                bytes.push(byte);
                rest
            }
        };
    }
}

/// What the letter behind a backslash stands for.
const fn simple(letter: u8) -> Option<u8> {
    match letter {
        b'"' | b'\\' | b'/' => Some(letter),
        b'b' => Some(8),
        b'f' => Some(12),
        b'n' => Some(b'\n'),
        b'r' => Some(b'\r'),
        b't' => Some(b'\t'),
        _ => None,
    }
}

const fn hex(digit: u8) -> Option<u16> {
    match (digit as char).to_digit(16) {
        Some(value) => Some(value as u16),
        None => None,
    }
}

/// UTF-16, as JavaScript has it, in WTF-8.
pub fn wtf8(units: &[u16]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for unit in char::decode_utf16(units.iter().copied()) {
        match unit {
            Ok(character) => bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            Err(lone) => {
                let [high, low] = lone.unpaired_surrogate().to_be_bytes();
                bytes.extend([0xED, 0x80 | (high & 0x0F) << 2 | low >> 6, 0x80 | low & 0x3F]);
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{decode, wtf8};
    use proptest::prelude::*;
    use serde::de::{Deserializer as _, Error, Visitor};
    use std::fmt;

    /// The same by `serde_json`: as bytes, because it refuses a lone surrogate in a `str`.
    fn otherwise(raw: &[u8]) -> Option<Vec<u8>> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Vec<u8>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
                Ok(bytes.to_vec())
            }
        }
        let mut reader = serde_json::Deserializer::from_slice(raw);
        reader.deserialize_byte_buf(Bytes).ok().filter(|_| reader.end().is_ok())
    }

    #[test]
    fn a_name_from_javascript_is_what_a_string_of_json_says() {
        for (units, json) in [
            (vec![], r#""""#),
            ("é𝄞a\u{FFFF}".encode_utf16().collect(), r#""\u00e9\ud834\udd1ea\uffff""#),
            (vec![0xD800], r#""\ud800""#),
            (vec![0xDBFF, 0x61], r#""\udbffa""#),
            (vec![0xDFFF, 0xD800], r#""\udfff\ud800""#),
        ] {
            assert_eq!(Some(&*wtf8(&units)), decode(json.as_bytes()).as_deref(), "{json}");
        }
    }

    #[test]
    fn what_is_no_string_says_nothing() {
        for wrong in ["", "\"", "a", "1", "\"a", "[\"a\"]", r#""\x""#, r#""\u12""#, r#""\u00g0""#, r#""\u+123""#] {
            assert_eq!(decode(wrong.as_bytes()), None, "{wrong}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn another_reader_of_json_reads_the_same_of_a_string(
            parts in prop::collection::vec("[a-zé𝄞 ]|\\\\[\"\\\\/bfnrtux]|\\\\u[dD][89a-fA-F][0-9a-f]{2}|\\\\u[0-9a-fA-F]{3,4}", 0..8),
        ) {
            let raw = format!("\"{}\"", parts.concat());
            prop_assert_eq!(decode(raw.as_bytes()).map(std::borrow::Cow::into_owned), otherwise(raw.as_bytes()), "{}", raw);
        }
    }
}
