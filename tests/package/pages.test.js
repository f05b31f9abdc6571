// Pages in a browser: one without a bundler, one built by Vite, those that esbuild bundled. Nothing is awaited, and nothing is
// downloaded but scripts.

import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { build as esbuild } from "esbuild";
import { build as vite, createServer as viteDev } from "vite";
import { chromium } from "./chromium.js";
import { emptyProject } from "./empty-project.js";
import { assertRight } from "./report.js";
import { POLICY, POLICY_WITHOUT_WASM, serve } from "./server.js";

const folder = await emptyProject();
const page = await chromium();

const html = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>a page</title>${script}`;
const viteOptions = { root: folder, configFile: false, logLevel: "error", clearScreen: false };

/** A page that needs no bundler: its script names the package's files. */
async function withoutBundler() {
  await writeFile(join(folder, "plain.html"), html('<script type="module" src="./plain.js"></script>'));
  return [folder, "plain.html"];
}

async function builtByVite() {
  await writeFile(join(folder, "index.html"), html('<script type="module" src="./page.js"></script>'));
  await vite(viteOptions);
  return [join(folder, "dist"), "index.html"];
}

/** A bundle as a module, and the same as a classic script. */
function bundledByEsbuild(format, tag) {
  return async () => {
    const outdir = join(folder, `bundle-${format}`);
    const options = { bundle: true, minify: true, logLevel: "error" };
    await esbuild({ entryPoints: [join(folder, "page.js")], outdir, format, ...options });
    await writeFile(join(outdir, "index.html"), html(tag));
    return [outdir, "index.html"];
  };
}

/** Serves what was made, with the matrix beside it. */
async function served([root, file]) {
  if (root !== folder) await cp(join(folder, "matrix.txt"), join(root, "matrix.txt"));
  const server = await serve(root);
  return Object.assign(server, { page: server.url + file });
}

const report = (form) =>
  page.run(async (form) => report(await (await fetch("./matrix.txt")).text(), globalThis[form]), form);

/** What everything of the package answers in a page, to somebody who may do all of it. */
const answers = () =>
  page.run(async () => {
    const { PermissionError, ...all } = dossierRoles;
    const ines = { id: "u-ines", role: "administrator" };
    const codeOf = (call) => {
      try {
        call();
      } catch (error) {
        return error instanceof PermissionError && error.code;
      }
    };
    const why = await all.init().then(
      () => undefined,
      (error) => ({
        isTyped: error instanceof PermissionError,
        code: error.code,
        message: error.message,
        cause: error.cause?.name,
      }),
    );
    return {
      canPerform: all.canPerform(ines, "team.manage-users"),
      checkerFor: all.checkerFor(ines)("team.manage-users"),
      scopeOf: all.scopeOf(ines, "team.manage-users"),
      permissionsOf: Object.values(all.permissionsOf(ines)).filter((scope) => scope !== null),
      visibleInvoices: all.visibleInvoices(ines, [{ ownerId: "u-ines" }]),
      invoiceFilter: all.invoiceFilter(ines),
      explain: all.explain(ines, "team.manage-users", undefined, { locale: "en" }),
      receiptOf: all.receiptOf(ines, "team.manage-users").code,
      words: [() => all.describeRole("administrator"), () => all.comparisonTable(), () => all.openPoints()].map(codeOf),
      teams: [() => all.createUser({ users: [ines] }, ines.id, { id: "u-lea", role: "standard-user" })].map(codeOf),
      why,
    };
  });

for (const [title, make] of [
  ["a page without a bundler", withoutBundler],
  ["a page built by Vite", builtByVite],
  ["a page bundled by esbuild", bundledByEsbuild("esm", '<script type="module" src="./page.js"></script>')],
  ["a classic script bundled by esbuild", bundledByEsbuild("iife", '<script src="./page.js"></script>')],
]) {
  describe(title, async () => {
    const server = await served(await make());

    test("asks at once, downloads nothing but scripts, and replays the matrix", async () => {
      server.asked.clear();
      await page.open(server.page);
      assertRight(await report("dossierRoles"));
      const others = [...server.asked].filter((path) => !/\.(html|js|txt)$|\/favicon\.ico$/.test(path));
      assert.deepEqual(others, []);
    });

    test("lives under a content security policy that forbids wasm: all is denied, and init() says why", async () => {
      server.policy = POLICY_WITHOUT_WASM;
      await page.open(server.page);
      const { explain, why, ...rest } = await answers();
      assert.deepEqual(rest, {
        canPerform: false,
        checkerFor: false,
        scopeOf: null,
        permissionsOf: [],
        visibleInvoices: [],
        invoiceFilter: { none: true },
        receiptOf: "not-ready",
        words: ["not-ready", "not-ready", "not-ready"],
        teams: ["not-ready"],
      });
      const { message, ...decision } = explain;
      assert.deepEqual(decision, { allowed: false, code: "not-ready", scope: null, remedies: [], basis: null });
      assert.notEqual(message, "");
      assert.deepEqual(
        { ...why, message: "" },
        { isTyped: true, code: "not-ready", message: "", cause: "CompileError" },
      );
      assert.match(why.message, /content security policy lacks `'wasm-unsafe-eval'`/);
      server.policy = POLICY;
    });

    test("asks the form without wasm under that policy, and replays the matrix", async () => {
      server.policy = POLICY_WITHOUT_WASM;
      await page.open(server.page);
      assertRight(await report("withoutWasm"));
      server.policy = POLICY;
    });
  });
}

test("Vite's development server serves the page as well", async (t) => {
  const server = await viteDev({ ...viteOptions, server: { host: "127.0.0.1", port: 0 } });
  t.after(() => server.close());
  await server.listen();
  await page.open(server.resolvedUrls.local[0]);
  for (const form of ["dossierRoles", "withoutWasm"]) assertRight(await report(form));
});
