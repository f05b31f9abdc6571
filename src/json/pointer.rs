//! A JSON Pointer (RFC 6901): the way to the list.

use crate::name::Name;

/// The keys and places on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer(Vec<Name>);

impl Pointer {
    /// Reads `/data/invoices`, in WTF-8; `None` if it is no pointer.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let mut tokens = text.split(|byte| *byte == b'/');
        // Before the first slash there is nothing: "" is the whole text, and "data" is no pointer.
        if !tokens.next()?.is_empty() {
            return None;
        }
        tokens.map(|token| unescape(token).map(Name::new)).collect::<Option<_>>().map(Self)
    }

    /// How far down the list is.
    pub const fn depth(&self) -> usize {
        self.0.len()
    }

    /// The key that is the next on the way from this many levels down.
    pub fn key(&self, level: usize) -> Option<&Name> {
        self.0.get(level)
    }

    /// The place in a list that is the next on the way from this many levels down: digits, and no zero before them.
    pub fn place(&self, level: usize) -> Option<u64> {
        let token = self.0.get(level)?.bytes();
        match token {
            [b'0'] | [b'1'..=b'9', ..] => std::str::from_utf8(token).ok()?.parse().ok(),
            _ => None,
        }
    }
}

fn unescape(token: &[u8]) -> Option<Vec<u8>> {
    let mut key = Vec::new();
    let mut rest = token;
    loop {
        rest = match rest {
            [] => return Some(key),
            [b'~', b'0', rest @ ..] => {
                key.push(b'~');
                rest
            }
            [b'~', b'1', rest @ ..] => {
                key.push(b'/');
                rest
            }
            [b'~', ..] => return None,
            [byte, rest @ ..] => {
                key.push(*byte);
                rest
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{Name, Pointer};

    fn keys(keys: &[&[u8]]) -> Option<Pointer> {
        Some(Pointer(keys.iter().map(|key| Name::new(key.to_vec())).collect()))
    }

    #[test]
    fn a_pointer_is_nothing_or_begins_with_a_slash() {
        assert_eq!(Pointer::parse(b""), keys(&[]));
        assert_eq!(Pointer::parse(b"/"), keys(&[b""]));
        assert_eq!(Pointer::parse(b"/a~1b/m~0n"), keys(&[b"a/b", b"m~n"]));
        assert_eq!(Pointer::parse(b"/~01"), keys(&[b"~1"]));
        for wrong in ["data", "#/data", "/~", "/~2", " /data"] {
            assert_eq!(Pointer::parse(wrong.as_bytes()), None, "{wrong}");
        }
    }

    #[test]
    fn a_place_is_digits_without_a_zero_before_them() {
        let place = |text: &str| Pointer::parse(text.as_bytes()).and_then(|pointer| pointer.place(0));
        assert_eq!(place("/0"), Some(0));
        assert_eq!(place("/10"), Some(10));
        for wrong in ["/", "/01", "/-", "/+1", "/1e1", "/99999999999999999999"] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
    }
}
