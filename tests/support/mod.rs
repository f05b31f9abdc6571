//! What the tests share: the matrix as text, the questions one can ask about it, the changes one can make to a team, and the
//! engine that answers them.
//!
//! The engine is the Rust model in a native run and the JavaScript package in a browser, so a claim is written once.

#![allow(dead_code)] // each suite uses its own part of this

pub mod oracle;
pub mod question;
pub mod team;

#[cfg(not(target_arch = "wasm32"))]
#[path = "rust_model.rs"]
pub mod engine;

#[cfg(target_arch = "wasm32")]
#[path = "js_package.rs"]
pub mod engine;

/// One claim: a test of the Rust model in a native run, and of the JavaScript package in a browser.
#[macro_export]
macro_rules! claim {
    ($(#[doc = $doc:literal])* fn $name:ident() $body:block) => {
        $(#[doc = $doc])*
        #[cfg(not(target_arch = "wasm32"))]
        #[test]
        fn $name() $body

        $(#[doc = $doc])*
        #[cfg(target_arch = "wasm32")]
        #[wasm_bindgen_test::wasm_bindgen_test]
        async fn $name() {
            $crate::support::engine::ready().await;
            $body
        }
    };
}
