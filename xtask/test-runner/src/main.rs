//! Runs one wasm test binary in a browser: what `cargo test --target wasm32-unknown-unknown` calls for each.
//!
//! A package of its own, so that `cargo xtask demo` does not wait for it to compile.

use std::process::ExitCode;

fn main() -> ExitCode {
    let done = wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os());
    // Not `Debug`, which shows where in the runner an error was made.
    done.map_or_else(
        |error| {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}
