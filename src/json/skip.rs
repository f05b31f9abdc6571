//! One value of no interest, checked and passed over, however it is split.
//!
//! No recursion: what lies deep costs a byte of memory a level and no stack.

use crate::{
    fault::Problem,
    number::Number,
    scan::{Scan, Step, bad, trim},
    string,
};

/// A value on its way.
pub struct Skip {
    at: At,
    enclosing: Vec<Container>,
}

#[derive(Clone, Copy)]
enum Container {
    Array,
    Object,
}

/// What comes next.
#[derive(Clone, Copy)]
enum At {
    FirstElement,
    Value,
    FirstKey,
    Key,
    InKey,
    Colon,
    InString,
    InNumber(Number),
    /// The rest of `true`, `false` or `null`.
    InWord(&'static [u8]),
    After,
}

impl Skip {
    /// Before a value.
    pub const fn new() -> Self {
        Self { at: At::Value, enclosing: Vec::new() }
    }

    /// Before another value: the last one is over.
    pub fn start(&mut self) {
        self.at = At::Value;
        self.enclosing.clear();
    }

    /// Whether the value is over if the text is: a number has no other end.
    pub const fn is_whole_number(&self) -> bool {
        matches!(self.at, At::InNumber(number) if number.is_whole()) && self.enclosing.is_empty()
    }

    /// Scans on; `room` is how deep the value may be.
    pub fn rest<'a>(&mut self, mut text: &'a [u8], room: usize) -> Scan<'a> {
        let mut at = self.at;
        loop {
            at = match at {
                At::FirstElement => match trim(text) {
                    [b']', rest @ ..] => {
                        text = rest;
                        self.enclosing.pop();
                        At::After
                    }
                    rest => {
                        text = rest;
                        if rest.is_empty() {
                            break;
                        }
                        At::Value
                    }
                },
                At::Value => match trim(text) {
                    [b'"', rest @ ..] => {
                        text = rest;
                        At::InString
                    }
                    [b'{', rest @ ..] => {
                        self.open(Container::Object, text, room)?;
                        text = rest;
                        At::FirstKey
                    }
                    [b'[', rest @ ..] => {
                        self.open(Container::Array, text, room)?;
                        text = rest;
                        At::FirstElement
                    }
                    [byte, rest @ ..] => {
                        let at = match (byte, Number::first(*byte)) {
                            (_, Some(number)) => At::InNumber(number),
                            (b't', None) => At::InWord(b"rue"),
                            (b'f', None) => At::InWord(b"alse"),
                            (b'n', None) => At::InWord(b"ull"),
                            (_, None) => return bad(Problem::NoValue, trim(text)),
                        };
                        text = rest;
                        at
                    }
                    rest @ [] => {
                        text = rest;
                        break;
                    }
                },
                At::InString => match string::rest(text, &mut false)? {
                    Step::Done(rest) => {
                        text = rest;
                        At::After
                    }
                    Step::More(rest) => {
                        text = rest;
                        break;
                    }
                },
                At::InNumber(mut number) => {
                    let step = number.rest(text)?;
                    at = At::InNumber(number);
                    match step {
                        Step::Done(rest) => {
                            text = rest;
                            At::After
                        }
                        Step::More(rest) => {
                            text = rest;
                            break;
                        }
                    }
                }
                At::InWord(word) => match (word, text) {
                    ([], _) => At::After,
                    ([_, ..], []) => break,
                    ([letter, others @ ..], [byte, rest @ ..]) if letter == byte => {
                        text = rest;
                        At::InWord(others)
                    }
                    ([_, ..], [_, ..]) => return bad(Problem::NoValue, text),
                },
                At::FirstKey => match trim(text) {
                    [b'}', rest @ ..] => {
                        text = rest;
                        self.enclosing.pop();
                        At::After
                    }
                    rest => {
                        text = rest;
                        if rest.is_empty() {
                            break;
                        }
                        At::Key
                    }
                },
                At::Key => match trim(text) {
                    [b'"', rest @ ..] => {
                        text = rest;
                        At::InKey
                    }
                    rest => {
                        text = rest;
                        if rest.is_empty() {
                            break;
                        }
                        return bad(Problem::NoKey, text);
                    }
                },
                At::InKey => match string::rest(text, &mut false)? {
                    Step::Done(rest) => {
                        text = rest;
                        At::Colon
                    }
                    Step::More(rest) => {
                        text = rest;
                        break;
                    }
                },
                At::Colon => match trim(text) {
                    [b':', rest @ ..] => {
                        text = rest;
                        At::Value
                    }
                    rest => {
                        text = rest;
                        if rest.is_empty() {
                            break;
                        }
                        return bad(Problem::NoColon, text);
                    }
                },
                At::After => {
                    let Some(container) = self.enclosing.last() else {
                        // The white space behind it is not its own.
                        self.at = at;
                        return Ok(Step::Done(text));
                    };
                    match (trim(text), container) {
                        ([b',', rest @ ..], Container::Object) => {
                            text = rest;
                            At::Key
                        }
                        ([b',', rest @ ..], Container::Array) => {
                            text = rest;
                            At::Value
                        }
                        ([b'}', rest @ ..], Container::Object) | ([b']', rest @ ..], Container::Array) => {
                            text = rest;
                            self.enclosing.pop();
                            At::After
                        }
                        (rest, Container::Object | Container::Array) => {
                            text = rest;
                            if rest.is_empty() {
                                break;
                            }
                            return bad(Problem::NoComma, text);
                        }
                    }
                }
            };
        }
        self.at = at;
        Ok(Step::More(text))
    }

    fn open<'a>(&mut self, container: Container, text: &'a [u8], room: usize) -> Result<(), crate::scan::Bad<'a>> {
        if self.enclosing.len() >= room {
            return bad(Problem::Depth, trim(text));
        }
        self.enclosing.push(container);
        Ok(())
    }
}
