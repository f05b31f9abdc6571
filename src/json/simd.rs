//! What sixty-four bytes are, sixteen at a time, as `masks.rs` says it of one.

use crate::masks::{BLOCK, Masks};
use core::arch::wasm32::{
    i8x16_bitmask, i8x16_swizzle, u8x16, u8x16_eq, u8x16_lt, u8x16_splat, u64x2, v128, v128_and, v128_or,
};

impl Masks {
    /// Says it of a block.
    #[inline(always)]
    pub fn of(block: &[u8; BLOCK]) -> Self {
        // By its low half, the one byte that is a space, and the one that is an operator once 0x20 is in it: `[` is then `{`.
        const SPACES: v128 = u8x16(b' ', 0, 0, 0, 0, 0, 0, 0, 0, b'\t', b'\n', 0, 0, b'\r', 0, 0);
        const OPERATORS: v128 = u8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, b':', b'{', b',', b'}', 0, 0);
        let mut masks = Self { quotes: 0, backslashes: 0, controls: 0, operators: 0, spaces: 0 };
        let mut shift = 0_u32;
        for chunk in block.as_chunks::<16>().0 {
            let whole = u128::from_le_bytes(*chunk);
            let bytes = u64x2(whole as u64, (whole >> 64) as u64); // safe code's way to write a load; it becomes one
            let low = v128_and(bytes, u8x16_splat(0x0F));
            let put = |found| u64::from(i8x16_bitmask(found)).wrapping_shl(shift);
            masks.quotes |= put(u8x16_eq(bytes, u8x16_splat(b'"')));
            masks.backslashes |= put(u8x16_eq(bytes, u8x16_splat(b'\\')));
            masks.controls |= put(u8x16_lt(bytes, u8x16_splat(b' ')));
            masks.operators |= put(u8x16_eq(v128_or(bytes, u8x16_splat(0x20)), i8x16_swizzle(OPERATORS, low)));
            masks.spaces |= put(u8x16_eq(bytes, i8x16_swizzle(SPACES, low)));
            shift = shift.wrapping_add(16);
        }
        masks
    }
}
