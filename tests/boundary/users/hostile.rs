//! What tests/hostile-users.js makes.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "/tests/hostile-users.js")]
extern "C" {
    /// A call with good arguments, of which one thing may be spoiled: the one at `path`.
    pub type Spoiled;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &Spoiled) -> String;
    /// The call's name.
    #[wasm_bindgen(method, getter)]
    pub fn call(this: &Spoiled) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn path(this: &Spoiled) -> String;
    /// The code that the problem must have; empty where nothing is refused.
    #[wasm_bindgen(method, getter)]
    pub fn code(this: &Spoiled) -> String;
    /// The arguments, made afresh each time.
    #[wasm_bindgen(method)]
    pub fn given(this: &Spoiled) -> Vec<JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn run(this: &Spoiled) -> Result<JsValue, JsValue>;

    /// The same call without what is spoiled.
    #[wasm_bindgen(method, catch)]
    pub fn without(this: &Spoiled) -> Result<JsValue, JsValue>;

    /// What an answer says of users.
    pub fn said(answer: &JsValue) -> String;
    /// The rights that an answer gives, takes and leaves.
    pub fn held(answer: &JsValue) -> String;

    /// Each call with good arguments.
    pub fn good() -> Vec<Spoiled>;
    pub fn malformed() -> Vec<Spoiled>;
    pub fn unreadable() -> Vec<Spoiled>;
    pub fn closed() -> Vec<Spoiled>;
    #[wasm_bindgen(js_name = notOwn)]
    pub fn not_own() -> Vec<Spoiled>;
    #[wasm_bindgen(js_name = ordinaryNulls)]
    pub fn ordinary_nulls() -> Vec<Spoiled>;
    #[wasm_bindgen(js_name = unknownFields)]
    pub fn unknown_fields() -> Vec<Spoiled>;
    #[wasm_bindgen(js_name = invisibleFields)]
    pub fn invisible_fields() -> Vec<Spoiled>;
    #[wasm_bindgen(js_name = changingOnes)]
    pub fn changing_ones() -> Vec<Spoiled>;
    #[wasm_bindgen(js_name = lateOnes)]
    pub fn late_ones() -> Vec<Spoiled>;
    #[wasm_bindgen(js_name = askingOnes)]
    pub fn asking_ones() -> Vec<Spoiled>;
    #[wasm_bindgen(js_name = notArguments)]
    pub fn not_arguments() -> Vec<Spoiled>;
    #[wasm_bindgen(js_name = oddTeams)]
    pub fn odd_teams() -> Vec<Spoiled>;

    /// A call of a page's package that calls itself while it is read.
    pub type Endless;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &Endless) -> String;
    #[wasm_bindgen(method, catch)]
    pub fn call(this: &Endless) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = endlessCalls)]
    pub fn endless_calls(page: &JsValue) -> Vec<Endless>;

    /// The same calls with and without a polluted prototype: what they give, as JSON.
    pub type Pollution;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &Pollution) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn clean(this: &Pollution) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn polluted(this: &Pollution) -> String;
    /// What leaves somebody who lacks a field other rights, and is no refusal.
    #[wasm_bindgen(method, getter)]
    pub fn opened(this: &Pollution) -> Vec<String>;
    #[wasm_bindgen(js_name = pollutedChanges)]
    pub fn polluted_changes() -> Vec<Pollution>;
}
