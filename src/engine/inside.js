// The wasm inside the JavaScript, compiled where it is first needed: nothing is fetched, awaited or configured.
//
// At the first call and not at import: a policy without `'wasm-unsafe-eval'` makes compiling throw, and would take the whole
// bundle with it.
import { decode } from "./bytes.js";
import { uncurried } from "./intrinsics.js";

const wasm = globalThis.WebAssembly;
const Module = wasm?.Module;
const Instance = wasm?.Instance;
/** What only `init` needs. */
const ahead = /* @__PURE__ */ (() => ({ compile: wasm?.compile, validate: wasm?.validate }))();
const exportsOf =
  Instance && /* @__PURE__ */ uncurried(Object.getOwnPropertyDescriptor(Instance.prototype, "exports").get);

/** The wasm that was evaluated: `init` makes ready what a bundle kept, and nothing else. */
const parts = [];

/** A wasm of the package. `bytes` are its bytes, as text; `imports` what it is given. */
export function part(bytes, imports) {
  const made = { bytes, imports, module: undefined, refusal: undefined };
  parts[parts.length] = made;
  return made;
}

/** What a new instance of a wasm exports. Throws where none can be made. */
export function instantiate(part) {
  // A policy does not change while a page lives, and reports every attempt.
  if (part.refusal !== undefined) throw part.refusal;
  try {
    part.module ??= new Module(decode(part.bytes));
    return exportsOf(new Instance(part.module, part.imports));
  } catch (error) {
    if (isRefusal(error)) part.refusal = error;
    throw error;
  }
}

/** Whether an error is this place's last word: not a stack or a memory that is full, which may have room another time. */
const isRefusal = (error) => wasm === undefined || error instanceof wasm.CompileError || error instanceof EvalError;

/**
 * Compiles what was evaluated of the package ahead of its first use, off the main thread where the engine can. Throws the
 * reason and the error where this place cannot run it.
 */
export async function prepare() {
  for (const part of parts) {
    try {
      part.module ??= await ahead.compile(decode(part.bytes));
      part.refusal = undefined;
      instantiate(part); // in WebKit a policy forbids this, and not to compile
    } catch (cause) {
      throw { reason: reasonOf(part, cause), cause };
    }
  }
}

/** Why this place cannot run a wasm, of the error that it gave. */
export function reasonOf(part, cause) {
  if (wasm === undefined) return "this engine has no WebAssembly";
  // A policy forbids to compile or to run, not to validate.
  if (isRefusal(cause) && ahead.validate(decode(part.bytes)))
    return "the content security policy lacks `'wasm-unsafe-eval'`";
  return "this engine cannot run the wasm";
}
