export * from "@cedar-policy/cedar-wasm/web";
export { default as load } from "@cedar-policy/cedar-wasm/web";
