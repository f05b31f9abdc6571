// Engines that lack something: what a call says there, and what it does not need.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const [core, json] = ["index", "json"].map((name) => new URL(`../../pkg/${name}.js`, import.meta.url));

/** What `asked` prints in an engine of its own, from which `lost` was taken before the package came. */
function said(lost, asked) {
  const input = `await (${lost})(${JSON.stringify(core)}); const json = await import(${JSON.stringify(json)}); (${asked})(json);`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module"], {
    input,
    encoding: "utf8",
    timeout: 60_000,
  });
  assert.equal(stderr, "");
  return stdout.trim();
}

/** What each call of the package throws where it cannot run. */
async function why({ PermissionError, filterInvoicesJson, filterInvoicesResponse, init, invoiceJsonFilter }) {
  const lea = { id: "u-lea", role: "standard-user" };
  const calls = [
    () => filterInvoicesJson(lea, new Uint8Array(2)),
    () => invoiceJsonFilter(lea),
    () => filterInvoicesResponse(lea), // of what: Node's own `Response` needs a wasm
    init,
  ];
  for (const call of calls) {
    try {
      await call();
    } catch (error) {
      console.log(error instanceof PermissionError && error.cause !== undefined, error.code, error.message);
    }
  }
}

test("without WebAssembly each call says so", () => {
  const lost = () => delete globalThis.WebAssembly;
  assert.equal(said(lost, why), Array(4).fill("true not-ready not ready: this engine has no WebAssembly").join("\n"));
});

test("without SIMD each call says so, and the questions of the package are answered", () => {
  const lost = () => {
    const { Module, CompileError, validate } = WebAssembly;
    const knows = (bytes) => !/\xfd[\x0c\x0f]/.test(new TextDecoder("latin1").decode(bytes)); // v128.const, i8x16.splat
    WebAssembly.validate = (bytes) => knows(bytes) && validate(bytes);
    // biome-ignore lint/complexity/useArrowFunction: it is called with `new`
    WebAssembly.Module = function (bytes) {
      if (!knows(bytes)) throw new CompileError("invalid numeric opcode 0xfd");
      return new Module(bytes);
    };
    WebAssembly.compile = async (bytes) => new WebAssembly.Module(bytes);
  };
  const message = "true not-ready not ready: this engine has no SIMD (Safari has it since 16.4)";
  assert.equal(said(lost, why), Array(4).fill(message).join("\n"));
});

test("a policy that forbids wasm is named", () => {
  const lost = () => {
    // biome-ignore lint/complexity/useArrowFunction: it is called with `new`
    WebAssembly.Module = function () {
      throw new EvalError("refused by the policy");
    };
    WebAssembly.compile = async () => new WebAssembly.Module();
  };
  const message = "true not-ready not ready: the content security policy lacks `'wasm-unsafe-eval'`";
  assert.equal(said(lost, why), Array(4).fill(message).join("\n"));
});

test("nothing of it needs TextDecoder or TextEncoder", () => {
  const lost = async (core) => {
    await import(core); // it speaks for itself
    delete globalThis.TextDecoder;
    delete globalThis.TextEncoder;
  };
  const asked = ({ filterInvoicesJson }) => {
    const bytes = (text) => Uint8Array.from(text, (one) => one.charCodeAt(0));
    const kept = filterInvoicesJson(
      { id: "u-é", role: "standard-user" },
      bytes('[{"ownerId":"u-\\u00e9"},{"ownerId":"u-tom"}]'),
    );
    console.log(String.fromCharCode(...kept));
    try {
      filterInvoicesJson({ id: "u-é", role: "standard-user" }, bytes("[1 2]"));
    } catch (error) {
      console.log(error.message);
    }
  };
  const message = "invalid JSON: a comma or the end of the list or object is expected, at byte 3";
  assert.equal(said(lost, asked), `[{"ownerId":"u-\\u00e9"}]\n${message}`);
});
