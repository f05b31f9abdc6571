export * from "@cedar-policy/cedar-wasm/nodejs";
/** The wasm is there on import. */
export const load = () => {};
