//! The invoices of a JSON text that a user may see, their bytes unchanged.
//!
//! A text comes in pieces of any size ([`Filter::push`]) and goes out without the rows that the user may not see
//! ([`Viewer`]). Nothing is parsed into values: a row is kept until it is over, its owner's and its account's ids are
//! compared where they stand, and it is written or dropped. All of the text is checked as strictly as `JSON.parse` checks it.
//!
//! One row is one row's business: its author is another person than its reader. A row larger than what the caller allows
//! ([`MAX_ROW`]) or deeper than [`DEPTH`] is hidden, for everyone alike, and the rest passes; it is not held, and still
//! checked, a bit a level. So memory is bounded by the largest row that is shown.
//!
//! ```
//! use dossier_roles_json::{Filter, MAX_ROW, Pointer, Viewer};
//!
//! let lea = Viewer::somebody(Some((b"ownerId".into(), b"u-lea".into())), None);
//! let mut filter = Filter::new(lea, Pointer::parse(b"/data").unwrap(), MAX_ROW);
//! let out = filter.push(br#"{"data": [{"ownerId": "u-lea"}, {"ownerId": "u-tom"}]}"#).unwrap();
//! filter.end().unwrap();
//! assert_eq!(out, br#"{"data": [{"ownerId": "u-lea"}]}"#);
//! ```
//!
//! # Two stages
//!
//! There is one grammar, which can stop behind any byte, in two stages. The first looks at sixty-four bytes at a time, without a
//! branch on what they are (`blocks.rs`, `masks.rs`, `simd.rs`): it tells what is inside of strings, which nobody looks at again, where
//! everything else begins, and whether each token may stand behind the one before it. What that leaves is in the second (`walk.rs`):
//! whether lists and objects end as they began, have elements or members, and are as deep as they may be; whether numbers, words and
//! escapes are some; and what of the text the list, its rows and their ids are. Of a row that is hidden it looks at the brackets, the
//! numbers and the words alone. What comes out is written, held or dropped in `out.rs`.
//!
//! # What it is built on, and why
//!
//! JSON is not what this project is about, so crates were measured first, as wasm with SIMD in Node 20: to go through 10 MB of
//! small invoices, and to decide on each of them where the crate lets one.
//!
//! | | ms | |
//! |---|---|---|
//! | `JSON.parse`, `filter`, `JSON.stringify`, from bytes to bytes | 75 to 145 | what is to be beaten, copies in and out included |
//! | `serde_json`, its own visitor of a row, the rest ignored | 17 to 23 | |
//! | `serde_json`, everything ignored | 12 to 15 | no row is looked at |
//! | `jiter`, everything skipped | 16 to 24 | no row is looked at |
//! | `hifijson`, everything ignored | 32 to 46 | |
//! | `actson`, which can stop behind any byte, its events counted | 72 to 113 | no row is looked at; on a busy machine, this filter 34 to 36 beside it |
//! | `simdutf8` alone | 0.2 to 1.6 | |
//!
//! `sonic-rs` did not compile for this target as it comes; `simd-json` builds a tape and rounds numbers, and was not
//! measured. None of those that are fast enough can stop inside a value and go on with the next piece, bounds the memory of
//! what it ignores, or says at which byte it failed. What is hard to get right and fast comes from a crate: **`simdutf8`**
//! decides what is UTF-8. `serde_json` is the second opinion of the tests, beside `JSON.parse` itself.
//!
//! The wasm needs SIMD (`simd128`), which Chrome, Firefox, Safari, Node, Deno, Bun and workerd have had since 2023 at the
//! latest. Without it, as in the tests on this machine, the same code looks at one byte at a time.
//!
//! # Where readers of JSON differ
//!
//! - **Twice the same key.** `JSON.parse` takes the last, others the first. A row whose owner (or account, where either matters)
//!   is there twice is hidden, however its key is spelled; a key twice on the way to the list is refused as `duplicate-key`, because
//!   the other list would pass unfiltered.
//! - **A byte order mark** before the text is passed on. `TextDecoder` drops it, so that `response.json()` reads such a text.
//! - **Bytes that are not UTF-8** are refused, as by a `TextDecoder` that is `fatal`. An escaped lone surrogate is fine, as
//!   for `JSON.parse`, but an id with one is no id.
//! - **Numbers** of any length and size pass as they are.

mod blocks;
pub mod cross;
mod decode;
mod fault;
mod filter;
#[cfg(target_arch = "wasm32")]
pub mod js;
mod levels;
mod masks;
mod name;
mod number;
mod out;
mod pointer;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd;
mod viewer;
mod walk;

pub use decode::decode;
pub use fault::{Fault, Problem};
pub use filter::{Filter, MAX_ROW, MOST_ROW, PIECE};
pub use pointer::Pointer;
pub use viewer::Viewer;
pub use walk::DEPTH;
