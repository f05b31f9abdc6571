//! A JSON Pointer (RFC 6901): the way to the list.

/// The keys and places on the way, in WTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer(Vec<Vec<u8>>);

impl Pointer {
    /// Reads `/data/invoices`; `None` if it is no pointer.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let mut tokens = text.split(|byte| *byte == b'/');
        // Before the first slash there is nothing: "" is the whole text, and "data" is no pointer.
        if !tokens.next()?.is_empty() {
            return None;
        }
        tokens.map(unescape).collect::<Option<_>>().map(Self)
    }

    /// How far down the list is.
    pub const fn depth(&self) -> usize {
        self.0.len()
    }

    /// Whether the key is the next on the way from this many levels down.
    pub fn is_key(&self, level: usize, key: &[u8]) -> bool {
        self.0.get(level).is_some_and(|token| token == key)
    }

    /// The place in a list that is the next on the way from this many levels down: digits, and no zero before them.
    pub fn place(&self, level: usize) -> Option<u64> {
        let token = self.0.get(level)?;
        match token.as_slice() {
            [b'0'] | [b'1'..=b'9', ..] if token.iter().all(u8::is_ascii_digit) => {
                std::str::from_utf8(token).ok()?.parse().ok()
            }
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
    use super::Pointer;

    #[test]
    fn a_pointer_is_nothing_or_begins_with_a_slash() {
        assert_eq!(Pointer::parse(b""), Some(Pointer(vec![])));
        assert_eq!(Pointer::parse(b"/"), Some(Pointer(vec![b"".to_vec()])));
        assert_eq!(Pointer::parse(b"/a~1b/m~0n"), Some(Pointer(vec![b"a/b".to_vec(), b"m~n".to_vec()])));
        assert_eq!(Pointer::parse(b"/~01"), Some(Pointer(vec![b"~1".to_vec()])));
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
