//! The second stage: the grammar of JSON over the places of a piece, and what of the text the list and its rows are.
//!
//! It can stop behind any byte and go on with the next piece: what it knows is what comes next, which levels are open, and
//! which number, word, escape or name of interest has not come to its end.

use crate::{
    blocks::{Places, Window},
    fault::{Fault, Problem},
    levels::{self, Levels},
    name::Is,
    number::Number,
    out::Out,
    pointer::Pointer,
    viewer::{Field, Row, Viewer, Which},
};

/// How deep lists and objects may lie inside one another: in what surrounds the list, and in a row that is shown.
pub const DEPTH: usize = 1024;

/// A walk, as far as it has come.
pub struct Walk {
    viewer: Viewer,
    pointer: Pointer,
    state: State,
    /// What the value that comes next is.
    role: Role,
    /// The levels that lead to the list: always the outermost of those that are open.
    way: Vec<Level>,
    list: List,
    row: Row,
    /// A number or a word whose end is in no piece yet.
    scalar: Option<Scalar>,
    /// How much of an escape is still to come: a letter and four digits, or digits.
    escape: u8,
    /// A string that matters, whose end is in no piece yet.
    string: Option<Held>,
    /// Up to this depth, what ends or goes on matters.
    watched: usize,
    /// At this depth, keys do.
    keys: usize,
    /// At most so many levels may be open.
    room: usize,
    /// Where in the whole text the piece at hand begins.
    base: u64,
}

/// What the grammar knows.
struct State {
    /// What may come next, as bits: a test of one is all that a byte costs.
    next: u8,
    /// What may come behind a value, where the walk is.
    after: u8,
    levels: Levels,
}

/// A value.
const VALUE: u8 = 1;
/// A key.
const KEY: u8 = 2;
/// The colon behind a key.
const COLON: u8 = 4;
/// A comma.
const COMMA: u8 = 8;
/// The end of an object.
const BRACE: u8 = 16;
/// The end of a list.
const BRACKET: u8 = 32;

/// What the walk knows of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    /// It has not come to it.
    Ahead,
    /// It is in it.
    Open,
    /// It has left it.
    Behind,
    /// Where it should be is something else. The text is read to its end, because it may be no JSON.
    Missing,
}

/// A level that leads to the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    /// An object; whether the key that leads on was there.
    Object { found: bool },
    /// A list, in the element at this place.
    Array { place: u64 },
}

/// What a value is to the walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Nothing,
    /// It is, or leads to, the list.
    Way,
    Row,
    Id(Which),
}

/// A number, or the rest of `true`, `false` or `null`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scalar {
    Number(Number),
    Word(&'static [u8]),
}

/// A string that matters, as it stands in the text so far.
struct Held {
    what: What,
    raw: Vec<u8>,
    /// What is longer is not what is looked for.
    longest: usize,
    is_escaped: bool,
}

/// What a string that matters is.
#[derive(Clone, Copy)]
enum What {
    /// A key of a row.
    Field,
    /// A key of an object that leads to the list, and where in the whole text it began.
    Way(u64),
    Id(Which),
    /// A row, which it matters only to see the end of.
    Row,
}

/// How much of an escape comes behind its backslash, at most.
const WHOLE: u8 = 5;

impl Walk {
    /// Before the text.
    pub const fn new(viewer: Viewer, pointer: Pointer) -> Self {
        Self {
            viewer,
            pointer,
            state: State::new(),
            role: Role::Way,
            way: Vec::new(),
            list: List::Ahead,
            row: Row::new(false),
            scalar: None,
            escape: 0,
            string: None,
            watched: 0,
            keys: 0,
            room: DEPTH,
            base: 0,
        }
    }

    /// Walks through a piece, which begins at `base` in the whole text.
    ///
    /// # Errors
    /// What cannot be, and where.
    #[inline(never)]
    pub fn on(
        &mut self,
        window: &Window,
        length: usize,
        base: u64,
        places: &Places,
        out: &mut Out,
    ) -> Result<(), Fault> {
        let text = window.get(..length).unwrap_or_default();
        self.base = base;
        self.resume(text, out)?;
        // Apart from the rest, so that it stays in registers.
        let mut state = std::mem::replace(&mut self.state, State::new());
        let gone = self.go(&mut state, window, text, places.all(), places.stray(), out);
        self.state = state;
        gone
    }

