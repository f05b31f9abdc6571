//! The lists and objects that are open, a bit each.

/// From the outermost to the innermost, 1 for an object.
#[derive(Debug)]
pub struct Levels {
    depth: usize,
    /// The innermost ones, the last in the lowest bit.
    inner: u64,
    /// Those around them, sixty-four each.
    outer: Vec<u64>,
}

/// How many levels there may be in all: eight megabytes of bits.
pub const MOST: usize = 1 << 26;

impl Levels {
    /// None is open.
    pub const fn new() -> Self {
        Self { depth: 0, inner: 0, outer: Vec::new() }
    }

    /// How many are open.
    #[inline(always)]
    pub const fn depth(&self) -> usize {
        self.depth
    }

    /// Whether the innermost is an object.
    #[inline(always)]
    pub const fn is_object(&self) -> bool {
        self.inner & 1 == 1
    }

    /// Whether the innermost is a list.
    #[inline(always)]
    pub const fn is_list(&self) -> bool {
        self.depth != 0 && self.inner & 1 == 0
    }

    /// One more.
    #[inline(always)]
    pub fn open(&mut self, is_object: bool) {
        if self.depth & 63 == 0 && self.depth != 0 {
            self.outer.push(self.inner);
            self.inner = 0;
        }
        self.depth = self.depth.wrapping_add(1);
        self.inner = self.inner << 1 | is_object as u64;
    }

    /// One less.
    #[inline(always)]
    pub fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.inner >>= 1;
        if self.depth & 63 == 0 && self.depth != 0 {
            self.inner = self.outer.pop().unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Levels;

    #[test]
    fn what_was_opened_is_what_is_closed_however_deep() {
        let mut levels = Levels::new();
        let is_object = |level: usize| level.is_multiple_of(3) || level % 64 == 1;
        for level in 0..1000 {
            levels.open(is_object(level));
            assert_eq!(
                (levels.depth(), levels.is_object(), levels.is_list()),
                (level + 1, is_object(level), !is_object(level))
            );
        }
        for level in (0..1000).rev() {
            assert_eq!((levels.depth(), levels.is_object()), (level + 1, is_object(level)));
            levels.close();
        }
        assert!(!levels.is_object() && !levels.is_list());
    }
}
