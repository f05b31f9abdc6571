//! The first stage: what stands where in a piece of text, and whether it may stand behind what is before it.
//!
//! Sixty-four bytes at a time, without a branch on what they are, in masks of a bit a byte. What is inside a string is told from
//! what is outside by the parity of the quotes before it, as `simdjson` does. What is more: whether a token may follow the one
//! before it is told in the same way, of all sixty-four at once, because an addition carries a bit through the white space or
//! through the string between them. That leaves to the second stage what needs to know which lists and objects are open: with a
//! key, a colon has to be in an object, and an element in a list.
//!
//! Measured, and no faster: to put the places that the second stage looks at behind one another instead of going through the
//! blocks' masks, to find all masks of a part before any of them is linked, and to keep in memory what bytes are compared with.

use crate::masks::{BLOCK, Masks};

/// As many blocks as are looked at before the second stage goes through them.
pub const GROUP: usize = 32;

/// A block to the grammar. What begins in it is at the place of its first byte, what is told of a token at the token's.
#[derive(Clone, Copy)]
pub struct Block {
    /// Brackets and braces: what the grammar looks at wherever it is.
    pub brackets: u64,
    /// What it looks at where each value matters: what begins or ends one, and commas.
    pub all: u64,
    /// Numbers, words and escapes.
    pub checked: u64,
    /// The strings.
    pub strings: u64,
    /// The numbers and words; and whatever else is nothing.
    pub scalars: u64,
    /// The colons, which have to be in an object. Before each is a string, which stands behind no colon.
    pub colons: u64,
    /// What has to be in a list: what stands behind no colon, nor before one. Of a string the token behind it says so.
    pub elements: u64,
    /// What cannot stand behind what is before it, wherever it is, and control characters in strings.
    pub wrong: u64,
    /// The tokens behind a value, or a key,
    pub after_value: u64,
    /// behind a colon, or nothing,
    pub after_colon: u64,
    /// behind a string that stands behind no colon: a key, if it is in an object.
    pub after_key: u64,
}

/// What of the bytes before a block matters for it.
#[derive(Debug, Clone, Copy)]
pub struct Carry {
    /// All ones if it begins inside a string.
    string: u64,
    /// 1 if that string stands behind a colon.
    string_after_colon: u64,
    /// 1 if its first byte is escaped.
    escaped: u64,
    /// 1 if the byte before it is of a number or a word.
    scalar: u64,
    /// 1 if the last token was of the kind, and it and the block have nothing but white space between them.
    value: u64,
    colon: u64,
    key: u64,
    open: u64,
}

impl Block {
    const EMPTY: Self = Self {
        brackets: 0,
        all: 0,
        checked: 0,
        strings: 0,
        scalars: 0,
        colons: 0,
        elements: 0,
        wrong: 0,
        after_value: 0,
        after_colon: 0,
        after_key: 0,
    };

    /// A block of which the first `length` bytes are text, and the others spaces.
    #[inline(always)]
    fn of(block: &[u8; BLOCK], length: usize, carry: &mut Carry) -> Self {
        let masks = Masks::of(block);
        let last = u32::try_from(length).unwrap_or_default().wrapping_sub(1);

        let (escapes, escaped) = escapes(masks.backslashes, carry.escaped);
        carry.escaped = escapes.wrapping_shr(last) & 1;
        let quotes = masks.quotes & !escaped;
        // The opening quote is of the string, the closing one is not.
        let string = parity(quotes) ^ carry.string;
        carry.string = 0_u64.wrapping_sub(string.wrapping_shr(last) & 1);
        let [opens, closes, commas, colons, spaces] =
            [masks.opens, masks.closes, masks.commas, masks.colons, masks.spaces].map(|mask| mask & !string);
        let (strings, string_ends) = (quotes & string, quotes & !string);

        let others = !(opens | closes | commas | colons | spaces | masks.quotes | string);
        let behind_others = others << 1 | carry.scalar;
        carry.scalar = others.wrapping_shr(last) & 1;
        let scalars = others & !behind_others;

        let mut link = |spaced: bool| {
            let follow = if spaced { follow::<true> } else { follow::<false> };
            let after_colon = follow(colons, 0, spaces, &mut carry.colon);
            // From a quote through the string to the quote that ends it.
            let (through, over) = string.overflowing_add(strings & after_colon | carry.string_after_colon);
            carry.string_after_colon = over.into();
            let after_key = follow(string_ends & !through, 0, spaces, &mut carry.key);
            let after_value = follow(string_ends | closes, behind_others & !others, spaces, &mut carry.value);
            let after_open = follow(opens, 0, spaces, &mut carry.open);
            (after_colon, after_key, after_value, after_open)
        };
        // Most texts are on one line, without a space between two tokens.
        let (after_colon, after_key, after_value, after_open) = if spaces == 0 { link(false) } else { link(true) };

        let brackets = opens | closes;
        Self {
            brackets,
            all: brackets | scalars | strings | commas,
            checked: scalars | escapes & string,
            strings,
            scalars,
            colons,
            elements: after_key & !colons | (scalars | opens) & !after_colon,
            wrong: (strings | scalars | opens) & after_value
                | (commas | closes & !after_open) & !after_value
                | colons & !after_key
                | masks.controls & string,
            after_value,
            after_colon,
            after_key,
        }
    }
}

/// The blocks of a part of a piece.
pub struct Blocks([Block; GROUP]);

impl Blocks {
    /// Room for them.
    pub const fn new() -> Self {
        Self([Block::EMPTY; GROUP])
    }

    /// Looks at a part of at most [`GROUP`] blocks.
    #[inline(never)] // apart from the second stage: each then has the registers to itself
    pub fn of(&mut self, part: &[u8], carry: &mut Carry) -> &[Block] {
        let (blocks, rest) = part.as_chunks::<BLOCK>();
        let mut carried = *carry;
        let mut count = blocks.len();
        let mut room = self.0.iter_mut();
        for (block, to) in blocks.iter().zip(&mut room) {
            *to = Block::of(block, BLOCK, &mut carried);
        }
        if !rest.is_empty()
            && let Some(to) = room.next()
        {
            let mut block = [b' '; BLOCK];
            block.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
            *to = Block::of(&block, rest.len(), &mut carried);
            count = count.wrapping_add(1);
        }
        *carry = carried;
        self.0.get(..count).unwrap_or_default()
    }
}

impl Carry {
    /// Before the text, where a value is expected as it is behind a colon.
    pub const fn new() -> Self {
        Self { string: 0, string_after_colon: 0, escaped: 0, scalar: 0, value: 0, colon: 1, key: 0, open: 0 }
    }

    /// Whether what is behind is inside a string.
    pub const fn is_in_string(self) -> bool {
        self.string != 0
    }

    /// Whether what is before it is a value, or the beginning of a number or a word.
    pub const fn is_behind_value(self) -> bool {
        self.value | self.scalar != 0
    }
}

/// What follows these ends, or stands at these places, with nothing but white space between.
#[inline(always)]
const fn follow<const SPACED: bool>(ends: u64, behind: u64, spaces: u64, carry: &mut u64) -> u64 {
    let next = ends << 1 | behind | *carry;
    if !SPACED {
        *carry = ends >> 63;
        return next;
    }
    let (sum, over) = spaces.overflowing_add(next);
    *carry = ends >> 63 | over as u64;
    sum & !spaces
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
