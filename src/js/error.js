/**
 * The one error of this package: bad input to a call that words an answer or changes a user, or a call before `init`.
 * A denial is an answer, never an error.
 */
export class PermissionError extends Error {
  constructor(code, message, details = {}) {
    super(message, details);
    const { path, problems } = details;
    this.code = code;
    if (path !== undefined) this.path = path;
    if (problems !== undefined) this.problems = problems;
  }
}
// On the prototype, as for the errors of the language: no instance lists it among its own fields.
Object.defineProperty(PermissionError.prototype, "name", { value: "PermissionError", configurable: true, writable: true });
