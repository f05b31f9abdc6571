// What runs on servers too may import the elements: nothing happens.
const before = new Set(Reflect.ownKeys(globalThis));
const elements = await import("dossier-roles/elements");

const left = Reflect.ownKeys(globalThis).filter((name) => !before.has(name));
console.log(JSON.stringify({ names: Object.keys(elements), left: left.map(String) }));
