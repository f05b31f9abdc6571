// V8 (seen in Node 20) ends the process where a function that it has optimised, with its call into wasm inside, is deoptimised
// during that call, if the call returns a JavaScript object. So no export returns one: it writes into a list that it is given.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const pkg = new URL("../../pkg/", import.meta.url);

test("no export of the wasm returns a JavaScript object", () => {
  const { stdout, stderr } = run(["--experimental-wasm-type-reflection"], exportsOf, new URL("dossier_roles.wasm", pkg));
  const functions = JSON.parse(stdout || JSON.stringify(stderr));
  assert.ok(functions.length > 10, stdout);
  assert.deepEqual(
    functions.filter(({ type }) => type.results.some((result) => /ref$/.test(result))),
    [],
  );
});

test("a caller that is deoptimised while it explains gets its answer", () => {
  const { status, stdout, stderr } = run(["--allow-natives-syntax"], explains, new URL("node.js", pkg));
  assert.equal(status, 0, stderr.slice(0, 500));
  assert.equal(stdout, "not-owner, deoptimised 50 times\n");
});

/** Runs a function in an engine of its own, with what that engine is to know besides. */
const run = (flags, script, url) =>
  spawnSync(process.execPath, [...flags, "--input-type=module"], {
    input: `(${script})(${JSON.stringify(url)})`,
    encoding: "utf8",
    timeout: 60_000,
  });

async function exportsOf(wasm) {
  const { readFile } = await import("node:fs/promises");
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(await readFile(new URL(wasm))));
  console.log(JSON.stringify(exported.filter(({ kind }) => kind === "function")));
}

async function explains(entry) {
  const { explain } = await import(entry);
  const [user, invoice] = [{ id: "u-1", role: "standard-user" }, { ownerId: "u-2" }];
  const ask = () => explain(user, "invoices.view", invoice);
  const deoptimise = new Function("ask", "explain", "%DeoptimizeFunction(ask); %DeoptimizeFunction(explain)");
  // The wasm writes its answer word by word: what listens to the first one is called in the middle of it. It listens from the
  // start, because the engine forgets what it has optimised when somebody begins to.
  let listening = false;
  let times = 0;
  const first = (list, value) => Object.defineProperty(list, 0, { value, writable: true, enumerable: true, configurable: true });
  Object.defineProperty(Array.prototype, 0, {
    configurable: true,
    set(value) {
      first(this, value);
      if (!listening || !new Error().stack.includes("wasm")) return;
      times++;
      deoptimise(ask, explain);
    },
  });
  for (let i = 0; i < 50_000; i++) ask(); // until it is optimised
  listening = true;
  let code;
  for (let i = 0; i < 50; i++) ({ code } = ask());
  delete Array.prototype[0];
  console.log(`${code}, deoptimised ${times} times`);
}
