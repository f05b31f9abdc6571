// Cedar in Node, with its one call into wasm left unoptimised.
//
// V8 11.3 (Node 20) ends the process, "unreachable code" in its deoptimizer, when it has put a call into wasm that
// returns an object into optimised code and must take that code back: Cedar's, asked often enough. Unoptimised, that
// one function costs some nanoseconds of the hundred thousand that Cedar takes.
import v8 from "node:v8";
import { statefulIsAuthorized } from "../peers/cedar/node.js";

export * from "../peers/cedar/node.js";

v8.setFlagsFromString("--allow-natives-syntax");
new Function("work", "%NeverOptimizeFunction(work)")(statefulIsAuthorized);
