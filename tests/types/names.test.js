// The package, its types and its docs name the same things.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = new URL("../../", import.meta.url);
const tests = fileURLToPath(new URL("tests/", root));
const read = (path) => readFile(new URL(path, root), "utf8");
const importedFrom = (path) => import(new URL(path, root));

const folder = await mkdtemp(join(tests, "types/names-"));
after(() => rm(folder, { recursive: true }));

/** What the compiler says of a module beside the tests of the types: nothing, if all is well. */
async function compiled(name, text) {
  const file = join(folder, `${name}.ts`);
  await writeFile(file, text);
  const options =
    "--strict --noEmit --skipLibCheck --preserveSymlinks --target es2022 --module nodenext --ignoreConfig".split(" ");
  const run = promisify(execFile)(join(tests, "node_modules/.bin/tsc"), [...options, file]);
  return run.then(
    () => "",
    ({ stdout }) => stdout,
  );
}

const SUBPATHS = {
  "dossier-roles": "index",
  "dossier-roles/no-wasm": "no-wasm",
  "dossier-roles/json": "json",
  "dossier-roles/testing": "testing",
  "dossier-roles/inspect": "inspect",
  "dossier-roles/react": "react",
  "dossier-roles/vue": "vue",
};

// Before there is something of a page: Vue would take it for a whole one.
const exportsOf = {};
for (const subpath of Object.keys(SUBPATHS)) exportsOf[subpath] = Object.keys(await import(subpath));

for (const [subpath, file] of Object.entries(SUBPATHS)) {
  const same = (names) => `
    import * as all from "${subpath}";
    type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : { missing: Exclude<B, A> }) : { tooMany: Exclude<A, B> };
    export const same: Same<keyof typeof all, ${[...names].map((name) => JSON.stringify(name)).join(" | ")}> = true;`;

  test(`the types of ${subpath} name what it exports, and nothing else`, async () => {
    const names = exportsOf[subpath];
    assert.ok(names.length > 2);
    assert.equal(await compiled(file, same(names)), "");
    // And that can fail.
    assert.match(await compiled(`${file}-more`, same([...names, "isBoss"])), /isBoss/);
    assert.match(await compiled(`${file}-less`, same(names.slice(1))), new RegExp(names[0]));
  });

  test(`the README names each export of ${subpath}`, async () => {
    const readme = await read("README.md");
    const missing = exportsOf[subpath].filter((name) => !new RegExp(`\\b${name}\\b`).test(readme));
    assert.deepEqual(missing, []);
  });
}

// ---- The elements -------------------------------------------------------------------------------------------------------------

const defined = {};
// As much of a page as lets them be defined.
globalThis.HTMLElement = class {};
globalThis.document = { createTreeWalker() {}, createComment() {} };
globalThis.CSSStyleSheet = class {
  replaceSync() {}
};
globalThis.customElements = { get: (name) => defined[name], define: (name, element) => (defined[name] = element) };
await importedFrom("pkg/elements.js");

/** What each element of the package says that it has: its properties, and the attributes of those that have one. */
function elements() {
  assert.equal(Object.keys(defined).length, 3);
  return Object.entries(defined).map(([tag, element]) => {
    assert.ok(element.observedAttributes.length > 0); // it reads its properties first when it is asked for these
    const properties = [...element.elementProperties].filter(([, { state }]) => !state);
    const attributes = properties.filter(([, { attribute }]) => attribute !== false);
    return {
      name: tag.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase()),
      properties: properties.map(([property]) => property),
      attributes: attributes.map(([property, { attribute }]) =>
        attribute === true || attribute === undefined ? property : attribute,
      ),
    };
  });
}

test("the types of the elements name their properties, and nothing else", async () => {
  for (const { name, properties } of elements()) {
    const inherited = "keyof HTMLElement | 'updateComplete' | 'addEventListener' | 'removeEventListener'";
    const text = `
      import type { ${name} } from "dossier-roles/elements";
      type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : { missing: Exclude<B, A> }) : { tooMany: Exclude<A, B> };
      export const same: Same<Exclude<keyof ${name}, ${inherited}>, ${properties.map((property) => JSON.stringify(property)).join(" | ")}> = true;`;
    assert.equal(await compiled(name, text), "", name);
  }
});

test("the docs and the types name the attributes of the elements, and nothing else", async () => {
  const [docs, types] = [await read("docs/explorer.md"), await read("src/elements/elements.d.ts")];
  const rows = docs.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \| (all|table|card|editor) \|/gm);
  const told = [...rows].flatMap(([, names, of]) =>
    names.split(", ").map((name) => `${of} ${name.replaceAll("`", "")}`),
  );
  const all = elements();
  const shared = all
    .map(({ attributes }) => attributes)
    .reduce((some, more) => some.filter((one) => more.includes(one)));
  const real = all.flatMap(({ name, attributes }) => {
    const of = name.replace("Role", "").toLowerCase();
    return attributes.map((attribute) => `${shared.includes(attribute) ? "all" : of} ${attribute}`);
  });
  assert.deepEqual([...new Set(told)].sort(), [...new Set(real)].sort());
  for (const { name, attributes } of all) {
    const shape = types.slice(types.indexOf(`export interface ${name}`));
    for (const attribute of attributes.filter((one) => !shared.includes(one))) {
      assert.match(shape.slice(0, shape.indexOf("\n}")), new RegExp(`\`${attribute}\``), `${name}: ${attribute}`);
    }
  }
});
