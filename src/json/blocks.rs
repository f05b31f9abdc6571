//! The first stage: where in a piece of text the grammar has anything to look at.
//!
//! Sixty-four bytes at a time, without a branch on what they are: what is inside a string is told from what is outside by the
//! parity of the quotes before it, as `simdjson` does. Four fifths of a list of invoices are the insides of strings, names
//! and numbers, and the grammar never sees them.

use crate::masks::{BLOCK, Masks};

/// Room for a piece: as many bytes as a place can tell apart.
pub type Window = [u8; 1 << 16];

/// The places of a piece at which the grammar looks, and where it must stop.
pub struct Places {
    places: Vec<u16>,
    /// How many of them there are.
    length: usize,
    control: Option<usize>,
    stray: Option<usize>,
}

/// What of the bytes before a piece matters for it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Carry {
    /// All ones if the piece begins inside a string.
    string: u64,
    /// 1 if its first byte is escaped.
    escaped: u64,
    /// 1 if the byte before it is of a number or a word.
    scalar: u64,
}

impl Places {
    /// Room for the places of a piece of at most so many bytes.
    pub fn new(most: usize) -> Self {
        // A block is written without asking how many places it has.
        Self { places: vec![0; most.saturating_add(BLOCK)], length: 0, control: None, stray: None }
    }

    /// Finds the places of a piece: every opening quote, every escape in a string, and outside of strings every bracket, brace,
    /// colon and comma, and where a number, a word or anything else begins.
    #[inline(never)] // apart from the second stage: each then has the registers to itself
    pub fn find(&mut self, piece: &[u8], carry: &mut Carry) {
        (self.length, self.control, self.stray) = (0, None, None);
        let (blocks, rest) = piece.as_chunks::<BLOCK>();
        let mut base = 0;
        for block in blocks {
            self.block(block, BLOCK, base, carry);
            base = base.wrapping_add(BLOCK);
        }
        if !rest.is_empty() {
            let mut block = [b' '; BLOCK];
            block.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
            self.block(&block, rest.len(), base, carry);
        }
    }

    /// The first control character in a string.
    pub const fn control(&self) -> Option<usize> {
        self.control
    }

    /// The first backslash outside one. Behind it, escapes are not to be trusted.
    pub const fn stray(&self) -> Option<usize> {
        self.stray
    }

    /// The places before the first control character.
    pub fn all(&self) -> &[u16] {
        let places = self.places.get(..self.length).unwrap_or_default();
        let count = self.control.map(|control| places.partition_point(|place| usize::from(*place) < control));
        places.get(..count.unwrap_or(places.len())).unwrap_or_default()
    }

    /// A block of which the first `length` bytes are text.
    #[inline(always)]
    fn block(&mut self, block: &[u8; BLOCK], length: usize, base: usize, carry: &mut Carry) {
        let masks = Masks::of(block);
        let last = u32::try_from(length).unwrap_or_default().wrapping_sub(1);

        let (escapes, escaped) = escapes(masks.backslashes, carry.escaped);
        carry.escaped = escapes.wrapping_shr(last) & 1;
        let quotes = masks.quotes & !escaped;
        // The opening quote is of the string, the closing one is not.
        let string = parity(quotes) ^ carry.string;
        carry.string = 0_u64.wrapping_sub(string.wrapping_shr(last) & 1);
        let others = !(masks.operators | masks.spaces | masks.quotes | string);
        let scalars = others & !(others << 1 | carry.scalar);
        carry.scalar = others.wrapping_shr(last) & 1;

        let places = masks.operators & !string | quotes & string | escapes & string | scalars;
        self.note(masks.controls & string, masks.backslashes & !string, base);
        self.put(places | masks.backslashes & !string, base);
    }

    /// What cannot be: rare, and looked at last.
    #[inline(always)]
    fn note(&mut self, controls: u64, strays: u64, base: usize) {
        if controls | strays != 0 {
            let first = |mask: u64| (mask != 0).then(|| base.wrapping_add(mask.trailing_zeros() as usize));
            self.control = self.control.or(first(controls));
            self.stray = self.stray.or(first(strays));
        }
    }

    #[inline(always)]
    fn put(&mut self, mut places: u64, base: usize) {
        let count = places.count_ones() as usize;
        if let Some(room) = self.places.get_mut(self.length..).and_then(|room| room.first_chunk_mut::<BLOCK>()) {
            // Eight at a time, whether there are as many or not: a branch less for each.
            for eight in room.as_chunks_mut::<8>().0 {
                for place in eight {
                    *place = base.wrapping_add(places.trailing_zeros() as usize) as u16;
                    places &= places.wrapping_sub(1);
                }
                if places == 0 {
                    break;
                }
            }
        }
        self.length = self.length.wrapping_add(count);
    }
}

impl Carry {
    /// Whether what is behind is inside a string.
    pub const fn is_in_string(self) -> bool {
        self.string != 0
    }
}

/// The backslashes that begin an escape, every other one in a row of them; and whatever is of an escape or a backslash, which ends
/// no string.
#[inline(always)]
const fn escapes(backslashes: u64, carry: u64) -> (u64, u64) {
    if backslashes == 0 {
        return (0, carry);
    }
    const ODD: u64 = 0xAAAA_AAAA_AAAA_AAAA;
    let potential = backslashes & !carry;
    let maybe_escaped = potential << 1 | ODD;
    let codes = maybe_escaped.wrapping_sub(potential) ^ ODD;
    (codes & backslashes, codes | backslashes | carry)
}

/// Whether the number of ones up to each bit is odd.
#[inline(always)]
const fn parity(mut ones: u64) -> u64 {
    ones ^= ones << 1;
    ones ^= ones << 2;
    ones ^= ones << 4;
    ones ^= ones << 8;
    ones ^= ones << 16;
    ones ^ ones << 32
}
