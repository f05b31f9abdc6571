//! An object of the list that is all there: most are, and most of the time is spent here.
//!
//! The same grammar as `skip.rs` and `walk.rs`, which can stop at any byte and pay for it with a jump table at every step (it
//! took more than twice as long). This one gives up instead, at the first doubt: at an end of the text, at an error, at
//! great depth. They then go over the same bytes and say what is the matter.

use crate::{
    number::Number,
    scan::{Step, trim},
    string,
    walk::{Fields, Which},
};

/// How deep an object may be here.
pub const DEPTH: usize = 60;

/// The levels that are open, a bit each, 1 for an object; above them a 1.
const ROW: u64 = 0b11;
const NONE: u64 = 0b1;

/// Scans an object from behind its brace, and tells `id` of each field that decides; what stands behind the object. `None`: it
/// is not all there, or not right. Ids of it may have been told by then.
pub fn object<'a>(mut text: &'a [u8], fields: &Fields, mut id: impl FnMut(Which, &'a [u8])) -> Option<&'a [u8]> {
    let mut levels = ROW;
    let mut field = None;
    if let [b'}', rest @ ..] = trim(text) {
        return Some(rest);
    }
    'member: loop {
        let [b'"', key @ ..] = trim(text) else { return None };
        let mut escaped = false;
        let behind = string(key, &mut escaped)?;
        let [b':', rest @ ..] = trim(behind) else { return None };
        text = trim(rest);
        if levels == ROW {
            field = fields.which(before(key, behind), escaped).map(|which| (which, text));
        }
        'value: loop {
            text = match text {
                [b'"', rest @ ..] => string(rest, &mut false)?,
                [b'{', rest @ ..] => {
                    levels = levels << 1 | 1;
                    if levels >> DEPTH != 0 {
                        return None;
                    }
                    text = trim(rest);
                    match text {
                        [b'}', ..] => text,
                        _ => continue 'member,
                    }
                }
                [b'[', rest @ ..] => {
                    levels <<= 1;
                    if levels >> DEPTH != 0 {
                        return None;
                    }
                    text = trim(rest);
                    match text {
                        [b']', ..] => text,
                        _ => continue 'value,
                    }
                }
                [b't', b'r', b'u', b'e', rest @ ..]
                | [b'n', b'u', b'l', b'l', rest @ ..]
                | [b'f', b'a', b'l', b's', b'e', rest @ ..] => rest,
                [byte, rest @ ..] => match Number::first(*byte)?.rest(rest) {
                    Ok(Step::Done(rest)) => rest,
                    Ok(Step::More(_)) | Err(_) => return None,
                },
                [] => return None,
            };
            loop {
                if levels == ROW
                    && let Some((which, value)) = field.take()
                {
                    id(which, before(value, text));
                }
                match (trim(text), levels & 1) {
                    ([b',', rest @ ..], 1) => {
                        text = rest;
                        continue 'member;
                    }
                    ([b',', rest @ ..], _) => {
                        text = trim(rest);
                        continue 'value;
                    }
                    ([b'}', rest @ ..], 1) | ([b']', rest @ ..], 0) => {
                        text = rest;
                        levels >>= 1;
                        if levels == NONE {
                            return Some(text);
                        }
                    }
                    _ => return None,
                }
            }
        }
    }
}

#[inline(always)]
fn string<'a>(text: &'a [u8], escaped: &mut bool) -> Option<&'a [u8]> {
    match string::rest(text, escaped) {
        Ok(Step::Done(rest)) => Some(rest),
        Ok(Step::More(_)) | Err(_) => None,
    }
}

/// The beginning of `text`, up to `rest`, which is its end.
#[inline(always)]
fn before<'a>(text: &'a [u8], rest: &[u8]) -> &'a [u8] {
    text.get(..text.len().saturating_sub(rest.len())).unwrap_or_default()
}
