// Where the links of README.md, of the papers beside it and of docs/ lead.

import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { describe, test } from "node:test";
import { documents, root } from "./documents.js";

/** What is no code. */
const prose = (text) =>
  text.replace(/^```.*?^```$/gms, "").replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, " "));

/** The links of a text: Markdown's, of pictures too, and by reference. */
const links = (text) =>
  [...prose(text).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)].map(([, one, other]) => one ?? other);

/** The anchors that GitHub and npm give to the headings of a text. */
function anchors(text) {
  const seen = new Map();
  const withoutCode = text.replace(/^```.*?^```$/gms, "");
  return [...withoutCode.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => {
    const words = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-");
    const times = seen.get(words) ?? 0;
    seen.set(words, times + 1);
    return times === 0 ? words : `${words}-${times}`;
  });
}

describe("every link leads to a file, and to a heading in it:", () => {
  for (const [document, text] of Object.entries(documents)) {
    test(document, async () => {
      for (const link of links(text).filter((link) => !/^https:/.test(link))) {
        const { pathname, hash } = new URL(link, new URL(document, root));
        const file = new URL(pathname, root);
        await assert.doesNotReject(stat(file), `${link} leads nowhere`);
        const path = file.href.slice(root.href.length);
        if (hash)
          assert.ok(
            anchors(documents[path]).includes(decodeURIComponent(hash.slice(1))),
            `${link} leads to no heading`,
          );
      }
    });
  }
});

test("README.md links to papers and documents, which are in the package, and to nothing else of this repository", () => {
  // A paragraph that is a picture is not in the package's README.
  const text = documents["README.md"].replace(/^!\[[^\]]*\]\(docs\/pictures\/[a-z-]+\.png\)\n\n/gm, "");
  const elsewhere = links(text).filter((link) => !/^(https:|#|(docs\/)?[\w-]+\.md(#|$))/.test(link));
  assert.deepEqual(elsewhere, []);
});

test("the contents of README.md name its sections, all of them in their order", () => {
  const text = documents["README.md"];
  const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title).filter((title) => title !== "Contents");
  const listed = [...text.matchAll(/^- \[(.+?)\]\(#/gm)].map(([, title]) => title);
  assert.deepEqual(listed, sections);
});
