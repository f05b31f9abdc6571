// The one place that knows where the package is.

export * from "./pkg/browser.js";
