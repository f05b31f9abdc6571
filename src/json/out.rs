//! What becomes of the bytes: written, held until their row is over, or dropped.
//!
//! What surrounds the list is written as it comes. A row is written once it is over and may be seen; with it go the white
//! space before it and the comma that separates it from the row written before, so that a text of which every row may be seen
//! is written as it was.

/// How much white space between two rows is kept.
pub const SPACE: u64 = 1 << 16;

/// The bytes on their way out.
pub struct Out {
    written: Vec<u8>,
    /// What of earlier pieces is not decided yet: white space, and the beginning of a row.
    held: Vec<u8>,
    /// From where on the piece at hand is neither written, held nor dropped.
    from: usize,
    /// Where in the whole text the piece at hand begins.
    base: u64,
    /// Where in it the white space or the row began that is not decided yet.
    start: u64,
    state: State,
    /// Whether a row was written.
    some: bool,
    /// The most that a row may have.
    max_row: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It surrounds the list.
    Surrounding,
    /// It is the white space before a row, or behind one that is hidden.
    Space,
    /// It is of a row.
    Row,
    /// It is of a row that is hidden.
    Hidden,
    /// It is the white space behind a row that was written.
    Behind,
    /// Nothing is written any more: it is known that the text will be refused.
    Muted,
}

impl Out {
    /// Before the text.
    pub const fn new(max_row: usize) -> Self {
        Self {
            written: Vec::new(),
            held: Vec::new(),
            from: 0,
            base: 0,
            start: 0,
            state: State::Surrounding,
            some: false,
            max_row: max_row as u64,
        }
    }

    /// What can be written.
    pub fn written(&self) -> &[u8] {
        &self.written
    }

    /// How much is not decided yet, of earlier pieces.
    #[cfg(test)]
    pub const fn held(&self) -> usize {
        self.held.len()
    }

    /// It was.
    pub fn clear(&mut self) {
        self.written.clear();
    }

    /// The list begins at a place of the piece at hand, with its bracket.
    pub fn list_begins(&mut self, text: &[u8], place: usize) {
        self.write(text, place.saturating_add(1));
        self.space(place.saturating_add(1));
    }

    /// A row begins.
    pub fn row_begins(&mut self, place: usize) {
        if self.since(place) > SPACE {
            self.drop(place);
        }
        self.start = self.at(place);
        self.state = State::Row;
    }

    /// The row is not to be seen: there is no need to hold it.
    pub fn hide(&mut self) {
        if self.state == State::Row {
            self.held.clear();
            self.state = State::Hidden;
        }
    }

    /// The row has ended before a place.
    pub fn row_ends(&mut self, text: &[u8], behind: usize, is_seen: bool) {
        if is_seen && self.state == State::Row && self.since(behind) <= self.max_row {
            if self.some {
                self.written.push(b',');
            }
            self.write(text, behind);
            self.some = true;
            self.state = State::Behind;
        } else {
            self.drop(behind);
            self.space(behind);
        }
    }

    /// The comma behind a row. It is written before the next row, if there is one.
    pub fn comma(&mut self, text: &[u8], place: usize) {
        if self.state == State::Behind {
            self.write(text, place);
        }
        self.drop(place.saturating_add(1));
        self.space(place.saturating_add(1));
    }

    /// The list ends at a place, with its bracket.
    pub fn list_ends(&mut self, text: &[u8], place: usize) {
        if self.state == State::Space && self.since(place) > SPACE {
            self.drop(place);
        }
        self.write(text, place.saturating_add(1));
        self.state = State::Surrounding;
    }

    /// There is no list. What comes instead may be an object full of invoices.
    pub fn mute(&mut self) {
        self.state = State::Muted;
    }

    /// The piece at hand is over.
    pub fn piece_ends(&mut self, text: &[u8]) {
        match self.state {
            State::Surrounding | State::Behind => self.write(text, text.len()),
            State::Space if self.since(text.len()) > SPACE => self.held.clear(),
            State::Row if self.since(text.len()) > self.max_row => self.hide(),
            State::Space | State::Row => self.held.extend_from_slice(text.get(self.from..).unwrap_or_default()),
            State::Hidden | State::Muted => {}
        }
        self.from = 0;
        self.base = self.base.saturating_add(text.len() as u64);
    }

    /// What is not decided yet begins here: white space.
    fn space(&mut self, place: usize) {
        self.start = self.at(place);
        self.state = State::Space;
    }

    /// Writes what is held, and the piece up to a place.
    fn write(&mut self, text: &[u8], to: usize) {
        if self.state != State::Muted {
            self.written.append(&mut self.held);
            self.written.extend_from_slice(text.get(self.from..to).unwrap_or_default());
        }
        self.from = to;
    }

    fn drop(&mut self, to: usize) {
        self.held.clear();
        self.from = to;
    }

    const fn at(&self, place: usize) -> u64 {
        self.base.saturating_add(place as u64)
    }

    /// How much is not decided yet, up to a place.
    const fn since(&self, place: usize) -> u64 {
        self.at(place).saturating_sub(self.start)
    }
}
