//! The wasm of the words: every call of `dossier_roles::wire::call`, its answer a list of numbers.

#![cfg(target_arch = "wasm32")]

use dossier_roles::wire::call;
use wasm_bindgen::prelude::wasm_bindgen;

/// Development builds say where they panicked; what ships cannot panic, and does not carry the words for it.
#[cfg(debug_assertions)]
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// What JavaScript gives: it takes the numbers of an answer.
#[wasm_bindgen(raw_module = "./push.js")]
extern "C" {
    fn push(number: u32);
}

/// Says the answer of the call at a place, number by number. No value of JavaScript's comes in, and none is made: what
/// wasm-bindgen keeps them in, and what js-sys leaves behind, would be 800 bytes of brotli in every page.
#[wasm_bindgen]
pub fn ask(place: u32, first: u32, second: u32, third: u32) {
    call::ask(place, [first, second, third], push);
}

/// Nothing is ever allocated but by the hook above.
#[cfg(not(debug_assertions))]
#[global_allocator]
static ALLOCATOR: lol_alloc::FailAllocator = lol_alloc::FailAllocator;
