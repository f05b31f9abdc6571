//! What a fuzzer gives: who asks, where the list is, how the text is cut, and the text.

use std::fmt::Write as _;

/// One call of the filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The place in [`USERS`].
    pub user: usize,
    /// The place in [`POINTERS`].
    pub at: usize,
    /// What decides where the text is cut.
    pub cut: u8,
    /// The text.
    pub text: Vec<u8>,
}

/// Their own invoices; their own in one account; all of an account; nobody.
pub const USERS: [&str; 4] = ["lea", "lea-in-a-1", "ines-in-a-1", "nobody"];

/// Where the list is.
pub const POINTERS: [&str; 4] = ["", "/d", "/d/1", "/a~1b/d"];

impl Input {
    /// Two bytes of settings before the text; `None` if they are not there.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let [settings, cut, text @ ..] = bytes else { return None };
        let (user, at) = (usize::from(settings & 3), usize::from(settings >> 2 & 3));
        Some(Self { user, at, cut: *cut, text: text.into() })
    }

    /// The bytes that [`Input::from_bytes`] reads.
    pub fn to_bytes(&self) -> Vec<u8> {
        let settings = u8::try_from(self.user | self.at << 2).unwrap_or_default();
        [&[settings, self.cut], self.text.as_slice()].concat()
    }

    /// The text in pieces, of sizes that look random.
    pub fn pieces(&self) -> Vec<&[u8]> {
        let longest = 1 << (self.cut % 7);
        let mut state = u32::from(self.cut).wrapping_mul(0x9e37_79b9) | 1;
        let mut rest = self.text.as_slice();
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            let (piece, more) = rest.split_at(rest.len().min(state as usize % longest + 1));
            pieces.push(piece);
            rest = more;
        }
        pieces
    }

    /// A line of the corpus: `lea "/d" 7 <outcome> "<text>"`, in ASCII.
    pub fn to_line(&self, outcome: &str) -> String {
        let mut line = format!("{} \"{}\" {} {outcome} ", USERS[self.user], POINTERS[self.at], self.cut);
        let _ = write!(line, "\"{}\"", self.text.escape_ascii());
        line
    }

    /// Reads such a line, and the outcome in it; `None` if it is none.
    pub fn from_line(line: &str) -> Option<(Self, &str)> {
        let mut fields = line.splitn(5, ' ');
        let user = fields.next()?;
        let at = fields.next()?.strip_prefix('"')?.strip_suffix('"')?;
        let cut = fields.next()?.parse().ok()?;
        let outcome = fields.next()?;
        let text = unescape(fields.next()?.strip_prefix('"')?.strip_suffix('"')?)?;
        let place = |names: [&str; 4], name: &str| names.iter().position(|other| *other == name);
        Some((Self { user: place(USERS, user)?, at: place(POINTERS, at)?, cut, text }, outcome))
    }
}

/// Undoes `escape_ascii`.
fn unescape(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [] => return Some(bytes),
            [b'\\', b'x', hex @ ..] => {
                let (digits, rest) = hex.split_at_checked(2)?;
                bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
                rest
            }
            [b'\\', escaped, rest @ ..] => {
                bytes.push(match escaped {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    other => *other,
                });
                rest
            }
            [byte, rest @ ..] => {
                bytes.push(*byte);
                rest
            }
        };
    }
}
