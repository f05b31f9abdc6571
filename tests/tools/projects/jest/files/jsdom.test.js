/** @jest-environment jsdom */
const { writeFileSync } = require("node:fs");
const { answers } = require("./questions");

test("the package answers in what imitates a page", () => {
  expect(document.body).toBeDefined();
  writeFileSync("jsdom.json", JSON.stringify(answers()));
});
