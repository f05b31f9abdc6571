// The page, as lit asks for it as soon as it is evaluated; where there is none, what is as good. The build puts this in the place
// of the globals: a test runner with a page of its own (jsdom, happy-dom) resolves as Node does, so the same file is evaluated
// where there is a page and where there is none, and then must leave no global behind. A condition around all of it would keep a
// bundler from making it small.

const nowhere = { HTMLElement: class {}, document: { createTreeWalker() {} } };
// By its document: Angular renders on a server that has an `HTMLElement` and none.
const page = typeof document === "undefined" ? nowhere : globalThis;
const { HTMLElement: Base, document: tree } = page;

export { Base as HTMLElement, page as globalThis, tree as document };
