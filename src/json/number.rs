//! A number, scanned and not read: it may be of any length, and no digit of it is lost.

use crate::{
    fault::Problem,
    scan::{Scan, Step, bad},
};

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

    /// Scans on. A number ends where something else begins: never at the end of the text that there is.
    pub fn rest<'a>(&mut self, mut text: &'a [u8]) -> Scan<'a> {
        while let [byte, rest @ ..] = text {
            match self.next(*byte) {
                Some(next) => *self = next,
                None if self.is_whole() => return Ok(Step::Done(text)),
                None => return bad(Problem::Number, text),
            }
            text = rest;
        }
        Ok(Step::More(text))
    }
}
