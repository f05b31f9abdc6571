// A process of its own for one case: `node --expose-gc node.js BUNDLE CASE OPTIONS` writes what was measured as JSON.
const [, , bundle, name, options] = process.argv;
await import(bundle);
process.stdout.write(JSON.stringify(await globalThis.measure(name, JSON.parse(options))));
