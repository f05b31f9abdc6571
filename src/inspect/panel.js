// The panel: what was asked, as a list that a keyboard reaches, and the choice of whom to see the page as.
import { element } from "./elements.js";
import { groupsOf, howManyCapabilities, rolesOf, titleOf, titleOfRole } from "./groups.js";
import { outlinesIn } from "./outlines.js";
import css from "./style.css";
import { localeOf, wordsOf } from "./words.js";

/** What the page must not hear of: its own keys, and what it does when one clicks beside its menus. */
const OURS = [
  "keydown",
  "keyup",
  "keypress",
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "click",
  "focusin",
  "focusout",
  "input",
  "change",
];

/** Makes the panel of a hook: closed, until it is toggled. It speaks the language that is given, or the page's. */
export function panelOf(hook, given) {
  const host = document.createElement("dossier-roles-inspect");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const layer = element("div", { className: "outlines", "aria-hidden": "true" });
  host.popover = "manual";
  const outlines = outlinesIn(
    layer,
    (key) => open(key),
    () => settle(),
  );
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation());

  /** What had the focus before. */
  let before;
  let isOpen = false;
  /** The items of the list, by their groups, and which of them are unfolded. */
  const items = new Map();
  const unfolded = new Set();
  let awaited = false;
  let locale;
  let words;

  const heading = element("h2", { tabIndex: -1 });
  const close = element("button", { type: "button", className: "close", onclick: () => toggle(false) });
  const summary = element("p", { className: "summary" });
  const seeAs = element("fieldset");
  const status = element("div", { className: "status", role: "status" });
  const list = element("ol");
  const panel = element(
    "aside",
    {
      className: "panel",
      "aria-labelledby": "title",
      onkeydown: (event) => event.key === "Escape" && toggle(false),
    },
    element("header", {}, heading, close),
    element("div", { className: "body", tabIndex: -1 }, seeAs, summary, list),
  );
  heading.id = "title";
  root.append(layer, panel, status);
  panel.hidden = true;

  hook.changed = () => {
    if (awaited) return;
    awaited = true;
    // After the page has drawn what it asks for.
    requestAnimationFrame(() => {
      awaited = false;
      draw();
    });
  };

  function toggle(wanted = !isOpen) {
    if (wanted === isOpen) return;
    isOpen = wanted;
    panel.hidden = !isOpen;
    if (isOpen) {
      before = deepestFocus();
      draw();
      heading.focus();
    } else {
      outlines.clear();
      draw();
      before?.focus?.();
    }
  }

  /** Shows one group, whose mark was clicked. */
  function open(key) {
    unfolded.add(key);
    draw();
    const { button } = items.get(key);
    button.focus();
    button.scrollIntoView({ block: "nearest" });
  }

  /** Stands above everything on the page. Beside a modal dialog nobody could reach it, so it stands within. */
  function settle() {
    const home = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.body;
    if (host.parentNode === home) return;
    const hadFocus = /** @type {HTMLElement | null} */ (root.activeElement);
    home.append(host);
    host.showPopover?.();
    hadFocus?.focus();
  }

  function draw() {
    if (!isOpen && hook.seen === undefined) {
      status.replaceChildren();
      host.remove();
      return;
    }
    settle();
    locale = localeOf(given ?? document.documentElement.lang);
    words = wordsOf(locale);
    host.lang = locale;
    drawStatus();
    if (!isOpen) return;
    heading.textContent = words.title;
    close.textContent = words.close;
    const groups = groupsOf(hook, locale);
    drawSeeAs(groups);
    const denied = groups.filter(({ answer }) => !answer.isAllowed).length;
    summary.textContent = groups.length === 0 ? words.none : words.summary(groups.length, denied);
    drawList(groups);
    outlines.draw(groups);
  }

  /** Whom one sees the page as: said as long as it is so, whether the panel is open or not. */
  function drawStatus() {
    const role = hook.seen?.role;
    const said = role === undefined ? "" : `${locale} ${role} ${isOpen}`;
    if (status.dataset.said === said) return;
    status.dataset.said = said;
    status.replaceChildren(
      ...(role === undefined
        ? []
        : [
            element("strong", {}, words.isSeenAs(titleOfRole(role, locale))),
            element("span", {}, words.screenOnly),
            element("button", { type: "button", onclick: () => see(undefined) }, words.back),
          ]),
    );
  }

  function drawSeeAs(groups) {
    const account = groups.find(({ user }) => user)?.user.account;
    const { seen } = hook;
    const said = JSON.stringify([locale, account ?? null, seen ?? null]);
    if (seeAs.dataset.said === said) return;
    seeAs.dataset.said = said;
    const roles = rolesOf(account, locale);
    const chosen = roles.find(({ role }) => role === seen?.role);
    const focused = root.activeElement?.getAttribute("data-choice");
    const choices = new Map();
    const choice = (type, key, title, checked, onchange) => {
      choices.set(key, element("input", { type, name: "as", checked, onchange, "data-choice": key }));
      return element("label", {}, choices.get(key), title);
    };
    seeAs.replaceChildren(
      element("legend", {}, words.seeAs),
      choice("radio", "", words.asItIs, seen === undefined, () => see(undefined)),
      ...roles.map(({ role, title }) =>
        choice("radio", role, title, role === seen?.role, () => see({ role, options: {} })),
      ),
      ...(chosen === undefined || chosen.options.length === 0
        ? []
        : [
            element(
              "div",
              { role: "group", "aria-label": words.ticked, className: "ticks" },
              ...chosen.options.map(({ option, title }) => {
                const isTicked = seen.options[option] === true;
                const ticked = { ...seen.options, [option]: !isTicked };
                return choice("checkbox", option, title, isTicked, () => see({ role: seen.role, options: ticked }));
              }),
            ),
          ]),
      element("p", { className: "only" }, words.screenOnly),
    );
    if (typeof focused === "string") choices.get(focused)?.focus();
  }

  function see(as) {
    const isFromStatus = status.contains(root.activeElement);
    hook.see(as);
    draw();
    // Its own button is gone.
    if (isFromStatus && isOpen) heading.focus();
  }

  function drawList(groups) {
    const keys = new Set(groups.map(({ key }) => key));
    for (const [key, { item }] of items) {
      if (keys.has(key)) continue;
      item.remove();
      items.delete(key);
    }
    for (const [place, group] of groups.entries()) {
      if (!items.has(group.key)) items.set(group.key, itemOf(group.key));
      const { item, button, details } = items.get(group.key);
      fill(button, details, group, place + 1);
      // What stands in its place is not moved: it may have the focus.
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
    }
  }

  function itemOf(key) {
    const details = element("dl");
    const button = element("button", {
      type: "button",
      onclick: () => {
        if (!unfolded.delete(key)) unfolded.add(key);
        draw();
      },
      onfocus: () => outlines.mark(key),
      onblur: () => outlines.mark(undefined),
    });
    const item = element(
      "li",
      { onmouseenter: () => outlines.mark(key), onmouseleave: () => outlines.mark(undefined) },
      button,
      details,
    );
    return { item, button, details };
  }

  function fill(button, details, group, number) {
    const { answer, capability, user, key } = group;
    const isUnfolded = unfolded.has(key);
    const said = JSON.stringify([locale, number, isUnfolded, group.seen ?? null, group.isAllowed, places(group)]);
    if (button.dataset.said === said) return;
    button.dataset.said = said;
    button.dataset.answer = answer.isAllowed ? "allowed" : "denied";
    button.setAttribute("aria-expanded", String(isUnfolded));
    const title = capability === undefined ? words.all : titleOf(capability, user?.account, locale);
    button.replaceChildren(
      element("span", { className: "mark", "aria-hidden": "true" }, `${answer.isAllowed ? "✓" : "✕"} ${number}`),
      element("span", { className: "what" }, title),
      element("span", { className: "answer" }, answer.isAllowed ? words.allowed : words.denied),
    );
    details.hidden = !isUnfolded;
    details.replaceChildren(...(isUnfolded ? facts(group, title) : []));
  }

  /** The facts of a group, each with its name. */
  function facts(group, title) {
    const { answer, by, capability, user, seen, about } = group;
    const isDenied = capability !== undefined && !answer.isAllowed;
    const rows = [
      [words.question, capability === undefined ? title : element("code", {}, capability)],
      capability !== undefined && [words.about, nameOf(about)],
      [words.who, nameOfUser(user, seen)],
      [words.answer, capability === undefined ? words.held(answer.held, howManyCapabilities()) : answer.message],
      capability !== undefined && ["", element("code", {}, answer.code)],
      seen !== user && ["", group.isAllowed ? words.asIt.allowed : words.asIt.denied],
      isDenied && [words.change, changes(answer.remedies)],
      answer.basis !== null && [
        words.source,
        words.basis[answer.basis.kind](answer.basis.article, answer.basis.section),
      ],
      [words.where, words.places(...places(group))],
      by !== undefined && [words.by, element("code", {}, by)],
    ];
    return rows
      .filter(Boolean)
      .flatMap(([name, fact]) => [...(name === "" ? [] : [element("dt", {}, name)]), element("dd", {}, fact)]);
  }

  const changes = (remedies) =>
    remedies.length === 0
      ? words.nothing
      : element("ul", {}, ...remedies.map(({ message }) => element("li", {}, message)));

  const nameOf = (about) =>
    about === null
      ? words.noRecord
      : about.owner === null
        ? words.unreadable
        : words.owner[about.owner] + words.account[about.account];

  function nameOfUser(user, seen) {
    if (typeof user !== "object" || user === null) return words.nobody;
    const ticked = Object.entries(seen.options ?? {}).filter(([, isTicked]) => isTicked === true);
    const name = [user.name ?? user.id, titleOfRole(seen.role, locale), ...ticked.map(([option]) => option)];
    return name.filter(Boolean).join(" · ");
  }

  /** How many of a group's elements can be seen, and how many cannot. */
  function places({ elements }) {
    const all = [...new Set(elements)];
    const shown = all.filter((one) => one.getClientRects().length > 0).length;
    return [shown, all.length - shown];
  }

  return { toggle };
}

/** What has the focus, within the elements that keep it to themselves. */
function deepestFocus() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
