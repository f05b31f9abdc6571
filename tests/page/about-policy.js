import assert from "node:assert/strict";
import { test } from "node:test";
import { pageUrl } from "./engines.js";

export default function aboutPolicy(page) {
  test("no script error and no CSP violation in any state", async () => {
    await page.open();
    await page.run(() => {
      window.complaints = [];
      addEventListener("error", ({ message }) => window.complaints.push(message), true);
      addEventListener("unhandledrejection", ({ reason }) => window.complaints.push(String(reason)));
      addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        window.complaints.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    // Every combination of account, role, document and language draws everything anew; the ticks and the acts in their turn.
    await page.run(() => {
      const click = (id) => document.getElementById(id).click();
      const press = (act) => document.querySelector(`[data-act="${act}"]`).click();
      for (const language of document.querySelectorAll("nav a")) {
        language.click();
        for (const account of ["client", "practice", "practice-view"]) {
          click(`table-account-${account}`);
          for (const button of document.querySelectorAll(".comparison button")) button.click();
          for (const role of ["administrator", "expense-approver", "standard-user"]) {
            press("change");
            click(`role-${role}`);
            for (const option of document.querySelectorAll("#user-options input")) option.click();
            click("confirm");
            for (const record of ["own", "colleague", "elsewhere"]) click(`record-${record}`);
          }
          for (const act of ["add", "remove", "reset"]) {
            press(act);
            click("cancel");
          }
          press("export");
          press("remove");
          click("confirm");
          press("reset");
          click("confirm");
          click("person-u-lea-martin");
        }
      }
    });
    await page.bring("[null]");
    assert.deepEqual(await page.run(() => window.complaints), []);
  });

  test("the HTML holds no script and no style of its own", async () => {
    const html = await (await fetch(pageUrl)).text();
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|javascript:/i);
    assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), ['<script type="module" src="main.js">']);
  });

  test("the server forbids whatever the page does not need", async () => {
    const policy = (await fetch(pageUrl)).headers.get("content-security-policy");
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|\*/);
  });
}
