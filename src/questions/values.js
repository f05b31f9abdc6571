// What is an object, and what is an id.
import { hasOwn, isArray, isWellFormed } from "../engine/intrinsics.js";

/** An object or an array: of the latter, whoever says yes proves that it is none. */
export const isThing = (value) => typeof value === "object" && value !== null;

export const isObject = (value) => isThing(value) && !isArray(value);

/** A string that is not empty and has no lone surrogate. */
export const isId = (value) => typeof value === "string" && value !== "" && isWellFormed(value);

/** A field of an argument of ours, if it is the object's own; `undefined` if not, and where there is no object. */
export const ownField = (options, key) => (isObject(options) && hasOwn(options, key) ? options[key] : undefined);
