//! A name or an id that is looked for, beside a string of the text.

use crate::decode::decode;

/// What is looked for, in WTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    bytes: Vec<u8>,
    /// The first eight of them and of the quote behind them, and which bits of eight these are.
    head: (u64, u64),
    /// Whether no string of JSON has to escape any of it.
    is_plain: bool,
}

/// Whether a string is the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Is {
    /// It is.
    Same,
    /// It is not.
    Other,
    /// It has an escape, or is not all there.
    Unclear,
}

impl Name {
    /// Looks for these bytes.
    pub fn new(bytes: Vec<u8>) -> Self {
        let is_plain = bytes.iter().all(|byte| *byte >= b' ' && *byte != b'"' && *byte != b'\\');
        let mut head = (0, 0);
        for (byte, shift) in bytes.iter().chain(b"\"").zip((0..64).step_by(8)) {
            head.0 |= u64::from(*byte) << shift;
            head.1 |= 0xFF << shift;
        }
        Self { bytes, head, is_plain }
    }

    /// Compares with a string, from behind its opening quote: as far as it can be told byte by byte.
    #[inline(always)]
    pub fn is(&self, text: &[u8]) -> Is {
        // The bytes of another name would be found across the end of a string.
        if !self.is_plain {
            return Is::Unclear;
        }
        // Eight bytes at once tell nearly every other name.
        if let Some(eight) = text.first_chunk() {
            let differs = (u64::from_le_bytes(*eight) ^ self.head.0) & self.head.1;
            if differs != 0 {
                let place = differs.trailing_zeros() as usize / 8;
                let is_escape = eight.get(place) == Some(&b'\\') && place < self.bytes.len();
                return if is_escape { Is::Unclear } else { Is::Other };
            }
            if self.bytes.len() < eight.len() {
                return Is::Same;
            }
        }
        let mut text = text.iter();
        for wanted in &self.bytes {
            match text.next() {
                Some(byte) if byte == wanted => {}
                Some(b'\\') | None => return Is::Unclear,
                Some(_) => return Is::Other,
            }
        }
        match text.next() {
            Some(b'"') => Is::Same,
            Some(_) => Is::Other,
            None => Is::Unclear,
        }
    }

    /// Compares with a string as it stands in the text, its quotes included.
    pub fn is_decoded(&self, raw: &[u8]) -> bool {
        decode(raw).is_some_and(|name| *name == *self.bytes)
    }

    /// How long a string can be that says it: each byte as an escape, and two quotes.
    pub const fn longest(&self) -> usize {
        self.bytes.len().saturating_mul(6).saturating_add(2)
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::{Is, Name};

    #[test]
    fn a_string_is_told_from_a_name_as_soon_as_it_can_be() {
        let name = Name::new(b"ab".into());
        for (text, is) in [
            ("ab\"", Is::Same),
            ("ab\":1", Is::Same),
            ("a\"", Is::Other),
            ("\"", Is::Other),
            ("abc\"", Is::Other),
            ("ab\\n\"", Is::Other),
            ("x", Is::Other),
            ("a\\u0062\"", Is::Unclear),
            ("ab", Is::Unclear),
            ("a", Is::Unclear),
            ("", Is::Unclear),
        ] {
            assert_eq!(name.is(text.as_bytes()), is, "{text}");
        }
    }

    #[test]
    fn a_name_that_has_to_be_escaped_is_not_found_across_the_end_of_a_string() {
        for name in ["a\",\"x\":\"b", "a\\", "\n"] {
            let name = Name::new(name.into());
            assert_eq!(name.is(&[name.bytes(), b"\""].concat()), Is::Unclear);
        }
        assert!(Name::new(b"a\",\"x".into()).is_decoded(br#""a\",\"x""#));
    }
}
