/**
 * The one error of this package: bad input to a call that words an answer or changes a team, or a place that cannot run wasm.
 * A denial is an answer, never an error.
 */
export const PermissionError = /* @__PURE__ */ (() => {
  const brand = Symbol.for("dossier-roles.PermissionError");

  class PermissionError extends Error {
    constructor(code, message, details) {
      super(message, details);
      // Own fields only: taken apart, `details` would give what a polluted prototype has under their names.
      Object.assign(this, { code }, details);
    }

    /** On the prototype, as for the errors of the language: no instance lists it among its own fields. */
    get name() {
      return "PermissionError";
    }

    get [brand]() {
      return true;
    }

    /** Whoever has two copies of the package, or two formats of one, has two classes, and one kind of error. */
    static [Symbol.hasInstance](value) {
      return this === PermissionError ? value?.[brand] === true : super[Symbol.hasInstance](value);
    }
  }

  return PermissionError;
})();
