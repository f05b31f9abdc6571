// V8 (seen in Node 20) ends the process where a function that it has optimised, with its call into wasm inside, is deoptimised
// during that call, if the call returns a JavaScript object. So no export returns one: it writes into a list that it is given.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

const pkg = new URL("../../pkg/", import.meta.url);

for (const file of ["questions.wasm", "explain.wasm"]) {
  test(`no export of ${file} returns a JavaScript object`, () => {
    const { stdout, stderr } = run(["--experimental-wasm-type-reflection"], exportsOf, new URL(file, pkg));
    const functions = JSON.parse(stdout || JSON.stringify(stderr));
    assert.equal(functions.length, 1, stdout);
    assert.deepEqual(
      functions.filter(({ type }) => type.results.some((result) => /ref$/.test(result))),
      [],
    );
  });
}

test("a caller that is deoptimised while it explains gets its answer", () => {
  const { status, stdout, stderr } = run(["--allow-natives-syntax"], explains, new URL("index.js", pkg));
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
  let inTheMiddle = () => {};
  // The wasm writes its answer number by number, through a function that it is given: whoever stands in its place is called
  // in the middle of the call.
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Instance, [module, imports = {}]) {
      const wrapped = Object.entries(imports).map(([from, functions]) => {
        const calling = ([name, one]) => [
          name,
          typeof one === "function" ? (...given) => (inTheMiddle(), one(...given)) : one,
        ];
        return [from, Object.fromEntries(Object.entries(functions).map(calling))];
      });
      return new Instance(module, Object.fromEntries(wrapped));
    },
  });
  const { explain } = await import(entry);
  const [user, invoice] = [{ id: "u-1", role: "standard-user" }, { ownerId: "u-2" }];
  const ask = () => explain(user, "invoices.view", invoice);
  const deoptimise = new Function("ask", "explain", "%DeoptimizeFunction(ask); %DeoptimizeFunction(explain)");
  for (let i = 0; i < 50_000; i++) ask(); // until it is optimised
  let times = 0;
  let code;
  for (let i = 0; i < 50; i++) {
    let isFirst = true;
    inTheMiddle = () => {
      if (!isFirst) return;
      isFirst = false;
      times++;
      deoptimise(ask, explain);
    };
    ({ code } = ask());
  }
  console.log(`${code}, deoptimised ${times} times`);
}
