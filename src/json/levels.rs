//! The lists and objects that are open, a bit each.

/// From the outermost to the innermost, 1 for an object.
#[derive(Debug, Clone, Copy)]
pub struct Levels {
    depth: usize,
    /// The innermost ones, the last in the lowest bit.
    inner: u64,
}

/// Those around the innermost, sixty-four each. Apart, so that the others can be in registers.
pub type Outer = Vec<u64>;

/// How many levels there may be in all: eight megabytes of bits.
pub const MOST: usize = 1 << 26;

impl Levels {
    /// None is open.
    pub const fn new() -> Self {
        Self { depth: 0, inner: 0 }
    }

    /// How many are open.
    #[inline(always)]
    pub const fn depth(self) -> usize {
        self.depth
    }

    /// Whether the innermost is an object.
    #[inline(always)]
    pub const fn is_object(self) -> bool {
        self.inner & 1 == 1
    }

    /// One more.
    #[inline(always)]
    pub fn open(&mut self, is_object: bool, outer: &mut Outer) {
        if self.depth & 63 == 0 && self.depth != 0 {
            outer.push(self.inner);
            self.inner = 0;
        }
        self.depth = self.depth.wrapping_add(1);
        self.inner = self.inner << 1 | is_object as u64;
    }

    /// One less.
    #[inline(always)]
    pub fn close(&mut self, outer: &mut Outer) {
        self.depth = self.depth.saturating_sub(1);
        self.inner >>= 1;
        if self.depth & 63 == 0 && self.depth != 0 {
            self.inner = outer.pop().unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Levels, Outer};

    #[test]
    fn what_was_opened_is_what_is_closed_however_deep() {
        let (mut levels, mut outer) = (Levels::new(), Outer::new());
        let is_object = |level: usize| level.is_multiple_of(3) || level % 64 == 1;
        for level in 0..1000 {
            levels.open(is_object(level), &mut outer);
            assert_eq!((levels.depth(), levels.is_object()), (level + 1, is_object(level)));
        }
        for level in (0..1000).rev() {
            assert_eq!((levels.depth(), levels.is_object()), (level + 1, is_object(level)));
            levels.close(&mut outer);
        }
        assert!(levels.depth() == 0 && !levels.is_object());
    }
}
