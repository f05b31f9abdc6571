//! The boundary with JavaScript: numbers in, numbers out. Texts come a code unit at a time, bytes go through the memory.
//!
//! An instance of the wasm is one filter's alone, so what that filter knows stands here, and goes with it.

use crate::{
    Fault, Filter, Pointer, Problem, Viewer,
    cross::{ACCOUNT, ACCOUNT_ASKED, ACCOUNT_ID, AT, OWNER, OWNER_ASKED, OWNER_ID, SOMEBODY, TEXTS},
    decode::wtf8,
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
    /// Where JavaScript reads what can be written.
    out: usize,
    fault: Option<Fault>,
}

impl Call {
    const fn new() -> Self {
        Self { texts: [const { Vec::new() }; _], filter: None, out: 0, fault: None }
    }

    fn text(&self, place: usize) -> Vec<u8> {
        self.texts.get(place).map(|units| wtf8(units)).unwrap_or_default()
    }

    fn viewer(&self, sees: u32) -> Viewer {
        if sees & SOMEBODY == 0 {
            return Viewer::nobody();
        }
        let asked = |bit, field, id| (sees & bit != 0).then(|| (self.text(field), self.text(id)));
        Viewer::somebody(asked(OWNER_ASKED, OWNER, OWNER_ID), asked(ACCOUNT_ASKED, ACCOUNT, ACCOUNT_ID))
    }

    fn take(&mut self, length: usize) -> Result<usize, Fault> {
        let Some(filter) = &mut self.filter else { return Ok(0) };
        let out = filter.take(length)?;
        self.out = out.as_ptr().addr();
        Ok(out.len())
    }
}

/// No call comes in the middle of another: JavaScript is not called from here.
fn on<T: Default>(run: impl FnOnce(&mut Call) -> T) -> T {
    CALL.with(|call| call.try_borrow_mut().map(|mut call| run(&mut call)).unwrap_or_default())
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
        call.filter = Some(Filter::new(call.viewer(sees), pointer, max_row));
        true
    })
}

/// Where to write a piece of the text, of at most [`PIECE`](crate::PIECE) bytes.
#[wasm_bindgen]
pub fn room() -> usize {
    on(|call| call.filter.as_mut().map_or(0, |filter| filter.room().as_ptr().addr()))
}

/// Takes the piece of this length that was written there; how much can be written.
#[wasm_bindgen]
pub fn take(length: usize) -> usize {
    on(|call| {
        call.take(length).unwrap_or_else(|fault| {
            call.fault = Some(fault);
            0
        })
    })
}

/// Where to read it.
#[wasm_bindgen]
pub fn out() -> usize {
    on(|call| call.out)
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
