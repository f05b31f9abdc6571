//! A string, scanned and not read.

use crate::{
    fault::Problem,
    scan::{Scan, Step, bad},
};

/// Scans a string from behind its opening quote, or from where it stopped. Sets `escaped` where it meets an escape.
#[inline(always)]
pub fn rest<'a>(mut text: &'a [u8], escaped: &mut bool) -> Scan<'a> {
    loop {
        text = behind_plain(text);
        match text {
            [b'"', rest @ ..] => return Ok(Step::Done(rest)),
            [b'\\', more @ ..] => {
                *escaped = true;
                match escape(more) {
                    Ok(Step::Done(rest)) => text = rest,
                    // From its backslash, so that an escape is never half read.
                    Ok(Step::More(_)) => return Ok(Step::More(text)),
                    Err(bad) => return Err(bad),
                }
            }
            [] => return Ok(Step::More(text)),
            [_, ..] => return bad(Problem::Control, text),
        }
    }
}

/// An escape, from behind its backslash. A surrogate may stand alone, as it may for `JSON.parse`.
#[inline(never)] // rare, and the loop that calls it is not
fn escape(text: &[u8]) -> Scan<'_> {
    match text {
        [b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', rest @ ..] => Ok(Step::Done(rest)),
        [b'u', digits @ ..] => {
            let mut text = digits;
            for _ in 0..4 {
                match text {
                    [digit, rest @ ..] if digit.is_ascii_hexdigit() => text = rest,
                    [] => return Ok(Step::More(text)),
                    [_, ..] => return bad(Problem::Escape, text),
                }
            }
            Ok(Step::Done(text))
        }
        [] => Ok(Step::More(text)),
        [_, ..] => bad(Problem::Escape, text),
    }
}

/// The text from the first byte that a string does not simply contain: a quote, a backslash or a control character.
#[inline(always)]
fn behind_plain(mut text: &[u8]) -> &[u8] {
    while let Some((chunk, rest)) = text.split_first_chunk() {
        let places = special(chunk);
        if places != 0 {
            return text.get(places.trailing_zeros() as usize..).unwrap_or_default();
        }
        text = rest;
    }
    let plain = text.iter().take_while(|byte| !is_special(**byte)).count();
    text.get(plain..).unwrap_or_default()
}

const fn is_special(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// Which of sixteen bytes are special, as bits from the lowest. One comparison for all sixteen: four fifths of a list of
/// invoices are the insides of strings. `memchr3` finds two quotes and no range, and pays for a call at every short string.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn special(chunk: &[u8; 16]) -> u16 {
    use core::arch::wasm32::{i8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u64x2, v128_or};
    let whole = u128::from_le_bytes(*chunk);
    let bytes = u64x2(whole as u64, (whole >> 64) as u64); // safe code's way to write a load; it becomes one
    let quotes = v128_or(u8x16_eq(bytes, u8x16_splat(b'"')), u8x16_eq(bytes, u8x16_splat(b'\\')));
    i8x16_bitmask(v128_or(quotes, u8x16_lt(bytes, u8x16_splat(b' '))))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn special(chunk: &[u8; 16]) -> u16 {
    chunk.iter().rev().fold(0, |places, byte| places << 1 | u16::from(is_special(*byte)))
}
