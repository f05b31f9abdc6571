const { writeFileSync } = require("node:fs");
const { answers } = require("./questions");

test("the package answers", () => {
  expect(answers().own).toBe(true);
  writeFileSync("node.json", JSON.stringify(answers()));
});