    /// Whether the text may end here.
    ///
    /// # Errors
    /// Why not.
    pub fn end(&self) -> Result<(), Problem> {
        let is_whole = match self.scalar {
            None | Some(Scalar::Word([])) => true,
            Some(Scalar::Number(number)) => number.is_whole(),
            Some(Scalar::Word([_, ..])) => false,
        };
        if self.state.next != 0 || !is_whole {
            return Err(Problem::Early);
        }
        if self.list == List::Behind { Ok(()) } else { Err(Problem::NotAnArray) }
    }

    /// What the piece before left.
    fn resume(&mut self, text: &[u8], out: &mut Out) -> Result<(), Fault> {
        if let Some(held) = self.string.take() {
            self.hold(held, text, 0, out)?;
        }
        self.escaped(text, 0)?;
        if let Some(scalar) = self.scalar.take() {
            self.scalar(scalar, self.state.after, self.state.levels.depth(), text, 0, out)?;
        }
        Ok(())
    }

    #[inline(always)]
    fn go(
        &mut self,
        State { next, after, levels }: &mut State,
        window: &Window,
        text: &[u8],
        mut places: &[u16],
        stray: Option<usize>,
        out: &mut Out,
    ) -> Result<(), Fault> {
        while let [place, rest @ ..] = places {
            places = rest;
            let place = usize::from(*place);
            // Never none: a place is a `u16`, and the window has as many bytes as that can tell apart.
            let Some(byte) = window.get(place) else { return Ok(()) };
            match byte {
                b'"' if *next & VALUE != 0 => {
                    *next = *after;
                    if self.role != Role::Nothing {
                        self.value(levels.depth(), text, place, b'"', out)?;
                    }
                }
                b'"' if *next & KEY != 0 => {
                    *next = COLON;
                    if levels.depth() == self.keys {
                        self.key(text, place, out)?;
                    }
                    // Nearly always a colon comes next, often a string, and then a comma.
                    if let [colon, rest @ ..] = places
                        && window.get(usize::from(*colon)) == Some(&b':')
                    {
                        places = rest;
                        *next = VALUE;
                        if self.role == Role::Nothing
                            && let [quote, comma, rest @ ..] = places
                            && window.get(usize::from(*quote)) == Some(&b'"')
                            && window.get(usize::from(*comma)) == Some(&b',')
                        {
                            places = rest;
                            *next = KEY;
                        }
                    }
                }
                b',' if *next & COMMA != 0 => {
                    *next = if *after & BRACE != 0 { KEY } else { VALUE };
                    if levels.depth() <= self.watched {
                        self.comma(levels.depth(), text, place, out);
                    }
                }
                b':' if *next & COLON != 0 => *next = VALUE,
                b'}' | b']' if *next & (if *byte == b'}' { BRACE } else { BRACKET }) != 0 => {
                    self.role = Role::Nothing;
                    levels.close();
                    *after = after_in(levels);
                    *next = *after;
                    if levels.depth() <= self.watched {
                        self.left(levels.depth(), text, place, out);
                    }
                }
                b'{' | b'[' if *next & VALUE != 0 => {
                    if self.role != Role::Nothing {
                        self.value(levels.depth(), text, place, *byte, out)?;
                    }
                    let is_object = *byte == b'{';
                    levels.open(is_object);
                    (*after, *next) =
                        if is_object { (COMMA | BRACE, KEY | BRACE) } else { (COMMA | BRACKET, VALUE | BRACKET) };
                    if levels.depth() > self.room {
                        self.too_deep(levels.depth(), place, out)?;
                    }
                }
                b'\\' if Some(place) != stray => {
                    self.escape = WHOLE;
                    self.escaped(text, place.saturating_add(1))?;
                }
                _ => {
                    let scalar = if *next & VALUE != 0 { Scalar::first(*byte) } else { None };
                    let Some(scalar) = scalar else { return self.unexpected(*next, place) };
                    *next = *after;
                    if self.role != Role::Nothing {
                        self.value(levels.depth(), text, place, *byte, out)?;
                    }
                    let (depth, behind) = (levels.depth(), place.saturating_add(1));
                    self.scalar(scalar, *after, depth, text, behind, out)?;
                }
            }
        }
        Ok(())
    }

