# The worker in workerd, Cloudflare's own runtime. `npm start` and the tests give the addresses and the environment.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "edge", worker = .edge),
    (name = "origin", external = (address = "127.0.0.1:0", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "edge")],
);

const edge :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "dist/worker.js"),
    (name = "questions.wasm", wasm = embed "dist/questions.wasm"),
    (name = "explain.wasm", wasm = embed "dist/explain.wasm"),
    (name = "json.wasm", wasm = embed "dist/json.wasm"),
  ],
  compatibilityDate = "2026-01-01",
  # Whatever the worker fetches goes to the origin: it can reach nothing else.
  globalOutbound = "origin",
  bindings = [
    (name = "ORIGIN_URL", fromEnvironment = "ORIGIN_URL"),
    (name = "ORIGIN_AUTHORIZATION", fromEnvironment = "ORIGIN_AUTHORIZATION"),
    (name = "ORIGIN_TIMEOUT_MS", fromEnvironment = "ORIGIN_TIMEOUT_MS"),
    (name = "FORWARD_TOKEN", fromEnvironment = "FORWARD_TOKEN"),
    (name = "TOKEN_KEYS", fromEnvironment = "TOKEN_KEYS"),
    (name = "TOKEN_ISSUER", fromEnvironment = "TOKEN_ISSUER"),
    (name = "TOKEN_AUDIENCE", fromEnvironment = "TOKEN_AUDIENCE"),
  ],
);
