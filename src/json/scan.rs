//! What every part of the scanner says when it stops, and the white space between the parts.
//!
//! A part is given the rest of the text that there is, and gives back the rest after it. Slices and no indices: a pattern
//! that takes a byte off the front can neither leave the text nor overflow.

use crate::fault::Problem;

/// Where a part stopped.
pub enum Step<'a> {
    /// Behind its end.
    Done(&'a [u8]),
    /// Before the end of the text that there is: here it goes on when there is more.
    More(&'a [u8]),
}

/// What cannot be, and where.
#[derive(Debug)]
pub struct Bad<'a> {
    /// The text from the byte that cannot be there.
    pub rest: &'a [u8],
    /// What is wrong with it.
    pub problem: Problem,
}

/// How a part ends.
pub type Scan<'a> = Result<Step<'a>, Bad<'a>>;

/// The text from `rest` is not what it should be.
pub const fn bad<T>(problem: Problem, rest: &[u8]) -> Result<T, Bad<'_>> {
    Err(Bad { rest, problem })
}

/// The text behind its white space, which is four characters in JSON.
#[inline]
pub const fn trim(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] = text {
        text = rest;
    }
    text
}
