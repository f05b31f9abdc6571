//! The boundary with JavaScript: numbers in, numbers out. Texts come a code unit at a time, bytes go through the memory.
//!
//! An instance of the wasm is one filter's alone, so what that filter knows stands here, and goes with it.

use crate::{
    Fault, Fields, Filter, Pointer, Problem, Viewer, Walk,
    cross::{ACCOUNT, ACCOUNT_ASKED, ACCOUNT_ID, AT, OWNER, OWNER_ASKED, OWNER_ID, SOMEBODY, TEXTS, WINDOW, wtf8},
};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static CALL: RefCell<Call> = const { RefCell::new(Call::new()) };
}

/// What the filter of this instance knows.
struct Call {
    texts: [Vec<u16>; TEXTS.len()],
    filter: Option<Filter>,
    /// Where JavaScript writes a piece of the text.
    window: Vec<u8>,
    /// Where it reads what can be written.
    out: Vec<u8>,
    fault: Option<Fault>,
}

impl Call {
    const fn new() -> Self {
        Self { texts: [const { Vec::new() }; _], filter: None, window: Vec::new(), out: Vec::new(), fault: None }
    }

    fn text(&self, place: usize) -> Vec<u8> {
        self.texts.get(place).map(|units| wtf8(units)).unwrap_or_default()
    }

    fn viewer(&self, sees: u32) -> Viewer {
        if sees & SOMEBODY == 0 {
            return Viewer::Nobody;
        }
        let id = |asked, place| (sees & asked != 0).then(|| self.text(place));
        Viewer::Somebody { owner: id(OWNER_ASKED, OWNER_ID), account: id(ACCOUNT_ASKED, ACCOUNT_ID) }
    }

    fn push(&mut self, length: usize) -> Result<Vec<u8>, Fault> {
        let Self { filter: Some(filter), window, .. } = self else { return Ok(Vec::new()) };
        filter.push(window.get(..length).unwrap_or_default())
    }
}

fn on<T>(run: impl FnOnce(&mut Call) -> T) -> T {
    CALL.with_borrow_mut(run)
}

/// The next code unit of a text of the call.
#[wasm_bindgen]
pub fn unit(place: usize, unit: u16) {
    on(|call| {
        if let Some(text) = call.texts.get_mut(place) {
            text.push(unit);
        }
    });
}

/// Every text is there. Whether the pointer is one.
#[wasm_bindgen]
pub fn open(sees: u32, max_row: usize) -> bool {
    on(|call| {
        let Some(pointer) = Pointer::parse(&call.text(AT)) else { return false };
        let fields = Fields { owner: call.text(OWNER), account: call.text(ACCOUNT) };
        call.filter = Some(Filter::new(Walk::new(call.viewer(sees), fields, pointer), max_row));
        call.window = vec![0; WINDOW];
        true
    })
}

/// Where to write a piece of the text, of at most [`WINDOW`] bytes.
#[wasm_bindgen]
pub fn window() -> usize {
    on(|call| call.window.as_ptr().addr())
}

/// Takes a piece that is this long; how much can be written.
#[wasm_bindgen]
pub fn push(length: usize) -> usize {
    on(|call| {
        call.out = call.push(length).unwrap_or_else(|fault| {
            call.fault = Some(fault);
            Vec::new()
        });
        call.out.len()
    })
}

/// Where to read it.
#[wasm_bindgen]
pub fn out() -> usize {
    on(|call| call.out.as_ptr().addr())
}

/// The text is over.
#[wasm_bindgen]
pub fn end() {
    on(|call| call.fault = call.filter.as_mut().and_then(|filter| filter.end().err()));
}

/// The place of what is wrong among [`Problem::ALL`], counted from 1; 0 if nothing is.
#[wasm_bindgen]
pub fn fault() -> usize {
    on(|call| {
        call.fault
            .and_then(|fault| Problem::ALL.iter().position(|one| *one == fault.problem))
            .map_or(0, |place| place.saturating_add(1))
    })
}

/// At which byte of the text it is.
#[wasm_bindgen]
pub fn offset() -> f64 {
    on(|call| call.fault.map_or(0.0, |fault| fault.offset as f64))
}
