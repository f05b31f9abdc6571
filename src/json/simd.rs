//! What sixty-four bytes are, sixteen at a time, as `masks.rs` says it of one.

use crate::masks::{BLOCK, Masks};
use core::arch::wasm32::{
    i8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_min, u8x16_splat, u8x16_sub, u64x2, v128, v128_any_true, v128_or,
};

impl Masks {
    /// Says it of a block.
    #[inline(always)]
    pub fn of(block: &[u8; BLOCK]) -> Self {
        let mut chunks = [u64x2(0, 0); BLOCK / 16];
        for (chunk, bytes) in chunks.iter_mut().zip(block.as_chunks::<16>().0) {
            *chunk = load(bytes);
        }
        let is = |byte| mask(&chunks, |chunk| u8x16_eq(chunk, u8x16_splat(byte)));
        // `[` is then `{`, and `]` is `}`.
        let braces = chunks.map(|chunk| v128_or(chunk, u8x16_splat(b' ')));
        let mut masks = Self {
            quotes: is(b'"'),
            backslashes: is(b'\\'),
            controls: 0,
            opens: mask(&braces, |chunk| u8x16_eq(chunk, u8x16_splat(b'{'))),
            closes: mask(&braces, |chunk| u8x16_eq(chunk, u8x16_splat(b'}'))),
            commas: is(b','),
            colons: is(b':'),
            spaces: is(b' '),
        };
        // A text on one line has none of them.
        let [a, b, c, d] = chunks;
        if v128_any_true(u8x16_lt(u8x16_min(u8x16_min(a, b), u8x16_min(c, d)), u8x16_splat(b' '))) {
            masks.controls = mask(&chunks, |chunk| u8x16_lt(chunk, u8x16_splat(b' ')));
            let space = |chunk| {
                let [line, carriage, tab] = [b'\n', b'\r', b'\t'].map(|byte| u8x16_eq(chunk, u8x16_splat(byte)));
                v128_or(v128_or(line, carriage), tab)
            };
            masks.spaces |= mask(&chunks, space);
        }
        masks
    }
}

/// Which of sixteen bytes are digits.
#[inline(always)]
pub fn digits(bytes: &[u8; 16]) -> u32 {
    let values = u8x16_sub(load(bytes), u8x16_splat(b'0'));
    u32::from(i8x16_bitmask(u8x16_eq(u8x16_min(values, u8x16_splat(9)), values)))
}

/// Safe code's way to write a load; it becomes one.
#[inline(always)]
fn load(bytes: &[u8; 16]) -> v128 {
    let whole = u128::from_le_bytes(*bytes);
    u64x2(whole as u64, (whole >> 64) as u64)
}

/// Of which bytes something holds.
#[inline(always)]
fn mask(chunks: &[v128; BLOCK / 16], holds: impl Fn(v128) -> v128) -> u64 {
    let [a, b, c, d] = chunks.map(|chunk| u64::from(i8x16_bitmask(holds(chunk))));
    a | b << 16 | c << 32 | d << 48
}
