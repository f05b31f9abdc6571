// What the language gives, taken once, when the package is evaluated: whoever replaces it later changes no answer.

/** A method, as a function that takes its `this` first. */
export const uncurried = (method) => Function.prototype.call.bind(method);

export const isArray = Array.isArray;
export const freeze = Object.freeze;
export const getOwnPropertyNames = Object.getOwnPropertyNames;
export const setPrototypeOf = Object.setPrototypeOf;
export const getPrototypeOf = Object.getPrototypeOf;
/** The question of `Object.hasOwn`, which takes V8 half as long again. */
export const hasOwn = /* @__PURE__ */ uncurried(Object.prototype.hasOwnProperty);
export const isEnumerable = /* @__PURE__ */ uncurried(Object.prototype.propertyIsEnumerable);

const Clock = Date;
const toISOString = /* @__PURE__ */ uncurried(Date.prototype.toISOString);

/** The time, as a text that sorts. */
export const now = () => toISOString(new Clock());

export const charCodeAt = /* @__PURE__ */ uncurried(String.prototype.charCodeAt);

const encode = encodeURIComponent;

/** Whether a string has no lone surrogate. Engines before 2023 are asked to encode it: what has one, has no encoding. */
export const isWellFormed = String.prototype.isWellFormed
  ? /* @__PURE__ */ uncurried(String.prototype.isWellFormed)
  : (text) => {
      try {
        return encode(text) !== "";
      } catch {
        return false;
      }
    };
