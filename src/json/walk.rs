//! The way through a text: down to the list, along its rows, and out again.
//!
//! What surrounds the list is written as it comes. A row is written once it is over and may be seen; with it go the white
//! space around it and the comma that separates it from the row written before, so that a text of which every row may be
//! seen is written as it was.

use std::borrow::Cow;

use crate::{
    cut::Cut,
    decode::decode,
    fault::Problem,
    pointer::Pointer,
    scan::{Bad, Step, bad, trim},
    skip::Skip,
    string,
    viewer::{Row, Viewer},
    whole,
};

/// How deep lists and objects may lie inside one another.
pub const DEPTH: usize = 1024;

/// The keys of a row that decide, in WTF-8.
pub struct Fields {
    /// Which holds the owner's id.
    pub owner: Vec<u8>,
    /// Which holds the account's.
    pub account: Vec<u8>,
}

/// Which of the two ids a field holds; both, if both have one name.
#[derive(Debug, Clone, Copy)]
pub struct Which {
    /// The owner's.
    pub owner: bool,
    /// The account's.
    pub account: bool,
}

impl Fields {
    /// Which ids a field holds, if any: by its key as it stands in the text, from behind its opening quote.
    #[inline(always)]
    pub fn which(&self, key: &[u8], escaped: bool) -> Option<Which> {
        // Behind the key there is its closing quote. Most keys are told apart by their length.
        let length = key.len().wrapping_sub(1);
        if escaped || length == self.owner.len() || length == self.account.len() {
            return self.compare(&name(key, escaped));
        }
        None
    }

    fn compare(&self, name: &[u8]) -> Option<Which> {
        let (owner, account) = (*name == *self.owner, *name == *self.account);
        (owner || account).then_some(Which { owner, account })
    }
}

/// What a key says that was scanned, from behind its opening quote.
#[inline]
fn name(key: &[u8], escaped: bool) -> Cow<'_, [u8]> {
    match key {
        // In the rare case, what is decoded has to begin with its quote.
        _ if escaped => decode(&[b"\"", key].concat()).map_or(Cow::Borrowed(key), |name| Cow::Owned(name.into_owned())),
        [name @ .., b'"'] => Cow::Borrowed(name),
        _ => Cow::Borrowed(key),
    }
}

/// A walk, as far as it has come.
pub struct Walk {
    viewer: Viewer,
    fields: Fields,
    pointer: Pointer,
    at: At,
    levels: Vec<Level>,
    skip: Skip,
    row: Row,
    /// Where the key or the id began that is being scanned.
    token: usize,
    list: List,
}

/// What the walk knows of the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    /// It has not come to it.
    Ahead,
    /// It is in it; whether a row was written, and whether the last one was.
    Open { some: bool, last: bool },
    /// It has left it.
    Behind,
    /// Where it should be is something else. The text is read to its end, because it may be no JSON, and nothing more is
    /// written: it may be an object full of invoices.
    Missing,
}

/// What the walk is inside of. What it is not interested in, it skips.
#[derive(Clone, Copy)]
enum Level {
    /// An object on the way; whether the key that leads on was there.
    Object { found: bool },
    /// A list on the way, before the element at this place.
    Array { place: u64 },
    /// The list.
    List,
    /// An object of the list.
    Row,
}

/// What a value is to the walk.
#[derive(Clone, Copy)]
enum Role {
    /// It is, or leads to, the list.
    Way,
    Row,
    Id(Which),
    Nothing,
}

/// What comes next.
#[derive(Clone, Copy)]
enum At {
    Start,
    FirstElement,
    Element,
    Value(Role),
    Inside(Role),
    FirstKey,
    Key,
    InKey { escaped: bool },
    Colon(Role),
    After,
}

impl Walk {
    /// Before the text.
    pub const fn new(viewer: Viewer, fields: Fields, pointer: Pointer) -> Self {
        Self {
            viewer,
            fields,
            pointer,
            at: At::Start,
            levels: Vec::new(),
            skip: Skip::new(),
            row: Row::new(false),
            token: 0,
            list: List::Ahead,
        }
    }

    /// Whether nothing is to be written any more.
    pub const fn is_muted(&self) -> bool {
        matches!(self.list, List::Missing)
    }

