// Browsers, and whatever is no other entry's: nothing happens until `init()`, which fetches the wasm.
//
// Each entry is written once and built twice, for the package and for `dossier-roles/json`: the build says which bundle `#core`
// is, and which file `WASM` and `#wasm` are.
import core, { PermissionError } from "#core";

export * from "#core";

let pending;

export function init(source) {
  pending ??= load(source).catch((error) => {
    pending = undefined; // so that it may be tried again
    throw error;
  });
  return pending;
}

async function load(source) {
  if (core.isReady()) return;
  const wasm = source ?? (await download());
  try {
    // Whole, not streamed: it is small, and so a server that sends a wrong type, or a page in its place, can be told apart.
    core.start(wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm));
  } catch (cause) {
    throw failed(reason(wasm), cause);
  }
}

async function download() {
  let status;
  try {
    // Written out like this, bundlers find the file and ship it. In a bundle that is no module there is no such URL.
    const response = await fetch(new URL(WASM, import.meta.url));
    if (response.ok) return await response.arrayBuffer();
    status = response.status;
  } catch (cause) {
    throw failed("the wasm could not be fetched: offline, or blocked", cause);
  }
  throw failed("the wasm could not be fetched: the server answered " + status);
}

function reason(wasm) {
  try {
    // A policy forbids to compile (in WebKit: to run), not to validate.
    if (wasm instanceof WebAssembly.Module || WebAssembly.validate(wasm)) {
      return "the content security policy lacks `'wasm-unsafe-eval'`";
    }
    const start = new TextDecoder().decode(new Uint8Array(wasm).subarray(0, 64));
    if (/^\s*</.test(start)) return "what was served as the wasm is a web page";
  } catch {}
  return "what was served as the wasm is not wasm";
}

const failed = (why, cause) => new PermissionError("not-ready", "not ready: " + why, { cause });
