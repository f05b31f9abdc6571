// The wasm of `dossier-roles/json`, and why it cannot run where it cannot.
import * as glue from "#wasm/json-glue";
import wasm from "#wasm/json";
import { instantiate, part, prepare, reasonOf } from "#engine";
import { freeze } from "../engine/intrinsics.js";
import { errorOf } from "./error.js";

const json = /* @__PURE__ */ part(wasm, /* @__PURE__ */ freeze({ "./json_bg.js": glue }));
const Bytes = Uint8Array;
const validate = globalThis.WebAssembly?.validate;

/** A new instance, for one filter. */
export function start() {
  try {
    const instance = instantiate(json);
    // The glue is for this alone: numbers cross without it, so that it never matters which instance it knows.
    glue.__wbg_set_wasm(instance);
    instance.__wbindgen_start?.();
    return instance;
  } catch (cause) {
    throw notReady(reasonOf(json, cause), cause);
  }
}

/** Compiles ahead of the first call, off the main thread where the engine can; where wasm cannot run, it says why. */
export async function init() {
  try {
    await prepare();
  } catch ({ reason, cause }) {
    throw notReady(reason, cause);
  }
}

function notReady(reason, cause) {
  const why = validate === undefined || hasSimd() ? reason : "this engine has no SIMD (Safari has it since 16.4)";
  return errorOf("not-ready", `not ready: ${why}`, { cause });
}

/** Whether the engine knows `v128`: a module of one function that makes one and drops it. */
const hasSimd = () =>
  validate(
    // biome-ignore format: a line is a section
    new Bytes([
      0, 97, 115, 109, 1, 0, 0, 0, // "\0asm", version 1
      1, 4, 1, 96, 0, 0, // a type: nothing in, nothing out
      3, 2, 1, 0, // a function of it
      10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11, // i32.const 0, i8x16.splat, drop
    ]),
  );
