// Everybody, ourselves first. Each module is imported only when it is asked for: a cold start must find nothing warm.
import { readFileSync } from "node:fs";

const { dependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const peer = (file, npm) => ({
  file,
  title: npm ? `${npm} ${dependencies[npm]}` : file,
  /** The module that says how it is used, and why so. */
  load: () => import(`./${file}.js`),
});

export const OURS = peer("dossier-roles");
export const PEERS = [
  OURS,
  peer("casl", "@casl/ability"),
  peer("accesscontrol", "accesscontrol"),
  peer("casbin", "casbin"),
  peer("easy-rbac", "easy-rbac"),
  peer("cedar", "@cedar-policy/cedar-wasm"),
];
