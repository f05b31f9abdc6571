/**
 * The one error of this package: bad input to a call that words an answer or changes a user, or a call before `init`.
 * A denial is an answer, never an error.
 */
export class PermissionError extends Error {
  constructor(code, message, details) {
    super(message, details);
    // Own fields only: taken apart, `details` would give what a polluted prototype has under their names.
    Object.assign(this, { code }, details);
  }
}
// On the prototype, as for the errors of the language: no instance lists it among its own fields.
Object.defineProperty(PermissionError.prototype, "name", { value: "PermissionError", configurable: true, writable: true });
