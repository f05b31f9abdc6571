// A project as a tool's template makes it, with the packed package installed as any other.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { fromEnvironment } from "./environment.js";
import { newerNode } from "./newer-node.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What a command may take on a slow machine, in milliseconds. */
const PATIENCE = 600_000;

/** Nobody is told what runs here, nothing is coloured, and nobody is asked. */
const QUIET = {
  CI: "1",
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
  DO_NOT_TRACK: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  DENO_NO_UPDATE_CHECK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  NG_CLI_ANALYTICS: "false",
  NUXT_TELEMETRY_DISABLED: "1",
  WRANGLER_SEND_METRICS: "false",
  // Of the runner itself: a tool that runs Node's tests must not take itself for a part of these.
  NODE_OPTIONS: undefined,
  NODE_TEST_CONTEXT: undefined,
};

/** Makes the project of a tool in a folder, and installs what its manifest names and the packed package. */
export async function install(tool, parent) {
  const folder = join(parent, tool.name);
  await mkdir(folder, { recursive: true });
  for (const files of [...(tool.basis ? [`../${tool.basis}/files`] : []), "files"]) {
    await cp(join(tool.folder, files), folder, { recursive: true });
  }
  await writeManifest(tool, folder);
  await writeQuestions(tool, folder);
  await writeShown(tool, folder);
  for (const { files, into } of [tool.takes ?? []].flat())
    for (const file of files) await cp(here(`shared/${file}`), join(folder, into, file));
  const project = new Project(tool, folder);
  const options = ["--prefer-offline", "--no-audit", "--no-fund", "--no-update-notifier"];
  await project.run(["npm", "install", ...options, resolve(fromEnvironment("PACKAGE_TARBALL"))].join(" "));
  return project;
}

/** The template's manifest, with the versions that are tested where the template has a range. */
async function writeManifest(tool, folder) {
  const path = join(folder, "package.json");
  const manifest = JSON.parse(await readFile(path, "utf8"));
  for (const group of ["dependencies", "devDependencies"]) {
    for (const name of Object.keys(manifest[group] ?? {})) {
      manifest[group][name] = tool.versions?.[name] ?? manifest[group][name];
      if (!/^\d[\w.-]*$/.test(manifest[group][name])) throw new Error(`${tool.name}: ${name} has no exact version`);
    }
  }
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What every project asks, where this one has its sources, in its language. */
async function writeQuestions({ asks }, folder) {
  for (const { files, into = "", extensions = ["js"], isCommonJs = false } of [asks ?? []].flat()) {
    await mkdir(join(folder, into), { recursive: true });
    for (const name of files) {
      const text = await readFile(here(`shared/${name}.js`), "utf8");
      // CommonJS as the compilers of that world write it.
      const written = isCommonJs ? (await transform(text, { format: "cjs", platform: "node" })).code : text;
      for (const extension of extensions) await writeFile(join(folder, into, `${name}.${extension}`), written);
    }
  }
}

/** What a document shows, where this project has its sources: each block of code whose first line names its file. */
async function writeShown({ shows }, folder) {
  for (const { document, files, into = "src" } of [shows ?? []].flat()) {
    const text = await readFile(here(`../../docs/${document}`), "utf8");
    const blocks = [...text.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code]) => code);
    await mkdir(join(folder, into), { recursive: true });
    for (const file of files) {
      const named = blocks.filter((code) => /^(?:\/\/|<!--) (\S+)/.exec(code)?.[1] === file);
      if (named.length !== 1) throw new Error(`docs/${document} shows ${file} ${named.length} times`);
      await writeFile(join(folder, into, file), named[0]);
    }
  }
}

class Project {
  #env;

  constructor(tool, folder) {
    this.folder = folder;
    const programs = [join(folder, "node_modules/.bin"), ...(tool.isOnNewerNode ? [newerNode()] : [])];
    this.#env = { ...process.env, ...QUIET, PATH: [...programs, process.env.PATH].join(delimiter) };
  }

  /** A path of the project. */
  path(...parts) {
    return join(this.folder, ...parts);
  }

  text(...parts) {
    return readFile(this.path(...parts), "utf8");
  }

  async json(...parts) {
    return JSON.parse(await this.text(...parts));
  }

  /** The version of what npm installed. */
  async version(name) {
    return (await this.json("node_modules", name, "package.json")).version;
  }

  /** Runs a command as one types it in the project's folder; returns what it wrote to standard output. */
  async run(command, env = {}) {
    const child = this.#start(command, env);
    const timer = setTimeout(() => child.end(), PATIENCE);
    const [code, signal] = await once(child, "close");
    clearTimeout(timer);
    if (code !== 0) throw new Error(`\`${command}\` ended with ${code ?? signal}:\n${last(child.said)}`);
    return child.printed.join("");
  }

  /** Runs a server while `visit`, called with its address, lasts. `PORT` in the command is a port that is free. */
  async serving(command, visit, env = {}) {
    const port = await freePort();
    const child = this.#start(command.replaceAll("PORT", port), { PORT: String(port), ...env });
    const url = `http://localhost:${port}`;
    try {
      await answering(url, child);
      return await visit(url);
    } catch (error) {
      throw new Error(`${error.message}\n\`${command}\` said:\n${last(child.said)}`, { cause: error });
    } finally {
      await child.end();
    }
  }

  remove() {
    return rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  #start(command, env) {
    // A group of its own, so that it ends with all that it has started.
    const child = spawn(command, {
      cwd: this.folder,
      env: { ...this.#env, ...env },
      shell: true,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    child.printed = [];
    child.said = [];
    child.stdout.setEncoding("utf8").on("data", (text) => child.printed.push(text) && child.said.push(text));
    child.stderr.setEncoding("utf8").on("data", (text) => child.said.push(text));
    const closed = once(child, "close").finally(() => running.delete(child));
    child.end = () => {
      kill(child);
      return closed;
    };
    return child;
  }
}

/** What has been started and not yet ended: it must not outlive the tests, however they end. */
const running = new Set();
process.once("exit", () => running.forEach(kill));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

function kill(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** What a program said last: the cause is seldom before that. */
const last = (said) => said.join("").slice(-4_000);

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Waits until somebody answers. */
async function answering(url, child) {
  const until = Date.now() + PATIENCE / 5;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
    if (answer) return;
    await new Promise((passed) => setTimeout(passed, 200));
  }
  throw new Error("it did not begin to answer");
}
