//! The second stage: what of the grammar of JSON depends on which lists and objects are open, what numbers, words and escapes are,
//! and what of the text the list and its rows are.
//!
//! It can stop behind any byte and go on with the next piece: what it knows is which levels are open, and which number, word,
//! escape or name of interest has not come to its end. What came last is known to the first stage.

use crate::{
    blocks::{Block, Carry},
    fault::{Fault, Problem},
    levels::{self, Levels, Outer},
    masks::BLOCK,
    name::Is,
    number::{Number, ends, plain},
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
    levels: Levels,
    /// The levels around those.
    outer: Outer,
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

/// A number, a word or an escape that is none.
struct Broken {
    /// Its first byte, in its block.
    bit: u64,
    /// Where it breaks off.
    place: usize,
    /// What is wrong; `None` if something else than it is expected there.
    problem: Option<Problem>,
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
            levels: Levels::new(),
            outer: Outer::new(),
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

    /// Begins with a piece, which begins at `base` in the whole text: what the piece before left.
    ///
    /// # Errors
    /// What cannot be, and where.
    pub fn begin(&mut self, text: &[u8], base: u64, out: &mut Out) -> Result<(), Fault> {
        self.base = base;
        if let Some(held) = self.string.take() {
            self.hold(held, text, 0, out)?;
        }
        let depth = self.levels.depth();
        self.escaped(text, 0).or_else(|place| self.bad(Problem::Escape, place))?;
        if let Some(scalar) = self.scalar.take() {
            match self.scalar(scalar, text, 0) {
                Ok(Some(behind)) => self.scalar_ends(depth, text, behind, out),
                Ok(None) => {}
                Err((place, problem)) => return self.bad(problem.unwrap_or(after(depth)), place),
            }
        }
        Ok(())
    }

    /// Walks through blocks of the piece, which begin at a place of it.
    ///
    /// # Errors
    /// What cannot be, and where.
    #[inline(never)]
    pub fn on(&mut self, text: &[u8], blocks: &[Block], mut from: usize, out: &mut Out) -> Result<(), Fault> {
        // Apart from the rest, so that it stays in registers.
        let mut levels = self.levels;
        for block in blocks {
            let checked = self.check(block, text, from);
            let wrong = match &checked {
                Ok(()) => block.wrong,
                // It is told by its first byte whether something else is wrong before.
                Err(broken) => block.wrong | broken.bit << 1,
            };
            // Up to what is wrong by itself.
            let right = wrong.wrapping_sub(1) & !wrong;
            self.through(block, right, &mut levels, text, from, out)?;
            if wrong != 0 || checked.is_err() {
                return self.refuse(block, checked.err(), levels, text, from);
            }
            from = from.wrapping_add(BLOCK);
        }
        self.levels = levels;
        Ok(())
    }

    /// Whether the text may end here.
    ///
    /// # Errors
    /// Why not.
    pub fn end(&self, carry: Carry) -> Result<(), Problem> {
        let is_whole = self.scalar.is_none_or(Scalar::is_whole);
        if carry.is_in_string() || !carry.is_behind_value() || self.levels.depth() != 0 || !is_whole {
            return Err(Problem::Early);
        }
        if self.list == List::Behind { Ok(()) } else { Err(Problem::NotAnArray) }
    }

    /// The numbers, words and escapes that begin in a block: whether they are right depends on nothing around them. A loop of its own
    /// over the same places took less time than looking at them among the others.
    #[inline(always)]
    fn check(&mut self, block: &Block, text: &[u8], from: usize) -> Result<(), Broken> {
        let mut ahead = block.checked;
        while ahead != 0 {
            let place = from.wrapping_add(ahead.trailing_zeros() as usize);
            let others = ahead & ahead.wrapping_sub(1);
            let bit = ahead ^ others;
            ahead = others;
            if plain(text, place).is_some() {
                continue;
            }
            // Never none: nothing begins in the spaces behind the text.
            let Some(byte) = text.get(place) else { return Ok(()) };
            let behind = place.wrapping_add(1);
            if block.scalars & bit == 0 {
                self.escape = WHOLE;
                if let Err(place) = self.escaped(text, behind) {
                    return Err(Broken { bit, place, problem: Some(Problem::Escape) });
                }
            } else if let Some(scalar) = Scalar::first(*byte) {
                if let Err((place, problem)) = self.scalar(scalar, text, behind) {
                    return Err(Broken { bit, place, problem });
                }
            } else {
                return Err(Broken { bit, place, problem: None });
            }
        }
        Ok(())
    }

    /// Goes through what of a block matters in the lists and objects that are open, up to where it is right by itself.
    #[inline(always)]
    fn through(
        &mut self,
        block: &Block,
        right: u64,
        levels: &mut Levels,
        text: &[u8],
        from: usize,
        out: &mut Out,
    ) -> Result<(), Fault> {
        // What is behind the last bracket: of it is not known yet whether it may be in the list or object that it is in.
        let mut ahead = right;
        let mut visits = self.visits(block, *levels) & right;
        while visits != 0 {
            let place = from.wrapping_add(visits.trailing_zeros() as usize);
            let others = visits & visits.wrapping_sub(1);
            let bit = visits ^ others;
            let behind = right & !(bit | bit.wrapping_sub(1));
            visits = others;
            // Never none: nothing begins in the spaces behind the text.
            let Some(byte) = text.get(place) else { return Ok(()) };
            match byte {
                b'{' | b'[' => {
                    if strange(block, *levels) & ahead & !behind != 0 {
                        break;
                    }
                    ahead = behind;
                    if self.role != Role::Nothing {
                        self.value(levels.depth(), text, place, *byte, out)?;
                    }
                    levels.open(*byte == b'{', &mut self.outer);
                    if levels.depth() > self.room {
                        self.too_deep(levels.depth(), place, out)?;
                    }
                    visits = self.visits(block, *levels) & behind;
                }
                b'}' | b']' => {
                    if strange(block, *levels) & ahead & !behind != 0 {
                        break;
                    }
                    if levels.depth() == 0 || levels.is_object() != (*byte == b'}') {
                        return self.unexpected(block, *levels, bit, place);
                    }
                    ahead = behind;
                    levels.close(&mut self.outer);
                    self.role = Role::Nothing;
                    if levels.depth() <= self.watched {
                        self.left(levels.depth(), text, place, out);
                    }
                    visits = self.visits(block, *levels) & behind;
                }
                b'"' if block.after_colon & bit == 0 && levels.is_object() => {
                    if levels.depth() == self.keys
                        && let Err(fault) = self.key(text, place, out)
                    {
                        return self.first_of(block, *levels, ahead & !behind, from, fault);
                    }
                    visits = self.visits(block, *levels) & behind;
                }
                b',' if levels.depth() <= self.watched => {
                    if levels.depth() == 0 {
                        return self.unexpected(block, *levels, bit, place);
                    }
                    self.comma(levels.depth(), text, place, out);
                }
                _ if self.role != Role::Nothing => {
                    self.value(levels.depth(), text, place, *byte, out)?;
                    if *byte != b'"'
                        && let Some(scalar) = Scalar::first(*byte)
                    {
                        let (_, behind) = scalar.rest(text, place.saturating_add(1));
                        if behind < text.len() {
                            self.scalar_ends(levels.depth(), text, behind, out);
                        }
                    }
                    visits = self.visits(block, *levels) & behind;
                }
                _ => {}
            }
        }
        let strange = strange(block, *levels) & ahead;
        if strange != 0 { self.misplaced(block, *levels, strange, from) } else { Ok(()) }
    }

    /// What of a block is looked at, at this depth.
    #[inline(always)]
    fn visits(&self, block: &Block, levels: Levels) -> u64 {
        let depth = levels.depth();
        if depth <= self.watched {
            return block.all;
        }
        let keys = if depth == self.keys { block.strings & !block.after_colon } else { 0 };
        let values = if self.role == Role::Nothing { 0 } else { block.strings | block.scalars };
        block.brackets | keys | values
    }

    /// Says what is wrong by itself in a block, of which nothing else is wrong before.
    #[cold]
    fn refuse(
        &self,
        block: &Block,
        broken: Option<Broken>,
        levels: Levels,
        text: &[u8],
        from: usize,
    ) -> Result<(), Fault> {
        let wrong = block.wrong & block.wrong.wrapping_neg();
        match broken {
            Some(Broken { bit, place, problem }) if wrong == 0 || bit < wrong => match problem {
                Some(problem) => self.bad(problem, place),
                None if place == from.saturating_add(bit.trailing_zeros() as usize) => {
                    self.unexpected(block, levels, bit, place)
                }
                None => self.bad(after(levels.depth()), place),
            },
            _ => {
                let place = from.saturating_add(wrong.trailing_zeros() as usize);
                match text.get(place) {
                    Some(..b' ') if block.scalars & wrong == 0 => self.bad(Problem::Control, place),
                    _ => self.unexpected(block, levels, wrong, place),
                }
            }
        }
    }

    /// The first of these places has a key in a list, or an element in an object.
    #[cold]
    fn misplaced(&self, block: &Block, levels: Levels, strange: u64, from: usize) -> Result<(), Fault> {
        let place = from.saturating_add(strange.trailing_zeros() as usize);
        self.unexpected(block, levels, strange & strange.wrapping_neg(), place)
    }

    /// A fault, unless one of these places has something that is wrong before it.
    #[cold]
    fn first_of(&self, block: &Block, levels: Levels, among: u64, from: usize, fault: Fault) -> Result<(), Fault> {
        let strange = strange(block, levels) & among;
        if strange != 0 { self.misplaced(block, levels, strange, from) } else { Err(fault) }
    }

    /// What stands at a place cannot stand there.
    #[cold]
    fn unexpected(&self, block: &Block, levels: Levels, bit: u64, place: usize) -> Result<(), Fault> {
        let problem = if bit & block.after_value != 0 {
            if bit & block.after_key != 0 && levels.is_object() { Problem::NoColon } else { after(levels.depth()) }
        } else if bit & block.after_colon == 0 && levels.is_object() {
            Problem::NoKey
        } else {
            Problem::NoValue
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

    /// The rest of an escape, from a place; or where it is none. A surrogate may stand alone, as it may for `JSON.parse`.
    fn escaped(&mut self, text: &[u8], mut place: usize) -> Result<(), usize> {
        while self.escape != 0 {
            let Some(byte) = text.get(place) else { return Ok(()) };
            self.escape = match (self.escape, byte) {
                (WHOLE, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 0,
                (1..WHOLE, b'0'..=b'9' | b'a'..=b'f' | b'A'..=b'F') | (WHOLE, b'u') => self.escape.wrapping_sub(1),
                _ => return Err(place),
            };
            place = place.saturating_add(1);
        }
        Ok(())
    }

    /// The rest of a number or a word, from a place, and the place behind; `None` if it may go on in the next piece. It ends where
    /// something else begins: never at the end of a piece. Or where it is wrong, and how: without a word for it, by what is
    /// expected behind a value.
    #[inline(always)]
    fn scalar(&mut self, scalar: Scalar, text: &[u8], place: usize) -> Result<Option<usize>, (usize, Option<Problem>)> {
        let (scalar, place) = scalar.rest(text, place);
        let Some(byte) = text.get(place) else {
            self.scalar = Some(scalar);
            return Ok(None);
        };
        if !scalar.is_whole() {
            return Err((place, Some(scalar.problem())));
        }
        // What begins behind it is looked at where it begins, unless it looks as if it went on.
        if ends(*byte) { Ok(Some(place)) } else { Err((place, None)) }
    }

    /// A number or a word has ended, which may be a row.
    fn scalar_ends(&mut self, depth: usize, text: &[u8], behind: usize, out: &mut Out) {
        if depth <= self.watched && self.list == List::Open {
            out.row_ends(text, behind, false);
        }
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

/// What is wrong behind a value where something else is than a comma or the end of the list or object.
const fn after(depth: usize) -> Problem {
    if depth == 0 { Problem::Trailing } else { Problem::NoComma }
}

/// What of a block may not be in the list or object that is open.
#[inline(always)]
const fn strange(block: &Block, levels: Levels) -> u64 {
    if levels.is_object() { block.elements } else { block.colons }
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