    /// What stands at a place cannot stand there.
    #[cold]
    fn unexpected(&self, next: u8, place: usize) -> Result<(), Fault> {
        let problem = if next & VALUE != 0 {
            Problem::NoValue
        } else if next & KEY != 0 {
            Problem::NoKey
        } else if next & COLON != 0 {
            Problem::NoColon
        } else if next & COMMA != 0 {
            Problem::NoComma
        } else {
            Problem::Trailing
        };
        self.bad(problem, place)
    }

    const fn bad<T>(&self, problem: Problem, place: usize) -> Result<T, Fault> {
        Err(Fault { problem, offset: self.at(place) })
    }

    /// Where in the whole text a place of the piece is.
    const fn at(&self, place: usize) -> u64 {
        self.base.saturating_add(place as u64)
    }

    /// The rest of an escape, from a place. A surrogate may stand alone, as it may for `JSON.parse`.
    fn escaped(&mut self, text: &[u8], mut place: usize) -> Result<(), Fault> {
        while self.escape != 0 {
            let Some(byte) = text.get(place) else { return Ok(()) };
            self.escape = match (self.escape, byte) {
                (WHOLE, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 0,
                (1..WHOLE, b'0'..=b'9' | b'a'..=b'f' | b'A'..=b'F') | (WHOLE, b'u') => self.escape.wrapping_sub(1),
                _ => return self.bad(Problem::Escape, place),
            };
            place = place.saturating_add(1);
        }
        Ok(())
    }

    /// The rest of a number or a word, from a place. It ends where something else begins: never at the end of a piece.
    #[inline(always)]
    fn scalar(
        &mut self,
        scalar: Scalar,
        after: u8,
        depth: usize,
        text: &[u8],
        place: usize,
        out: &mut Out,
    ) -> Result<(), Fault> {
        let (scalar, place) = scalar.rest(text, place);
        let Some(byte) = text.get(place) else {
            self.scalar = Some(scalar);
            return Ok(());
        };
        if !scalar.is_whole() {
            return self.bad(scalar.problem(), place);
        }
        // What begins behind it has a place of its own, unless it looks as if it went on.
        if !matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' | b'"' | b':' | b'{' | b'[') {
            return self.unexpected(after, place);
        }
        if depth <= self.watched && self.list == List::Open {
            out.row_ends(text, place, false);
        }
        Ok(())
    }

    /// A value that matters begins.
    #[inline(never)]
    fn value(&mut self, depth: usize, text: &[u8], place: usize, byte: u8, out: &mut Out) -> Result<(), Fault> {
        match std::mem::replace(&mut self.role, Role::Nothing) {
            Role::Nothing => Ok(()),
            Role::Way => {
                self.lead(text, place, byte, out);
                Ok(())
            }
            Role::Row => {
                self.row = Row::new(byte == b'{');
                self.room = depth.saturating_add(DEPTH);
                out.row_begins(place);
                self.keys = depth.saturating_add(1);
                self.hide_unless_seen(out);
                match byte {
                    b'"' => self.hold(Held::new(What::Row, 0), text, place, out),
                    _ => Ok(()),
                }
            }
            Role::Id(which) if byte == b'"' => {
                let string = text.get(place.saturating_add(1)..).unwrap_or_default();
                match self.viewer.is(which, string) {
                    Is::Unclear => self.hold(Held::new(What::Id(which), self.viewer.longest()), text, place, out),
                    is @ (Is::Same | Is::Other) => {
                        self.note(which, is == Is::Same, out);
                        Ok(())
                    }
                }
            }
            Role::Id(which) => {
                self.note(which, false, out);
                Ok(())
            }
        }
    }

    fn note(&mut self, which: Which, is_same: bool, out: &mut Out) {
        self.row.note(which, is_same);
        self.hide_unless_seen(out);
    }

