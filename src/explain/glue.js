// What the wasm of the words is given: what wasm-bindgen would write, without what is never called. The build finds each import
// of the wasm here by the beginning of its name (`xtask/src/build/imports.rs`), or fails.

/** `Array::set` of js-sys. */
export const set = (list, place, value) => {
  list[place >>> 0] = value;
};

/** A number, as a value that Rust can hand back. */
export const generic = (number) => number;
