//! What becomes of the bytes: written, or dropped.

/// The bytes at hand, and how many of them are done with.
pub struct Cut<'a> {
    window: &'a [u8],
    done: usize,
    out: &'a mut Vec<u8>,
    /// Nothing is written any more: it is known that the text will be refused.
    muted: bool,
}

impl<'a> Cut<'a> {
    /// None of them is done with.
    pub const fn new(window: &'a [u8], out: &'a mut Vec<u8>, muted: bool) -> Self {
        Self { window, done: 0, out, muted }
    }

    /// The bytes at hand from a place in them.
    pub fn from(&self, place: usize) -> &'a [u8] {
        self.window.get(place..).unwrap_or_default()
    }

    /// The place where `rest`, the end of the bytes at hand, begins.
    pub const fn place(&self, rest: &[u8]) -> usize {
        self.window.len().saturating_sub(rest.len())
    }

    /// The bytes from a place up to `rest`.
    pub fn between(&self, place: usize, rest: &[u8]) -> &'a [u8] {
        self.window.get(place..self.place(rest)).unwrap_or_default()
    }

    /// Writes what is not done with up to `rest`.
    pub fn keep(&mut self, rest: &[u8]) {
        if !self.muted {
            self.out.extend_from_slice(self.between(self.done, rest));
        }
        self.drop(rest);
    }

    /// Drops it.
    pub const fn drop(&mut self, rest: &[u8]) {
        self.done = self.place(rest);
    }

    /// Writes a comma that is not at hand.
    pub fn comma(&mut self) {
        if !self.muted {
            self.out.push(b',');
        }
    }

    /// Writes nothing from here on.
    pub const fn mute(&mut self) {
        self.muted = true;
    }

    /// How many bytes are done with.
    pub const fn done(&self) -> usize {
        self.done
    }
}
