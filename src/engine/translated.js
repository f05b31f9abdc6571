// The same wasm, translated to JavaScript by the build: for pages whose policy forbids wasm, and bundlers that do not know it.

/** A wasm of the package. Its first instance is made now, with what the language gives now. */
export const part = (make, imports) => ({ make, imports, first: make(imports) });

/** What an instance of a wasm exports, that nobody had before. */
export function instantiate(part) {
  const instance = part.first ?? part.make(part.imports);
  part.first = undefined;
  return instance;
}

/** There is nothing to prepare. */
export async function prepare() {}
