//! The boundary with JavaScript: a user as it was read there, and pieces of a text.

use wasm_bindgen::prelude::*;

use crate::{Fault, Fields, Filter, Pointer, Viewer, Walk, decode};
use dossier_roles::{Capability, Role, read};

/// The ids of the roles, in the order in which a user's integer counts them.
#[wasm_bindgen]
pub fn roles() -> Vec<String> {
    Role::ALL.into_iter().map(|role| role.id().into()).collect()
}

/// The options, as bits, that seeing invoices could stand under.
#[wasm_bindgen]
pub fn needed() -> u32 {
    Capability::InvoicesView.options().bits()
}

/// A text on its way through.
#[wasm_bindgen]
pub struct JsonFilter {
    filter: Filter,
    fault: Option<Fault>,
}

#[wasm_bindgen]
impl JsonFilter {
    /// For a user as `src/js/read.js` read it. Names come as strings of JSON, because a string that is copied here loses its
    /// lone surrogates; ids have none. Undefined if `at` is no JSON Pointer.
    pub fn open(
        user: u32,
        id: &str,
        account_id: Option<String>,
        owner: &str,
        account: &str,
        at: &str,
    ) -> Option<JsonFilter> {
        let name = |json: &str| decode(json.as_bytes()).map(std::borrow::Cow::into_owned);
        let viewer = Viewer::new(read::holder(user), id, account_id.as_deref());
        let fields = Fields { owner: name(owner)?, account: name(account)? };
        let walk = Walk::new(viewer, fields, Pointer::parse(&name(at)?)?);
        Some(Self { filter: Filter::new(walk), fault: None })
    }

    /// Takes a piece; what can be written, unless there is a fault.
    pub fn push(&mut self, piece: &[u8]) -> Vec<u8> {
        self.filter.push(piece).unwrap_or_else(|fault| {
            self.fault = Some(fault);
            Vec::new()
        })
    }

    /// The text is over.
    pub fn end(&mut self) {
        self.fault = self.filter.end().err();
    }

    /// The code of the fault, if there is one.
    pub fn code(&self) -> Option<String> {
        self.fault.map(|fault| fault.problem.code().into())
    }

    /// What is wrong, in words.
    pub fn words(&self) -> Option<String> {
        self.fault.map(|fault| fault.problem.words().into())
    }

    /// At which byte.
    pub fn offset(&self) -> f64 {
        self.fault.map_or(0.0, |fault| fault.offset as f64)
    }
}