    /// Once a row is hidden, what it is called and whose it is matters no more.
    fn hide_unless_seen(&mut self, out: &mut Out) {
        if !self.viewer.may_see(self.row) {
            self.keys = 0;
            out.hide();
        }
    }

    /// Where the list is, or what leads to it, this begins.
    fn lead(&mut self, text: &[u8], place: usize, byte: u8, out: &mut Out) {
        let down = self.way.len();
        let on_the_way = down < self.pointer.depth();
        match (byte, self.pointer.place(down)) {
            (b'[', _) if !on_the_way => {
                self.list = List::Open;
                self.role = Role::Row;
                out.list_begins(text, place);
            }
            (b'[', Some(wanted)) => {
                self.way.push(Level::Array { place: 0 });
                self.role = if wanted == 0 { Role::Way } else { Role::Nothing };
            }
            (b'{', _) if on_the_way => self.way.push(Level::Object { found: false }),
            _ => {
                self.list = List::Missing;
                out.mute();
            }
        }
        self.watch();
    }

    /// What matters, after what the walk is inside of has changed.
    fn watch(&mut self) {
        let down = self.way.len();
        if self.list == List::Open {
            self.watched = down.saturating_add(1);
            self.keys = 0;
        } else {
            self.watched = down;
            self.keys = if matches!(self.way.last(), Some(Level::Object { .. })) { down } else { 0 };
        }
    }

    /// A key that may matter.
    #[inline(always)]
    fn key(&mut self, text: &[u8], place: usize, out: &mut Out) -> Result<(), Fault> {
        let string = text.get(place.saturating_add(1)..).unwrap_or_default();
        if self.list == List::Open {
            match self.viewer.field(string) {
                Field::Asked(which) => self.role = Role::Id(which),
                Field::Other => {}
                Field::Unclear => return self.hold(Held::new(What::Field, self.viewer.longest()), text, place, out),
            }
            Ok(())
        } else {
            self.way_key(text, place, out)
        }
    }

    #[inline(never)]
    fn way_key(&mut self, text: &[u8], place: usize, out: &mut Out) -> Result<(), Fault> {
        let string = text.get(place.saturating_add(1)..).unwrap_or_default();
        let Some(wanted) = self.way.len().checked_sub(1).and_then(|level| self.pointer.key(level)) else {
            return Ok(());
        };
        match wanted.is(string) {
            Is::Same => self.lead_on(self.at(place)),
            Is::Other => Ok(()),
            Is::Unclear => {
                let held = Held::new(What::Way(self.at(place)), wanted.longest());
                self.hold(held, text, place, out)
            }
        }
    }

    /// The key that leads on: a second one would let another list pass unfiltered.
    fn lead_on(&mut self, offset: u64) -> Result<(), Fault> {
        if let Some(Level::Object { found }) = self.way.last_mut()
            && !std::mem::replace(found, true)
        {
            self.role = Role::Way;
            return Ok(());
        }
        Err(Fault { problem: Problem::DuplicateKey, offset })
    }

    /// Holds a string that matters, from a place of the piece, until it ends.
    #[inline(never)]
    fn hold(&mut self, mut held: Held, text: &[u8], from: usize, out: &mut Out) -> Result<(), Fault> {
        let Some(behind) = held.take(text, from) else {
            self.string = Some(held);
            return Ok(());
        };
        match held.what {
            What::Field => {
                if let Field::Asked(which) = self.viewer.field_decoded(&held.raw) {
                    self.role = Role::Id(which);
                }
                Ok(())
            }
            What::Id(which) => {
                let is_same = self.viewer.is_decoded(which, &held.raw);
                self.note(which, is_same, out);
                Ok(())
            }
            What::Way(began) => {
                let level = self.way.len().saturating_sub(1);
                let is_wanted = self.pointer.key(level).is_some_and(|wanted| wanted.is_decoded(&held.raw));
                if is_wanted { self.lead_on(began) } else { Ok(()) }
            }
            What::Row => {
                out.row_ends(text, behind, false);
                Ok(())
            }
        }
    }

