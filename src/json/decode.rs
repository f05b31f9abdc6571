//! What a string of JSON says.

use serde::de::{Deserializer as _, Error, Visitor};
use std::{borrow::Cow, fmt};

/// What a string says, given with its quotes; `None` if it is no string.
///
/// In WTF-8: what JavaScript has as a lone surrogate is three bytes that are not UTF-8. Two strings are the same, code unit by
/// code unit, if these bytes are.
pub fn decode(raw: &[u8]) -> Option<Cow<'_, [u8]>> {
    match raw {
        [b'"', inside @ .., b'"'] if !inside.contains(&b'\\') => Some(Cow::Borrowed(inside)),
        // As bytes: `serde_json` refuses a lone surrogate in a `str`.
        [b'"', ..] => serde_json::Deserializer::from_slice(raw).deserialize_byte_buf(Bytes).ok().map(Cow::Owned),
        _ => None,
    }
}

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
