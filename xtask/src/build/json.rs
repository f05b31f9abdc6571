//! `#generated/json.js`: what JavaScript knows of the numbers that cross in `dossier-roles/json`.

use dossier_roles_json::{
    MAX_ROW, MOST_ROW, PIECE, Problem,
    cross::{SEES, TEXTS},
};
use serde_json::json;
use std::fmt::Write as _;

/// The text of the module.
pub fn constants() -> String {
    let mut js = "// Written by `cargo xtask build` from src/json: to change it, change that.\n".to_owned();
    let places = TEXTS.map(|(name, place)| (name, place.to_string()));
    let bits = SEES.map(|(name, bit)| (name, bit.to_string()));
    let sizes =
        [("PIECE", PIECE), ("MAX_ROW", MAX_ROW), ("MOST_ROW", MOST_ROW)].map(|(name, size)| (name, size.to_string()));
    for (name, number) in places.into_iter().chain(bits).chain(sizes) {
        let _ = writeln!(js, "export const {name} = {number};");
    }
    let _ = writeln!(js, "export const codes = {};", json!(Problem::ALL.map(Problem::code)));
    let _ = writeln!(js, "export const words = {};", json!(Problem::ALL.map(Problem::words)));
    js
}
