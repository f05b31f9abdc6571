// What runs on servers too may import the elements: nothing happens.
import * as elements from "dossier-roles/elements";

console.log(JSON.stringify({ names: Object.keys(elements), isShimmed: "customElements" in globalThis }));
