//! What the fuzz targets, the corpus that is kept and its replay (`tests/fuzz/corpus.rs`) have in common.

pub mod input;
pub mod outcome;
pub mod reader;
