//! A number, scanned and not read: it may be of any length, and no digit of it is lost.

use crate::masks::digits;

/// A number as nearly all are, at a place: digits, perhaps with a point and more digits, sixteen bytes at most, and what can end it.
/// The place behind; `None` of any other, which may be a number all the same. Without a branch on how long it is, which nobody
/// can foretell.
#[inline(always)]
pub fn plain(text: &[u8], place: usize) -> Option<usize> {
    let bytes = text.get(place..)?.first_chunk::<16>()?;
    let digits = digits(bytes);
    let whole = digits.trailing_ones();
    let point = u32::from(text.get(place.wrapping_add(whole as usize)) == Some(&b'.'));
    let fraction = (digits >> 1).wrapping_shr(whole).trailing_ones();
    let behind = place.wrapping_add(whole.wrapping_add(point.wrapping_mul(fraction.wrapping_add(1))) as usize);
    let is_plain = (whole != 0) & ((fraction != 0) | (point == 0)) & ((bytes.first() != Some(&b'0')) | (whole == 1));
    (is_plain & text.get(behind).is_some_and(|byte| ends(*byte))).then_some(behind)
}

/// Whether a number or a word may stand before a byte.
#[inline(always)]
pub fn ends(byte: u8) -> bool {
    matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' | b'"' | b':' | b'{' | b'[')
}

/// What of a number has been there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// Its minus.
    Minus,
    /// Its zero, which nothing but a fraction or an exponent follows.
    Zero,
    /// Digits.
    Integer,
    /// The point.
    Point,
    /// Digits behind the point.
    Fraction,
    /// The `e`.
    E,
    /// The sign behind it.
    Sign,
    /// Digits of the exponent.
    Exponent,
}

impl Number {
    /// What a number's first byte is, if it is one.
    pub const fn first(byte: u8) -> Option<Self> {
        match byte {
            b'-' => Some(Self::Minus),
            b'0' => Some(Self::Zero),
            b'1'..=b'9' => Some(Self::Integer),
            _ => None,
        }
    }

    /// What it is with another byte; `None` if it cannot have that.
    const fn next(self, byte: u8) -> Option<Self> {
        match (self, byte) {
            (Self::Minus, b'0') => Some(Self::Zero),
            (Self::Minus, b'1'..=b'9') | (Self::Integer, b'0'..=b'9') => Some(Self::Integer),
            (Self::Zero | Self::Integer, b'.') => Some(Self::Point),
            (Self::Point | Self::Fraction, b'0'..=b'9') => Some(Self::Fraction),
            (Self::Zero | Self::Integer | Self::Fraction, b'e' | b'E') => Some(Self::E),
            (Self::E, b'+' | b'-') => Some(Self::Sign),
            (Self::E | Self::Sign | Self::Exponent, b'0'..=b'9') => Some(Self::Exponent),
            _ => None,
        }
    }

    /// Whether it could end here.
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Zero | Self::Integer | Self::Fraction | Self::Exponent)
    }

    /// Goes on through what there is of it, from a place; what has then been there, and the place behind.
    #[inline]
    pub fn rest(mut self, text: &[u8], mut place: usize) -> (Self, usize) {
        loop {
            if matches!(self, Self::Integer | Self::Fraction | Self::Exponent) {
                while text.get(place).is_some_and(u8::is_ascii_digit) {
                    place = place.wrapping_add(1);
                }
            }
            let Some(next) = text.get(place).and_then(|byte| self.next(*byte)) else { return (self, place) };
            self = next;
            place = place.wrapping_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, ends, plain};

    #[test]
    fn what_is_plainly_a_number_is_one_and_ends_where_it_ends() {
        // All texts of up to six of these.
        let mut texts = vec![String::new()];
        for _ in 0..6 {
            let longer = |text: &String| ['0', '7', '.', '-', 'e', ','].map(|byte| format!("{text}{byte}"));
            texts.extend(texts.iter().filter(|text| !text.ends_with(',')).flat_map(longer).collect::<Vec<_>>());
        }
        for text in texts {
            // Sixteen bytes are looked at.
            let padded = format!("[{text}                ");
            let bytes = padded.as_bytes();
            let number = bytes.get(1).and_then(|first| Number::first(*first)).map(|number| number.rest(bytes, 2));
            let whole = number.filter(|(number, _)| number.is_whole()).map(|(_, behind)| behind);
            let ended = whole.filter(|behind| bytes.get(*behind).is_some_and(|byte| ends(*byte)));
            let is_plain = !text.contains(['-', 'e']);
            assert_eq!(plain(bytes, 1), ended.filter(|_| is_plain), "{text}");
        }
    }

    #[test]
    fn a_number_is_not_plain_where_its_end_is_not_seen() {
        for text in ["1", "123456789012345", "1234567890123456", "12345678901234567,", "1.2345678901234567,"] {
            assert_eq!(plain(text.as_bytes(), 0), None, "{text}");
        }
        assert_eq!(plain(b"1234567890123456,", 0), Some(16));
        assert_eq!(plain(b"12345678901234.5,", 0), Some(16));
    }
}
