import assert from "node:assert/strict";
import { rightProgram } from "../../right.js";

const node = (name, more) => ({
  name,
  title: "Node",
  version: async (project) => (await project.run("node --version")).trim().slice(1),
  asks: [
    { files: ["questions", "element", "program"] },
    { files: ["questions", "element", "program"], into: "required", isCommonJs: true },
  ],
  runs: {
    "`import`": async (project) => rightProgram(await project.run("node program.js")),
    "`require`": async (project) => rightProgram(await project.run("node required/program.js")),
    "`import` and `require` in one program: one package": async (project) =>
      assert.equal((await project.run("node one.cjs")).trim(), "true"),
  },
  ...more,
});

export default [node("node", { isQuick: true }), node("node-newer", { isOnNewerNode: true })];
