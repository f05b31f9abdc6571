// Where an inspector stands, for whoever tells it what they ask (`hook.d.ts`). Under `development` alone.
export const NAME = Symbol.for("dossier-roles.inspect");

/** The hook, if `inspect()` was called; of another copy of this module too, as hot reloading makes one. A server has none. */
export const hookOf = () => globalThis[NAME];
