// The page's language: it has an address for each, and a click on the other one loses nothing of what was begun.

/** Takes over the language links, and calls back after each change. */
export function followLanguage(changed) {
  const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("nav a[hreflang]"))];
  const homes = Object.fromEntries(links.map((link) => [link.hreflang, new URL(link.href)]));
  const speak = () => {
    const spoken = location.pathname.startsWith(homes.en.pathname) ? "en" : "fr";
    document.documentElement.lang = spoken;
    document.title = document.querySelector(`h1 [lang=${spoken}]`).textContent;
    for (const link of links) {
      if (link.hreflang === spoken) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    changed();
  };
  for (const link of links) {
    link.href = homes[link.hreflang].href; // absolute: what it is relative to is about to change
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab or window, as for any link
      event.preventDefault();
      history.pushState(null, "", homes[link.hreflang].pathname + location.search);
      speak();
    });
  }
  addEventListener("popstate", speak);
  speak();
}
