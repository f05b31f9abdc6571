//! A page of its own, with its own instance of the package: what happens to it happens to no other test.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;

use super::hostile;
use crate::support::engine::{get, js, strings, text, user};
use crate::support::question::User;

/// A page that has imported the package and done nothing else.
pub struct Page(pub JsValue);

impl Page {
    pub async fn fresh() -> Self {
        Self::under("index.js", None).await
    }

    /// A page that has imported this file of the package, under this content security policy.
    pub async fn under(entry: &str, policy: Option<&str>) -> Self {
        let page = hostile::fresh_page(entry, policy).expect("a promise").await;
        Self(page.unwrap_or_else(|error| panic!("no page of its own: {error:?}")))
    }

    pub fn call(&self, name: &str, args: &[JsValue]) -> Result<JsValue, JsValue> {
        let function: Function = get(&get(&self.0, "permissions"), name).unchecked_into();
        function.apply(&JsValue::UNDEFINED, &args.iter().cloned().collect::<Array>())
    }

    pub async fn init(&self) -> Result<JsValue, JsValue> {
        Promise::resolve(&self.call("init", &[]).expect("init() returns a promise")).await
    }

    /// What an administrator may do anywhere.
    pub fn may(&self) -> JsValue {
        let args = [user(&User::new("administrator")), "team.manage-users".into()];
        self.call("canPerform", &args).expect("canPerform never throws")
    }

    /// Checks that an error is a `PermissionError` of this page, and returns its code.
    #[track_caller]
    pub fn code_of(&self, error: &JsValue) -> String {
        let is_typed: Function =
            js("(error, page) => error instanceof page.permissions.PermissionError && error instanceof page.Error")
                .unchecked_into();
        assert_eq!(
            is_typed.call2(&JsValue::UNDEFINED, error, &self.0),
            Ok(JsValue::TRUE),
            "a PermissionError, and not {}: {}",
            text(error, "name"),
            text(error, "message")
        );
        assert_eq!(text(error, "name"), "PermissionError");
        text(error, "code")
    }

    /// What the page asked for, besides itself.
    pub fn requests(&self) -> Vec<String> {
        let addresses: Function =
            js("(page) => page.performance.getEntriesByType('resource').map((entry) => entry.name)").unchecked_into();
        strings(&addresses.call1(&JsValue::UNDEFINED, &self.0).expect("a list"))
    }
}
