//! However a text is cut, the same becomes of it: the same bytes, or the same refusal at the same place.
#![no_main]

use dossier_roles_fuzz::{input::Input, outcome::filtered};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(input) = Input::from_bytes(bytes) else { return };
    let whole = filtered(&input, [input.text.as_slice()]);
    assert_eq!(filtered(&input, input.pieces()), whole);
    assert_eq!(filtered(&input, input.text.chunks(1)), whole);
});
