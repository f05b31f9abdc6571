//! What sixty-four bytes are, one at a time; with SIMD, `simd.rs` says the same of sixteen at once.

/// As many bytes as a mask has bits.
pub const BLOCK: usize = 64;

/// What sixty-four bytes are, a bit each.
pub struct Masks {
    pub quotes: u64,
    pub backslashes: u64,
    pub controls: u64,
    /// `{` and `[`.
    pub opens: u64,
    /// `}` and `]`.
    pub closes: u64,
    pub commas: u64,
    pub colons: u64,
    pub spaces: u64,
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub use crate::simd::digits;

/// Which of sixteen bytes are digits.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub fn digits(bytes: &[u8; 16]) -> u32 {
    bytes.iter().rev().fold(0, |mask, byte| mask << 1 | u32::from(byte.is_ascii_digit()))
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
impl Masks {
    /// Says it of a block.
    pub fn of(block: &[u8; BLOCK]) -> Self {
        let mask = |is: fn(u8) -> bool| block.iter().rev().fold(0, |mask, byte| mask << 1 | u64::from(is(*byte)));
        Self {
            quotes: mask(|byte| byte == b'"'),
            backslashes: mask(|byte| byte == b'\\'),
            controls: mask(|byte| byte < b' '),
            opens: mask(|byte| byte == b'{' || byte == b'['),
            closes: mask(|byte| byte == b'}' || byte == b']'),
            commas: mask(|byte| byte == b','),
            colons: mask(|byte| byte == b':'),
            spaces: mask(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')),
        }
    }
}
