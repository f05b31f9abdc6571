// The page's language: French, unless the address says `?lang=en`.

const changed = new EventTarget();

/** The language of the page now. */
export const language = () => document.documentElement.lang;

/** Calls back after each change of language. */
export const onLanguage = (draw) => changed.addEventListener("change", draw);

/** Follows the address, and takes over the language links so that a click loses nothing of what was picked. */
export function watchLanguage() {
  for (const link of document.querySelectorAll("nav a[hreflang]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab or window, as for any link
      event.preventDefault();
      history.pushState(null, "", link.href);
      speak();
    });
  }
  addEventListener("popstate", speak);
  speak();
}

function speak() {
  const spoken = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "fr";
  document.documentElement.lang = spoken;
  for (const link of document.querySelectorAll("nav a[hreflang]")) {
    if (link.hreflang === spoken) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  document.title = document.querySelector(`h1 [lang=${spoken}]`).textContent;
  changed.dispatchEvent(new Event("change"));
}
