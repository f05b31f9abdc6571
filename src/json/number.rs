//! A number, scanned and not read: it may be of any length, and no digit of it is lost.

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
