import assert from "node:assert/strict";
import { test } from "node:test";
import { pageUrl } from "./engines.js";

const paths = ["", "en/", "article.html", "en/article.html"];
const read = async (path) => (await fetch(pageUrl + path)).text();

/** The policy that a page states itself, for a server that states none. */
const stated = (html) => html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)?.[1];

export default function aboutPolicy(page) {
  test("no script error and no violation of the policy, whatever is pressed", async () => {
    for (const path of paths) {
      await page.open(path);
      await page.run(() => {
        window.complaints = [];
        const complain = (text) => window.complaints.push(text);
        addEventListener("error", ({ message }) => complain(message), true);
        addEventListener("unhandledrejection", ({ reason }) => complain(String(reason)));
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
          complain(`${violatedDirective} ${blockedURI}`),
        );
      });
      // Each button, box and answer that there is, then what the presses have brought; a few times over.
      for (let round = 0; round < 3; round += 1) {
        await page.run(async () => {
          const links = [...document.querySelectorAll("nav a[hreflang]")].filter(() =>
            document.querySelector("h1 [lang] ~ [lang]"),
          );
          for (const control of [...links, ...all('button, input:not([type="file"]), summary')]) {
            if (control.isConnected) control.click();
            await Promise.all([...document.querySelectorAll(ours)].map((element) => element.updateComplete));
          }
        });
      }
      assert.deepEqual(await page.run(() => window.complaints), [], path);
    }
  });

  test("the HTML holds no script and no style of its own", async () => {
    for (const path of paths) {
      const html = await read(path);
      const own = html.match(/<style|<[^>]*\s(style|on(?!ly=)\w+)=|javascript:/i);
      assert.equal(own?.[0], undefined, path);
      for (const [script] of html.matchAll(/<script[^>]*>[^<]*/g)) {
        assert.match(script, /^<script type="module" src="(\.\.\/)?(main|pkg\/elements-standalone)\.js">$/);
      }
    }
  });

  test("server and page forbid whatever the page does not need", async () => {
    for (const path of paths) {
      const told = (await fetch(pageUrl + path, { method: "HEAD" })).headers.get("content-security-policy");
      const own = stated(await read(path));
      assert.equal(told, `${own}; frame-ancestors 'none'`);
      assert.match(own, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
      assert.doesNotMatch(own, /connect-src/);
      assert.doesNotMatch(own, /'unsafe-inline'|'unsafe-eval'|\*/);
    }
  });

  test("nothing comes before the policy that it is about", async () => {
    for (const path of paths) {
      const [before] = (await read(path)).split("<meta http-equiv");
      assert.doesNotMatch(before, /<(link|script)/);
    }
  });
}
