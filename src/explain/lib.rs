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

/// Writes the answer of the call at a place into the caller's list.
///
/// Nothing is returned: V8 ends the process where a function that called for a JavaScript object is deoptimised before it has
/// it (seen in Node 20).
#[cfg(target_feature = "reference-types")]
#[wasm_bindgen]
pub fn ask(list: js_sys::Array, place: u32, first: u32, second: u32, third: u32, fourth: u32) {
    use serde::Serialize as _;
    const NUMBERS: serde_wasm_bindgen::Serializer = serde_wasm_bindgen::Serializer::new();
    let mut length = 0_u32;
    call::ask(place, [first, second, third, fourth], &mut move |number| {
        // Set, not pushed: a page may have replaced what pushes.
        list.set(length, number.serialize(&NUMBERS).unwrap_or_default());
        length = length.wrapping_add(1);
    });
}

/// What the translation to JavaScript gives its numbers to: it knows no references to JavaScript's values.
#[cfg(not(target_feature = "reference-types"))]
#[wasm_bindgen(raw_module = "numbers")]
extern "C" {
    fn push(number: u32);
}

/// Says the answer of the call at a place, number by number.
#[cfg(not(target_feature = "reference-types"))]
#[wasm_bindgen]
pub fn ask(place: u32, first: u32, second: u32, third: u32, fourth: u32) {
    call::ask(place, [first, second, third, fourth], &mut |number| push(number));
}

/// Small, and enough: all that is ever allocated is wasm-bindgen's table of the few values on their way out, once in the life
/// of an instance. One that can free is 530 bytes more.
#[global_allocator]
static ALLOCATOR: lol_alloc::LeakingPageAllocator = lol_alloc::LeakingPageAllocator;
