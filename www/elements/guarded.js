// What `dossier-roles/elements` is: the elements where a page can have them, nothing elsewhere. It is found out when it runs,
// and not by a condition of the manifest: a test runner with a page of its own (jsdom, happy-dom) resolves as Node does.
if (typeof customElements !== "undefined" && typeof HTMLElement !== "undefined") require("./index.js");