    /// Walks on through the bytes at hand, from `text`. Returns where it stopped, which is where it will go on.
    ///
    /// # Errors
    /// What cannot be, and where.
    pub fn on<'a>(&mut self, text: &'a [u8], cut: &mut Cut<'a>) -> Result<&'a [u8], Bad<'a>> {
        let rest = self.go(text, cut)?;
        if !matches!(self.list, List::Open { .. }) {
            // What surrounds the list flows; only a key waits until it is whole, in case it is the one on the way.
            cut.keep(if matches!(self.at, At::InKey { .. }) { cut.from(self.token) } else { rest });
        }
        self.token = self.token.saturating_sub(cut.done());
        Ok(rest)
    }

    /// Whether the text may end here.
    ///
    /// # Errors
    /// Why not.
    pub fn end(&self) -> Result<(), Problem> {
        let over = match self.at {
            At::After => true,
            At::Inside(_) => self.skip.is_whole_number(),
            At::Start
            | At::FirstElement
            | At::Element
            | At::Value(_)
            | At::FirstKey
            | At::Key
            | At::InKey { .. }
            | At::Colon(_) => false,
        };
        match (over && self.levels.is_empty(), self.list) {
            (false, _) => Err(Problem::Early),
            (true, List::Behind) => Ok(()),
            (true, List::Ahead | List::Open { .. } | List::Missing) => Err(Problem::NotAnArray),
        }
    }

    fn go<'a>(&mut self, mut text: &'a [u8], cut: &mut Cut<'a>) -> Result<&'a [u8], Bad<'a>> {
        let mut at = self.at;
        loop {
            at = match at {
                At::Start => match text {
                    // A byte order mark: `TextDecoder` takes it for none of the text, and so do all who read JSON with it.
                    [0xEF, 0xBB, 0xBF, rest @ ..] => {
                        text = rest;
                        At::Value(Role::Way)
                    }
                    [] | [0xEF] | [0xEF, 0xBB] => break,
                    [_, ..] => At::Value(Role::Way),
                },
                At::FirstElement => {
                    text = trim(text);
                    match text {
                        [] => break,
                        [b']', rest @ ..] => {
                            text = rest;
                            self.close(text, cut)
                        }
                        [_, ..] => At::Element,
                    }
                }
                At::Element => At::Value(self.element()),
                At::Value(role) => {
                    text = trim(text);
                    let Some(first) = text.first() else { break };
                    if let (Role::Row, [b'{', rest @ ..]) = (role, text)
                        && let Some(rest) = self.whole_row(rest)
                    {
                        text = rest;
                        self.end_row(text, cut);
                        at = At::After;
                        continue;
                    }
                    match self.enter(role, *first, text)? {
                        Some(inside) => {
                            text = text.get(1..).unwrap_or_default();
                            if let List::Open { some: false, last: false } = self.list
                                && matches!(role, Role::Way)
                            {
                                cut.keep(text);
                            }
                            inside
                        }
                        None => {
                            self.leave_way(role, cut);
                            if matches!(role, Role::Row) {
                                self.row = Row::new(false);
                            }
                            self.token = cut.place(text);
                            self.skip.start();
                            At::Inside(role)
                        }
                    }
                }
                At::Inside(role) => match self.skip.rest(text, DEPTH.saturating_sub(self.levels.len()))? {
                    Step::Done(rest) => {
                        text = rest;
                        match role {
                            Role::Row => self.end_row(text, cut),
                            Role::Id(which) => self.row.note(&self.viewer, which, cut.between(self.token, text)),
                            Role::Way | Role::Nothing => {}
                        }
                        At::After
                    }
                    Step::More(rest) => {
                        text = rest;
                        break;
                    }
                },
                At::FirstKey => {
                    text = trim(text);
                    match text {
                        [] => break,
                        [b'}', rest @ ..] => {
                            text = rest;
                            self.close(text, cut)
                        }
                        [_, ..] => At::Key,
                    }
                }
                At::Key => {
                    text = trim(text);
                    match text {
                        [] => break,
                        [b'"', rest @ ..] => {
                            self.token = cut.place(text);
                            text = rest;
                            At::InKey { escaped: false }
                        }
                        [_, ..] => return bad(Problem::NoKey, text),
                    }
                }
                At::InKey { mut escaped } => match string::rest(text, &mut escaped)? {
                    Step::Done(rest) => {
                        text = rest;
                        match self.key(cut.between(self.token.saturating_add(1), text), escaped) {
                            Ok(role) => At::Colon(role),
                            Err(problem) => return bad(problem, cut.from(self.token)),
                        }
                    }
                    Step::More(rest) => {
                        text = rest;
                        at = At::InKey { escaped };
                        break;
                    }
                },
                At::Colon(role) => {
                    text = trim(text);
                    match text {
                        [] => break,
                        [b':', rest @ ..] => {
                            text = rest;
                            At::Value(role)
                        }
                        [_, ..] => return bad(Problem::NoColon, text),
                    }
                }
                At::After => {
                    text = trim(text);
                    match (text, self.levels.last()) {
                        ([], _) => break,
                        ([_, ..], None) => return bad(Problem::Trailing, text),
                        ([b',', rest @ ..], Some(Level::Object { .. } | Level::Row)) => {
                            text = rest;
                            At::Key
                        }
                        ([b',', rest @ ..], Some(Level::Array { .. })) => {
                            text = rest;
                            At::Element
                        }
                        ([b',', rest @ ..], Some(Level::List)) => {
                            // The white space before a comma goes with its row; the comma itself with the next one written.
                            if matches!(self.list, List::Open { last: true, .. }) {
                                cut.keep(text);
                            }
                            cut.drop(rest);
                            text = rest;
                            At::Element
                        }
                        ([b'}', rest @ ..], Some(Level::Object { .. } | Level::Row))
                        | ([b']', rest @ ..], Some(Level::Array { .. } | Level::List)) => {
                            text = rest;
                            self.close(text, cut)
                        }
                        ([_, ..], Some(_)) => return bad(Problem::NoComma, text),
                    }
                }
            };
        }
        self.at = at;
        Ok(text)
    }

    /// Goes into a value, if the walk leads through it or looks at it closely. `None`: it is to be skipped.
    fn enter<'a>(&mut self, role: Role, first: u8, text: &'a [u8]) -> Result<Option<At>, Bad<'a>> {
        let down = self.levels.len();
        let on_the_way = down < self.pointer.depth();
        let (level, inside) = match (role, first) {
            (Role::Way, b'[') if !on_the_way => (Level::List, At::FirstElement),
            (Role::Way, b'[') if self.pointer.place(down).is_some() => (Level::Array { place: 0 }, At::FirstElement),
            (Role::Way, b'{') if on_the_way => (Level::Object { found: false }, At::FirstKey),
            (Role::Row, b'{') => (Level::Row, At::FirstKey),
            (Role::Way | Role::Row | Role::Id(_) | Role::Nothing, _) => return Ok(None),
        };
        match level {
            Level::List => self.list = List::Open { some: false, last: false },
            Level::Row => self.row = Row::new(true),
            Level::Object { .. } | Level::Array { .. } => {}
        }
        if down >= DEPTH {
            return bad(Problem::Depth, text);
        }
        self.levels.push(level);
        Ok(Some(inside))
    }

    /// What was on the way is not what leads on.
    const fn leave_way(&mut self, role: Role, cut: &mut Cut<'_>) {
        if matches!(role, Role::Way) {
            self.list = List::Missing;
            cut.mute();
        }
    }

    /// What the element that comes next is.
    fn element(&mut self) -> Role {
        let place = self.pointer.place(self.levels.len().saturating_sub(1));
        match self.levels.last_mut() {
            Some(Level::List) => Role::Row,
            Some(Level::Array { place: next }) => {
                let role = if place == Some(*next) { Role::Way } else { Role::Nothing };
                *next = next.saturating_add(1);
                role
            }
            Some(Level::Object { .. } | Level::Row) | None => Role::Nothing,
        }
    }

    /// What the value of a key is: of the key as it stands in the text, from behind its opening quote.
    fn key(&mut self, key: &[u8], escaped: bool) -> Result<Role, Problem> {
        let level = self.levels.len().saturating_sub(1);
        match self.levels.last_mut() {
            Some(Level::Row) => Ok(self.fields.which(key, escaped).map_or(Role::Nothing, Role::Id)),
            Some(Level::Object { found }) if self.pointer.is_key(level, &name(key, escaped)) => {
                if std::mem::replace(found, true) { Err(Problem::DuplicateKey) } else { Ok(Role::Way) }
            }
            Some(Level::Object { .. } | Level::Array { .. } | Level::List) | None => Ok(Role::Nothing),
        }
    }

    /// A row that is all there, from behind its brace; what stands behind it.
    fn whole_row<'a>(&mut self, text: &'a [u8]) -> Option<&'a [u8]> {
        if self.levels.len().saturating_add(whole::DEPTH) > DEPTH {
            return None;
        }
        let mut row = Row::new(true);
        let rest = whole::object(text, &self.fields, |which, raw| row.note(&self.viewer, which, raw))?;
        self.row = row;
        Some(rest)
    }

    /// Leaves what the walk is inside of, with the text behind it.
    fn close(&mut self, text: &[u8], cut: &mut Cut<'_>) -> At {
        match self.levels.pop() {
            Some(Level::Row) => self.end_row(text, cut),
            Some(Level::List) => {
                cut.keep(text);
                self.list = List::Behind;
            }
            Some(Level::Object { .. } | Level::Array { .. }) | None => {}
        }
        At::After
    }

    /// A row is over: it is written or dropped.
    fn end_row(&mut self, text: &[u8], cut: &mut Cut<'_>) {
        let seen = self.viewer.sees(self.row);
        let List::Open { some, .. } = self.list else { return };
        if seen {
            if some {
                cut.comma();
            }
            cut.keep(text);
        } else {
            cut.drop(text);
        }
        self.list = List::Open { some: some || seen, last: seen };
    }
}
