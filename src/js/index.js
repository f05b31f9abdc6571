// The package, apart from how the bytes of the wasm reach an engine: that is `src/npm`.
import { initSync } from "#glue";
import { learn, names } from "./names.js";

export { PermissionError } from "./error.js";
export { canPerform, explain, invoiceFilter, permissionsOf, scopeOf, visibleInvoices } from "./questions.js";
export { comparePermissions, createUser, parseUser, removeUser, updateUser } from "./users.js";
export { capabilities, comparisonTable, describeRole, openPoints, options, roles } from "./words.js";

/** The package's version: the build writes it here from `Cargo.toml`. */
export const version = VERSION;

/** Which model this is: the build writes here the SHA-256 of every decision, as the table in Rust makes them. */
export const modelDigest = () => DIGEST;

/** For the entries: `export *` leaves a default export alone, so no user of the package sees it. */
export default {
  isReady: () => names !== undefined,
  /** Makes the package ready. @param {WebAssembly.Module} module */
  start(module) {
    if (names === undefined) {
      initSync({ module });
      learn();
    }
  },
};