    /// A comma on the way or in the list.
    fn comma(&mut self, depth: usize, text: &[u8], place: usize, out: &mut Out) {
        if self.list == List::Open {
            out.comma(text, place);
            self.role = Role::Row;
            return;
        }
        let wanted = self.pointer.place(self.way.len().saturating_sub(1));
        if depth == self.way.len()
            && let Some(Level::Array { place }) = self.way.last_mut()
        {
            *place = place.saturating_add(1);
            let is_wanted = wanted == Some(*place);
            self.role = if is_wanted { Role::Way } else { Role::Nothing };
        }
    }

    /// What ended was on the way, the list, or a row; or it stood beside the way.
    #[inline(never)]
    fn left(&mut self, depth: usize, text: &[u8], place: usize, out: &mut Out) {
        if self.list == List::Open {
            if depth == self.watched {
                out.row_ends(text, place.saturating_add(1), self.viewer.sees(self.row));
                return;
            }
            out.list_ends(text, place);
            self.list = List::Behind;
            self.room = DEPTH;
        } else if depth < self.way.len() {
            self.way.pop();
        }
        self.watch();
    }

    /// Too many levels: of what surrounds the list, that is the end. A row is hidden, and may go on for long.
    #[cold]
    fn too_deep(&mut self, depth: usize, place: usize, out: &mut Out) -> Result<(), Fault> {
        let most = self.watched.saturating_add(levels::MOST);
        if self.list != List::Open || self.room == most || depth == self.watched {
            return self.bad(Problem::Depth, place);
        }
        out.hide();
        self.room = most;
        Ok(())
    }
}

impl State {
    /// Before the text.
    const fn new() -> Self {
        Self { next: VALUE, after: 0, levels: Levels::new() }
    }
}

/// What may come behind a value.
#[inline(always)]
const fn after_in(levels: &Levels) -> u8 {
    if levels.is_object() {
        COMMA | BRACE
    } else if levels.is_list() {
        COMMA | BRACKET
    } else {
        0
    }
}

impl Scalar {
    /// What its first byte says that it is.
    #[inline(always)]
    fn first(byte: u8) -> Option<Self> {
        match byte {
            b't' => Some(Self::Word(b"rue")),
            b'f' => Some(Self::Word(b"alse")),
            b'n' => Some(Self::Word(b"ull")),
            _ => Number::first(byte).map(Self::Number),
        }
    }

    /// Goes on through what there is of it, from a place; the place behind.
    #[inline(always)]
    fn rest(self, text: &[u8], mut place: usize) -> (Self, usize) {
        match self {
            Self::Number(number) => {
                let (number, place) = number.rest(text, place);
                (Self::Number(number), place)
            }
            Self::Word(mut word) => {
                while let ([letter, rest @ ..], Some(byte)) = (word, text.get(place))
                    && letter == byte
                {
                    word = rest;
                    place = place.wrapping_add(1);
                }
                (Self::Word(word), place)
            }
        }
    }

    /// Whether it could end here.
    #[inline(always)]
    const fn is_whole(self) -> bool {
        match self {
            Self::Number(number) => number.is_whole(),
            Self::Word(rest) => rest.is_empty(),
        }
    }

    /// What is wrong if it ends before.
    const fn problem(self) -> Problem {
        match self {
            Self::Number(_) => Problem::Number,
            Self::Word(_) => Problem::NoValue,
        }
    }
}

impl Held {
    const fn new(what: What, longest: usize) -> Self {
        Self { what, raw: Vec::new(), longest, is_escaped: false }
    }

    /// Takes what there is of the string, from a place; the place behind its end, if that is there.
    fn take(&mut self, text: &[u8], from: usize) -> Option<usize> {
        for (byte, behind) in text.get(from..)?.iter().zip(from.saturating_add(1)..) {
            let is_first = self.raw.is_empty() && *byte == b'"';
            // One more than the longest is kept, which says that it is longer.
            if self.raw.len() <= self.longest {
                self.raw.push(*byte);
            }
            match byte {
                _ if self.is_escaped || is_first => self.is_escaped = false,
                b'\\' => self.is_escaped = true,
                b'"' => return Some(behind),
                _ => {}
            }
        }
        None
    }
}
