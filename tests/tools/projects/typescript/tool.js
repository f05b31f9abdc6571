import { rightAnswers } from "../../right.js";

// The package's own types are checked as strictly as the project: no `skipLibCheck`.
const TSC =
  "tsc --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --target es2022 --lib es2022,dom,dom.iterable";

/** What a bundler would then bundle. */
const checked = (resolution, files) => async (project) => {
  await project.run(`${TSC} --noEmit --module ${resolution} ${files}`);
};

/** What the compiler found the types of is found at run time too. */
const run = (resolution, extension) => async (project) => {
  await project.run(`${TSC} ${resolution} --outDir out questions.${extension}`);
  const file = `./out/questions.${extension.replace("ts", "js")}`;
  const script =
    extension === "mts"
      ? `import { answers } from "${file}"; console.log(JSON.stringify(answers()))`
      : `console.log(JSON.stringify(require("${file}").answers()))`;
  const type = extension === "mts" ? "module" : "commonjs";
  rightAnswers(JSON.parse(await project.run(`node --input-type=${type} --eval '${script}'`)));
};

const typescript = (major, versions, isQuick) => ({
  name: `typescript-${major}`,
  title: "TypeScript",
  package: "typescript",
  isQuick,
  versions,
  asks: { files: ["questions", "element"], extensions: ["ts", "mts", "cts"] },
  runs: {
    "`moduleResolution: bundler`": checked("esnext --moduleResolution bundler", "questions.ts element.ts"),
    "`module: preserve`": checked("preserve", "questions.ts element.ts"),
    "`nodenext`, from a module, and run": run("--module nodenext", "mts"),
    "`nodenext`, from CommonJS, and run": run("--module nodenext", "cts"),
    "`node16`, from a module, and run": run("--module node16", "mts"),
    "`node16`, from CommonJS, and run": run("--module node16", "cts"),
    ...(major < 6 && { "`node10`, from CommonJS, and run": run("--module commonjs --moduleResolution node10", "ts") }),
  },
});

export default [
  typescript(7, {}, true),
  typescript(6, { typescript: "6.0.3" }),
  typescript(5, { typescript: "5.9.3" }),
];
