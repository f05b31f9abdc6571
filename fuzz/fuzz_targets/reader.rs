//! The filter beside another reader of JSON: what it refuses, and which rows it keeps.
#![no_main]

use dossier_roles_fuzz::{input::Input, reader};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(input) = Input::from_bytes(bytes) {
        reader::check(&input);
    }
});
