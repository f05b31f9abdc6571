// The examples of README.md and of docs/: each runs, and gives what it states. Those of docs/teams.md need a database and run
// in tests/database, those with a `document` of a page's need a browser and run in pages.test.js, and those that begin with the name
// of their file need a framework and run in tests/tools.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { blocksOf, documents, root } from "./documents.js";
import { checked } from "./stated.js";
import { reached } from "./check.js";

// Where the package is found by its name.
const folder = new URL(`../node_modules/.docs-${process.pid}/`, import.meta.url);
await mkdir(folder, { recursive: true });
after(() => rm(folder, { recursive: true }));

/** The file that an example is, in a project of tests/tools. */
const fileOf = (code) => /^(?:\/\/|<!--) ([\w.-]+\.\w+)( -->)?\n/.exec(code)?.[1];

const examples = blocksOf("js").filter(
  ({ document, code }) =>
    document !== "docs/teams.md" && !code.includes("document.querySelector") && fileOf(code) === undefined,
);

async function run({ place, code }) {
  const { text, count } = checked(code, new URL("check.js", import.meta.url).href);
  const file = new URL(`${place.replace(/\W/g, "-")}.mjs`, folder);
  await writeFile(file, text);
  reached.count = 0;
  return { exported: await import(file.href), stated: count };
}

describe("an example runs, and gives what it states:", () => {
  for (const example of examples) {
    test(example.place, async () => {
      const { exported, stated } = await run(example);
      assert.equal(reached.count, stated, "all that it states is reached");
      const isShownBelow = Object.keys(exported).length > 0;
      assert.ok(stated > 0 || isShownBelow, "it states nothing, and exports nothing that could be called");
    });
  }
});

test("no example was overlooked", () => {
  const documents = new Set(examples.map(({ document }) => document));
  assert.deepEqual([...documents].sort(), ["README.md", "docs/json.md", "docs/testing.md", "docs/why-hidden.md"]);
});

test("the files that docs/testing.md shows are those that `cargo xtask test tools` runs, all of them", async () => {
  const blocks = ["jsx", "javascript"].flatMap((language) => blocksOf(language));
  const shown = blocks.filter(({ document }) => document === "docs/testing.md").map(({ code }) => code);
  const projects = ["everyone-jest/files", "everyone-storybook/files/src", "everyone-vitest/files/src"];
  const files = projects.map(async (project) => {
    const at = new URL(`tests/tools/projects/${project}/`, root);
    const names = (await readdir(at)).filter((name) => /\.jsx?$/.test(name));
    return Promise.all(names.map((name) => readFile(new URL(name, at), "utf8")));
  });
  assert.deepEqual(shown.toSorted(), (await Promise.all(files)).flat().toSorted());
});

test("each example that is a file of a framework is built and driven in a project of tests/tools", async () => {
  const projects = new URL("tests/tools/projects/", root);
  const tools = await Promise.all(
    (await readdir(projects)).map(async (name) => (await import(new URL(`${name}/tool.js`, projects).href)).default),
  );
  const shown = tools.flat().flatMap(({ shows = [] }) => shows);
  for (const language of ["js", "ts", "jsx", "tsx", "vue", "svelte"]) {
    for (const { document, place, code } of blocksOf(language).filter(({ code }) => fileOf(code) !== undefined)) {
      const isBuilt = shown.some((one) => `docs/${one.document}` === document && one.files.includes(fileOf(code)));
      assert.ok(isBuilt, place);
    }
  }
  for (const language of ["jsx", "tsx", "vue", "svelte"]) {
    // Those of docs/testing.md are whole files of projects, which the test above compares.
    const others = blocksOf(language).filter(({ document }) => document !== "docs/testing.md");
    for (const { place, code } of others) assert.ok(fileOf(code), `${place} names no file`);
  }
});

