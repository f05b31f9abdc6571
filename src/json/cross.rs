//! The numbers that cross between JavaScript and the wasm. The build writes the JavaScript half of them.

/// Which rows may be seen, as bits; none of them, and nobody sees any.
pub const SEES: [(&str, u32); 3] =
    [("SOMEBODY", SOMEBODY), ("OWNER_ASKED", OWNER_ASKED), ("ACCOUNT_ASKED", ACCOUNT_ASKED)];
/// Somebody looks.
pub const SOMEBODY: u32 = 1;
/// The owner's id must be the one that is given.
pub const OWNER_ASKED: u32 = 2;
/// The account's id must be.
pub const ACCOUNT_ASKED: u32 = 4;

/// The texts that a call is made with, each at its place.
pub const TEXTS: [(&str, usize); 5] =
    [("OWNER_ID", OWNER_ID), ("ACCOUNT_ID", ACCOUNT_ID), ("OWNER", OWNER), ("ACCOUNT", ACCOUNT), ("AT", AT)];
/// The id that a row's owner must be.
pub const OWNER_ID: usize = 0;
/// The id that its account must be.
pub const ACCOUNT_ID: usize = 1;
/// What the field of the owner's id is called.
pub const OWNER: usize = 2;
/// What the field of the account's id is called.
pub const ACCOUNT: usize = 3;
/// The pointer to the list.
pub const AT: usize = 4;

/// How many bytes of a text go in at a time: they stay in the processor's cache from the copy to the scan.
pub const WINDOW: usize = 1 << 16;

/// UTF-16, as JavaScript has it, in the WTF-8 that [`decode`](crate::decode) speaks: a lone surrogate is three bytes.
pub fn wtf8(units: &[u16]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(units.len());
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
    use super::wtf8;
    use crate::decode;

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
}
