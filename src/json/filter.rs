//! A text in pieces, filtered: UTF-8, the two stages, and where in the whole text the piece at hand is.

use crate::{
    blocks::{Blocks, Carry, GROUP},
    fault::{Fault, Problem},
    masks::BLOCK,
    out::Out,
    pointer::Pointer,
    viewer::Viewer,
    walk::Walk,
};

/// How large a row may be that is shown, in bytes, unless the caller says otherwise.
pub const MAX_ROW: usize = 16 << 20;
/// The most that a caller may say: it has to find room in the memory of a wasm, twice.
pub const MOST_ROW: usize = 1 << 30;

/// How many bytes go in at a time: they stay in the processor's cache from one stage to the next.
pub const PIECE: usize = 1 << 15;

const MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];

/// A character of which the last piece had only the beginning goes before the next one.
const CHARACTER: usize = 4;

/// A text on its way through.
pub struct Filter {
    walk: Walk,
    out: Out,
    blocks: Box<Blocks>,
    carry: Carry,
    /// The piece at hand, behind what is left of the one before it.
    window: Box<[u8; PIECE + CHARACTER]>,
    /// How much is left of it.
    left: usize,
    /// How many bytes were before the window.
    before: u64,
    fault: Option<Fault>,
}

impl Filter {
    /// Before the text, for whoever looks at the list to which the pointer leads.
    pub fn new(viewer: Viewer, at: Pointer, max_row: usize) -> Self {
        Self {
            walk: Walk::new(viewer, at),
            out: Out::new(max_row),
            blocks: Box::new(Blocks::new()),
            carry: Carry::new(),
            window: Box::new([0; PIECE + CHARACTER]),
            left: 0,
            before: 0,
            fault: None,
        }
    }

    /// Where to write a piece of the text, of at most [`PIECE`] bytes.
    pub fn room(&mut self) -> &mut [u8] {
        self.window.get_mut(self.left..).unwrap_or_default()
    }

    /// Takes the piece of this length that was written there; returns what can be written.
    ///
    /// # Errors
    /// Why the text is refused; after that, the same again.
    pub fn take(&mut self, length: usize) -> Result<&[u8], Fault> {
        self.fault.map_or(Ok(()), Err)?;
        self.out.clear();
        let mut end = self.left.saturating_add(length);
        let piece = self.window.get(..end).unwrap_or_default();
        let (mut valid, is_broken) = match simdutf8::basic::from_utf8(piece) {
            Ok(_) => (piece.len(), false),
            // Again, by the one that says where, which is slower.
            Err(_) => match simdutf8::compat::from_utf8(piece) {
                Ok(_) => (piece.len(), false),
                // Without a length it is a character that the next piece ends.
                Err(error) => (error.valid_up_to(), error.error_len().is_some()),
            },
        };
        // A byte order mark: `TextDecoder` takes it for none of the text, and so do all who read JSON with it.
        if self.before == 0 && self.window.starts_with(&MARK) {
            self.out.piece_ends(&MARK);
            self.window.copy_within(MARK.len()..end, 0);
            (end, valid) = (end.saturating_sub(MARK.len()), valid.saturating_sub(MARK.len()));
            self.before = MARK.len() as u64;
        }
        let broken = is_broken.then(|| Fault { problem: Problem::Utf8, offset: self.offset(valid) });
        self.fault = self.read(valid).err().or(broken);
        self.fault.map_or(Ok(()), Err)?;
        self.window.copy_within(valid..end, 0);
        self.left = end.saturating_sub(valid);
        self.before = self.offset(valid);
        Ok(self.out.written())
    }

    /// Reads so much of the window.
    fn read(&mut self, length: usize) -> Result<(), Fault> {
        let text = self.window.get(..length).unwrap_or_default();
        self.walk.begin(text, self.before, &mut self.out)?;
        let mut from = 0_usize;
        for part in text.chunks(GROUP * BLOCK) {
            let blocks = self.blocks.of(part, &mut self.carry);
            self.walk.on(text, blocks, from, &mut self.out)?;
            from = from.wrapping_add(GROUP * BLOCK);
        }
        self.out.piece_ends(text);
        Ok(())
    }

    /// Where in the whole text a place of the window is.
    const fn offset(&self, place: usize) -> u64 {
        self.before.saturating_add(place as u64)
    }

    /// The text is over, and all that can be written has been.
    ///
    /// # Errors
    /// Why the text is refused.
    pub fn end(&mut self) -> Result<(), Fault> {
        self.fault.map_or(Ok(()), Err)?;
        let problem = match self.left {
            0 => self.walk.end(self.carry).err(),
            _ => Some(Problem::Utf8),
        };
        self.fault = problem.map(|problem| Fault { problem, offset: self.before });
        self.fault.map_or(Ok(()), Err)
    }

    /// Takes a piece of any length; returns what can be written.
    ///
    /// # Errors
    /// Why the text is refused; after that, the same again.
    pub fn push(&mut self, piece: &[u8]) -> Result<Vec<u8>, Fault> {
        let mut out = Vec::new();
        for part in piece.chunks(PIECE) {
            self.room().iter_mut().zip(part).for_each(|(to, byte)| *to = *byte);
            out.extend_from_slice(self.take(part.len())?);
        }
        self.fault.map_or(Ok(out), Err)
    }
}

#[cfg(test)]
mod tests {
    use super::Filter;
    use crate::{Pointer, Viewer};

    /// How much is held after each of these pieces, where a row may have a hundred bytes.
    fn held(viewer: Viewer, pieces: &[&[u8]]) -> Option<Vec<usize>> {
        let mut filter = Filter::new(viewer, Pointer::parse(b"")?, 100);
        let held = |piece: &&[u8]| filter.push(piece).ok().map(|_| filter.out.held());
        pieces.iter().map(held).collect()
    }

    #[test]
    fn a_row_is_held_until_it_is_hidden_or_too_large() {
        let all = || Viewer::somebody(None, None);
        assert_eq!(held(all(), &[b"[{", &[b' '; 99], b" ", b"}", b",{"]), Some(vec![1, 100, 0, 0, 1]));
        assert_eq!(held(all(), &[b"[{", &[b' '; 500], b"},1", b" ", b",[", b"\"\""]), Some(vec![1, 0, 0, 1, 0, 0]));
        let lea = || Viewer::somebody(Some((b"ownerId".into(), b"u-lea".into())), None);
        assert_eq!(held(lea(), &[b"[{", b"\"ownerId\":", b"\"u-lea\"", b","]), Some(vec![1, 11, 18, 19]));
        assert_eq!(held(lea(), &[b"[{", b"\"ownerId\":", b"\"u-tom\"", b","]), Some(vec![1, 11, 0, 0]));
        assert_eq!(held(lea(), &[b"[{", b"\"ownerId\":", b"1", b",", b"\"n\":1"]), Some(vec![1, 11, 0, 0, 0]));
        assert_eq!(held(Viewer::nobody(), &[b"[{", b"\"n\":1"]), Some(vec![0, 0]));
    }

    #[test]
    fn white_space_before_a_row_is_held_until_there_is_too_much_of_it() {
        let space = [b' '; 1 << 15];
        let held = held(Viewer::nobody(), &[b"[", &space, &space, b" ", &space, b"1", b" "]);
        assert_eq!(held, Some(vec![0, 1 << 15, 1 << 16, 0, 0, 0, 1]));
    }
}