test("the gate of docs/json.md answers with the invoices that the user may see, all of them and no others", async () => {
  const { exported } = await run(examples.find(({ code }) => code.includes("filterInvoicesResponse")));
  const invoices = [
    { n: 1, ownerId: "u-lea" },
    { n: 2, ownerId: "u-tom" },
  ];
  const original = globalThis.fetch;
  let asked;
  globalThis.fetch = async (url, { headers }) => {
    asked = { url, names: [...headers.keys()] };
    return Response.json({ invoices, count: 2 }, { headers: { etag: '"1"', "x-request-id": "r-1" } });
  };
  try {
    const headers = {
      range: "bytes=0-9",
      "if-none-match": '"1"',
      "accept-encoding": "zstd",
      accept: "application/json",
    };
    const request = new Request("https://gate.example/invoices", { headers });
    const lea = { id: "u-lea", role: "standard-user" };
    const answer = await exported.visibleInvoices(lea, request, "https://origin.example/invoices");
    assert.deepEqual(await answer.json(), { invoices: invoices.slice(0, 1), count: 2 });
    assert.deepEqual(asked, { url: "https://origin.example/invoices", names: ["accept"] });
    assert.deepEqual([answer.headers.get("etag"), answer.headers.get("x-request-id")], [null, "r-1"]);
  } finally {
    globalThis.fetch = original;
  }
});

test("the examples in TypeScript compile, and what they say must not compile does not", async () => {
  const blocks = blocksOf("ts").filter(({ code }) => fileOf(code) === undefined);
  assert.notEqual(blocks.length, 0);
  const names = blocks.map(({ place }) => `${place.replace(/\W/g, "-")}.ts`);
  await Promise.all(blocks.map(({ code }, n) => writeFile(new URL(names[n], folder), code)));
  const config = {
    extends: fileURLToPath(new URL("../types/tsconfig.json", import.meta.url)),
    include: [],
    files: names,
  };
  await writeFile(new URL("package.json", folder), '{ "type": "module" }');
  await writeFile(new URL("tsconfig.json", folder), JSON.stringify(config));
  const tsc = fileURLToPath(new URL("../node_modules/.bin/tsc", import.meta.url));
  await promisify(execFile)(tsc, ["-p", fileURLToPath(folder)]).catch(({ stdout }) => assert.fail(stdout));
});

test("README.md names every code that an error can have, and no other", async () => {
  const types = await Promise.all(["index", "ids"].map((name) => readFile(new URL(`pkg/${name}.d.ts`, root), "utf8")));
  const members = (union) =>
    types
      .join("\n")
      .match(new RegExp(`export type ${union} =([^;]+);`))[1]
      .match(/(?<=")[a-z-]+(?=")/g);
  const [, section] = documents["README.md"].match(/^## Errors\n(.*?)^```/ms);
  const rows = section.split("\n").filter((line) => line.startsWith("| "));
  const named = rows.flatMap((row) => row.split(" | ")[1].match(/(?<=`)[a-z]+(-[a-z]+)*(?=`)/g) ?? []);
  // No call but a question takes a capability, and a question answers it as its own code.
  const codes = [...members("ErrorCode"), ...members("Refusal")].filter((code) => code !== "unknown-capability");
  assert.deepEqual([...new Set(named)].filter((code) => code !== "offset" && code !== "problems").sort(), codes.sort());
});

describe("what an example states is checked:", () => {
  const states = (code, count) => assert.equal(checked(code, "./check.js").count, count);
  const runs = async (code) => {
    const [, body] = checked(code, "./check.js").text.split('from "./check.js"; ');
    const { $is, $throws } = await import("./check.js");
    await new Function("$is", "$throws", `return (async () => { ${body}\n})();`)($is, $throws);
  };

  test("a value, a name that is declared, and an error", () => {
    states("f(); // true\nconst a = 1; // 1\nf(a); // throws not-permitted\n", 3);
    states('f();\n// "on the next line"\nf();\n', 1);
    states("if (a) {\n  f(); // [1, 2]\n}\n", 1);
  });
  test("a sentence is none", () => states("f(); // Only her own, here.\n// A menu.\nf();\n", 0));
  test("one that is wrong fails", async () => {
    await runs("1 + 1; // 2");
    await assert.rejects(runs("1 + 1; // 3"));
    await assert.rejects(runs("const a = { b: 1 }; // { b: 2 }"));
    await assert.rejects(runs("1 + 1; // throws not-permitted"));
    await assert.rejects(runs('(() => { throw new Error("another") })(); // throws not-permitted'));
  });
  test("what looks like a value and is none is refused", () => {
    assert.throws(() => checked("f(); // { a: 1, …}\n", ""), /is no value/);
    assert.throws(() => checked("const { a } = f(); // 1\n", ""), /nothing can be stated/);
  });
});
