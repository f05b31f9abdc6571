//! What tests/hostile.js makes.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "/tests/hostile.js")]
extern "C" {
    /// A question with its arguments, and the code that answers it.
    pub type Case;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &Case) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn code(this: &Case) -> String;
    /// The arguments, made afresh each time: some of them change when they are read.
    #[wasm_bindgen(method)]
    pub fn args(this: &Case) -> Vec<JsValue>;

    pub fn users() -> Vec<Case>;
    pub fn subscriptions() -> Vec<Case>;
    pub fn ticks() -> Vec<Case>;
    #[wasm_bindgen(js_name = ordinaryNulls)]
    pub fn ordinary_nulls() -> Vec<Case>;
    #[wasm_bindgen(js_name = needlessOptions)]
    pub fn needless_options() -> Vec<Case>;
    pub fn capabilities() -> Vec<Case>;
    pub fn records(role: &str) -> Vec<Case>;
    #[wasm_bindgen(js_name = needlessRecords)]
    pub fn needless_records() -> Vec<Case>;
    #[wasm_bindgen(js_name = argumentLists)]
    pub fn argument_lists() -> Vec<Case>;
    #[wasm_bindgen(js_name = changingValues)]
    pub fn changing_values() -> Vec<Case>;
    #[wasm_bindgen(js_name = askingValues)]
    pub fn asking_values() -> Vec<Case>;
    /// How often somebody who asked meanwhile was answered wrong.
    #[wasm_bindgen(js_name = wrongAnswers)]
    pub fn wrong_answers() -> u32;
    #[wasm_bindgen(js_name = illFormedPairs)]
    pub fn ill_formed_pairs() -> Vec<JsValue>;

    /// A call of a page's package that calls itself while it is read.
    pub type Endless;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &Endless) -> String;
    #[wasm_bindgen(method, catch)]
    pub fn call(this: &Endless) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = endlessCalls)]
    pub fn endless_calls(page: &JsValue) -> Vec<Endless>;

    /// The same good fields, held in an unusual way.
    pub type Dressed;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &Dressed) -> String;
    #[wasm_bindgen(method)]
    pub fn user(this: &Dressed) -> JsValue;
    #[wasm_bindgen(method)]
    pub fn mine(this: &Dressed) -> JsValue;
    #[wasm_bindgen(method)]
    pub fn theirs(this: &Dressed) -> JsValue;
    pub fn dresses() -> Vec<Dressed>;

    /// A value and a log of what is done to it.
    pub type Watched;
    #[wasm_bindgen(method, getter)]
    pub fn value(this: &Watched) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub fn log(this: &Watched) -> Vec<String>;
    pub fn watch(target: &JsValue) -> Watched;
    pub fn count(target: &JsValue) -> Watched;
    pub fn coercible(wanted: &JsValue) -> Watched;

    /// The same questions with and without a polluted prototype: the answers as JSON.
    pub type Pollution;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &Pollution) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn clean(this: &Pollution) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn polluted(this: &Pollution) -> String;
    /// What is answered otherwise to whoever lacks a field, and is no deny for what they seem to have.
    #[wasm_bindgen(method, getter)]
    pub fn opened(this: &Pollution) -> Vec<String>;
    pub fn pollutions() -> Vec<Pollution>;
    pub fn swallowed() -> JsValue;
    #[wasm_bindgen(js_name = throughTheHole)]
    pub fn through_the_hole() -> u32;

    /// A value with a title.
    pub type Titled;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &Titled) -> String;
    #[wasm_bindgen(method)]
    pub fn value(this: &Titled) -> JsValue;
    #[wasm_bindgen(js_name = notLists)]
    pub fn not_lists() -> Vec<Titled>;
    #[wasm_bindgen(js_name = notChoices)]
    pub fn not_choices() -> Vec<Titled>;
    #[wasm_bindgen(js_name = badFields)]
    pub fn bad_fields() -> Vec<Titled>;
    #[wasm_bindgen(js_name = inheritedFields)]
    pub fn inherited_fields() -> Vec<Titled>;
    pub fn accounts() -> Vec<Titled>;
    pub fn roles() -> Vec<Titled>;

    /// A list of invoices that misbehaves, and those of them that an administrator sees.
    pub type OddList;
    #[wasm_bindgen(method, getter)]
    pub fn title(this: &OddList) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn list(this: &OddList) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub fn seen(this: &OddList) -> Vec<JsValue>;
    #[wasm_bindgen(js_name = oddLists)]
    pub fn odd_lists() -> Vec<OddList>;

    /// A page that has imported this file of the package, under this content security policy.
    #[wasm_bindgen(catch, js_name = freshPage)]
    pub fn fresh_page(entry: &str, policy: Option<&str>) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = refusesWasm)]
    pub fn refuses_wasm(page: &JsValue) -> Promise;
}
