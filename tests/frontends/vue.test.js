// `dossier-roles/vue`: every answer on the screen follows, whatever changes and however it is kept.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { explain } from "dossier-roles";
import { bundled, complaints, place } from "./bundle.js";
import { CHANGES, said as saidByAll } from "./changes.js";

const it = await bundled("vue.js");
const { Answers, Can, roles, shown, vue } = it;
const { createApp, createSSRApp, h, nextTick, reactive, ref, shallowRef } = vue;

const INES = { id: "u-ines", role: "administrator", account: { id: "a-1" } };
const LEA = { id: "u-lea", role: "standard-user", account: { id: "a-1" } };
const HERS = { ownerId: "u-lea", accountId: "a-1" };

/** What the screen has to say, directives too. */
function said(state) {
  const all = saidByAll(state);
  const { allowed, message } = all.useDecision;
  return { ...all, isHidden: !allowed, isDisabled: allowed ? null : "true", title: allowed ? "" : message };
}

/** Draws an application that the plugin was told of. */
function draw(t, app, given, at = place(t)) {
  if (given) app.use(roles, given);
  app.mount(at);
  t.after(() => app.unmount());
  return at;
}

/** An application that draws a template, with what it is given. */
const app = (template, given = {}) => createApp({ template, components: { Can }, setup: () => given });

/** How an application may keep its state, and how it then changes: what the plugin and a component are given. */
const KEPT = {
  refs: (state) => {
    const [user, locale, record] = [ref(state.user), ref(state.locale), ref(state.record)];
    const change = (to) => void ([user.value, locale.value, record.value] = [to.user, to.locale, to.record]);
    return { user, locale, record: () => record.value, change };
  },
  "shallow refs": (state) => {
    const all = shallowRef(state);
    return {
      user: () => all.value.user,
      locale: () => all.value.locale,
      record: () => all.value.record,
      change: (to) => void (all.value = to),
    };
  },
  "a reactive object that is changed field by field": (state) => {
    const all = reactive(structuredClone({ ...state, user: state.user ?? {}, record: state.record ?? {} }));
    const put = (target, source) => {
      for (const key of Object.keys(target)) if (!(key in source)) delete target[key];
      for (const [key, value] of Object.entries(source)) {
        if (typeof value === "object" && typeof target[key] === "object") put(target[key], value);
        else target[key] = structuredClone(value);
      }
    };
    return {
      user: all.user,
      locale: () => all.locale,
      record: () => (Object.keys(all.record).length === 0 ? undefined : all.record),
      change: (to) => put(all, { ...to, user: to.user ?? {}, record: to.record ?? {} }),
    };
  },
};

for (const [how, keep] of Object.entries(KEPT)) {
  test(`every answer follows ${how}`, async (t) => {
    const errors = complaints(t);
    for (const { title, from, to } of CHANGES) {
      const { user, locale, record, change } = keep(from);
      const at = draw(t, createApp({ render: () => h(Answers, { record: record() }) }), { user, locale, explain });
      assert.deepEqual(shown(at), said(from), `${title}: before`);
      change(to);
      await nextTick();
      assert.deepEqual(shown(at), said(to), `${title}: after`);
      change(from);
      await nextTick();
      assert.deepEqual(shown(at), said(from), `${title}: and back`);
    }
    assert.deepEqual(errors, []);
  });
}

test("what a server drew is taken over as it is", async (t) => {
  const errors = complaints(t);
  for (const { title, from, to } of CHANGES) {
    const user = ref(from.user);
    const locale = ref(from.locale);
    const record = ref(from.record);
    const make = () =>
      createSSRApp({ render: () => h(Answers, { record: record.value }) }).use(roles, { user, locale, explain });
    const at = place(t, await it.renderToString(make()));
    assert.deepEqual(shown(at), said(from), `${title}: by the server`);
    const before = [...at.querySelectorAll("*")];
    draw(t, make(), undefined, at);
    assert.deepEqual(shown(at), said(from), `${title}: taken over`);
    assert.ok(
      [...at.querySelectorAll("*")].every((element, place) => element === before[place]),
      "they are the same elements",
    );
    [user.value, locale.value, record.value] = [to.user, to.locale, to.record];
    await nextTick();
    assert.deepEqual(shown(at), said(to), `${title}: after`);
  }
  assert.deepEqual(errors, []);
});

test("until a record has loaded nobody may, whatever their role", async (t) => {
  const record = ref();
  const template = `<p><Can to="invoices.view" :record="record">yes<template #otherwise="{ code }">{{ code }}</template></Can></p>
    <b v-can="['invoices.view', record]">b</b><i v-can="['team.manage-users']">i</i>`;
  const at = draw(t, app(template, { record }), { user: INES });
  const answers = () => [
    at.querySelector("p").textContent,
    at.querySelector("b").style.display,
    at.querySelector("i").style.display,
  ];
  for (const missing of [undefined, null]) {
    record.value = missing;
    await nextTick();
    assert.deepEqual(answers(), ["invalid-record", "none", ""]);
  }
  record.value = HERS;
  await nextTick();
  assert.deepEqual(answers(), ["yes", "", ""]);
});

describe("`v-can`", () => {
  test("hides beside `v-show` and styles of one's own, and shows what these say", async (t) => {
    const user = ref(LEA);
    const isOpen = ref(true);
    const colour = ref("red");
    const template = `
      <b v-show="isOpen" v-can="['team.manage-users']" style="display: flex">1</b>
      <b v-can="['team.manage-users']" v-show="isOpen" :style="{ color: colour, display: 'grid' }">2</b>
      <b v-can="['team.manage-users']" :style="'color: ' + colour">3</b>`;
    const at = draw(t, app(template, { isOpen, colour }), { user });
    const displays = () => [...at.querySelectorAll("b")].map(({ style }) => style.display);
    assert.deepEqual(displays(), ["none", "none", "none"]);
    colour.value = "blue";
    isOpen.value = false;
    await nextTick();
    assert.deepEqual(displays(), ["none", "none", "none"]);
    isOpen.value = true;
    await nextTick();
    assert.deepEqual(displays(), ["none", "none", "none"]);
    user.value = INES;
    await nextTick();
    assert.deepEqual(displays(), ["flex", "grid", ""]);
    isOpen.value = false;
    await nextTick();
    assert.deepEqual(displays(), ["none", "none", ""]);
    colour.value = "green";
    await nextTick();
    assert.deepEqual(displays(), ["none", "none", ""]);
  });

  test("follows what it is given, and ends with its element", async (t) => {
    let reads = 0;
    const user = shallowRef(LEA);
    const watched = () => {
      reads++;
      return user.value;
    };
    const records = ref([HERS, { ...HERS, ownerId: "u-tom" }]);
    const template = `<b v-for="record of records" v-can="['invoices.view', record]">b</b>`;
    const at = draw(t, app(template, { records }), { user: watched });
    const displays = () => [...at.querySelectorAll("b")].map(({ style }) => style.display);
    assert.deepEqual(displays(), ["", "none"]);
    records.value[0].ownerId = "u-tom";
    records.value[1].ownerId = "u-lea";
    await nextTick();
    assert.deepEqual(displays(), ["none", ""]);
    records.value = [];
    await nextTick();
    reads = 0;
    user.value = INES;
    await nextTick();
    assert.equal(reads, 0);
  });

  test("denies what it cannot read, without its plugin's options too", (t) => {
    const errors = complaints(t);
    const at = place(t);
    const none = app(`<b v-can>1</b><b v-can="[]">2</b><b v-can="['invoices.pubish']">3</b>`).use(roles);
    none.mount(at);
    t.after(() => none.unmount());
    assert.deepEqual(
      [...at.querySelectorAll("b")].map(({ style }) => style.display),
      ["none", "none", "none"],
    );
    assert.deepEqual(errors, []);
  });
});

describe("`v-can.disable`", () => {
  const TEMPLATE = `<form @submit.prevent="done.push('submit')">
    <button v-can.disable="['team.manage-users']" @click="done.push('click')" @click.capture="done.push('capture')"><b>Go</b></button>
  </form>`;

  test("stops what would come of an element, and lets through what others do", async (t) => {
    const user = ref(LEA);
    const done = [];
    const at = draw(t, app(TEMPLATE, { done }), { user, locale: "en", explain });
    const button = at.querySelector("button");
    const click = () => {
      at.querySelector("b").click();
      button.click();
      return done.splice(0);
    };
    assert.equal(button.disabled, false);
    button.focus();
    assert.equal(document.activeElement, button, "it can be reached");
    assert.deepEqual(click(), []);
    user.value = INES;
    await nextTick();
    assert.deepEqual(click(), ["capture", "click", "submit", "capture", "click", "submit"]);
    user.value = LEA;
    await nextTick();
    assert.deepEqual(click(), []);
  });

  test("says why, and what the template says to those who may", async (t) => {
    const user = ref(LEA);
    const title = ref("Go");
    const template = `<b v-can.disable="['team.manage-users']" :title="title" aria-disabled="false">b</b><i v-can.disable="['team.manage-users']">i</i>`;
    const at = draw(t, app(template, { title }), { user, locale: "en", explain });
    const says = () => [...at.children].flatMap((one) => [one.getAttribute("aria-disabled"), one.title]);
    const why = explain(LEA, "team.manage-users", undefined, { locale: "en" }).message;
    assert.deepEqual(says(), ["true", why, "true", why]);
    title.value = "Go on";
    await nextTick();
    assert.deepEqual(says(), ["true", why, "true", why]);
    user.value = INES;
    await nextTick();
    assert.deepEqual(says(), ["false", "Go on", null, ""]);
  });

  test("disables without a reason where it was given none", async (t) => {
    const user = ref(LEA);
    const at = draw(t, app(`<b v-can.disable="['team.manage-users']" title="Go">b</b>`), { user });
    const says = () => [at.firstChild.getAttribute("aria-disabled"), at.firstChild.title];
    assert.deepEqual(says(), ["true", ""]);
    user.value = INES;
    await nextTick();
    assert.deepEqual(says(), [null, "Go"]);
  });
});

for (const isDevelopment of [false, true]) {
  test(`without the plugin everything is denied${isDevelopment ? ", and it is said once" : ""}`, async (t) => {
    const alone = await bundled("vue.js", { isDevelopment });
    const errors = complaints(t);
    const one = alone.vue.createApp({
      components: { Can: alone.Can },
      setup: () => ({ may: alone.useCan("team.manage-users"), why: alone.useDecision("team.manage-users") }),
      template: `{{ may }} {{ why.code }} <Can to="team.manage-users">yes<template #otherwise>no</template></Can>`,
    });
    const at = place(t);
    one.mount(at);
    t.after(() => one.unmount());
    assert.equal(at.textContent, "false invalid-user no");
    assert.deepEqual(
      errors.map((text) => /lacks `\.use\(roles/.test(text)),
      isDevelopment ? [true] : [],
    );
  });
}

test("in development every answer follows too, and an inspector is told of each and may see as another", async (t) => {
  const dev = await bundled("vue.js", { isDevelopment: true });
  const errors = complaints(t);
  const asked = new Set();
  const listeners = new Set();
  let seen;
  globalThis[Symbol.for("dossier-roles.inspect")] = {
    asked(where, question) {
      const told = { where, question };
      asked.add(told);
      return () => asked.delete(told);
    },
    seenAs: (user) => seen ?? user,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  t.after(() => delete globalThis[Symbol.for("dossier-roles.inspect")]);
  const state = { user: LEA, locale: "en", record: HERS };
  const all = dev.vue.shallowRef(state);
  const one = dev.vue
    .createApp({ render: () => dev.vue.h(dev.Answers, { record: all.value.record }) })
    .use(dev.roles, { user: () => all.value.user, locale: () => all.value.locale, explain });
  const at = place(t);
  one.mount(at);
  assert.deepEqual(dev.shown(at), said(state));
  const told = () =>
    Object.fromEntries(
      [...asked].map(({ where, question }) => [
        question.by,
        [question.user, [...(typeof where === "function" ? where() : [where])]],
      ]),
    );
  assert.deepEqual(told(), {
    "<Can>": [LEA, [at.querySelector("i")]],
    useCan: [LEA, [at.firstElementChild]],
    useDecision: [LEA, [at.firstElementChild]],
    usePermissions: [LEA, [at.firstElementChild]],
    "v-can": [LEA, [at.querySelector(".hidden")]],
    "v-can.disable": [LEA, [at.querySelector(".disabled")]],
  });
  seen = INES;
  for (const listener of listeners) listener();
  await dev.vue.nextTick();
  assert.deepEqual(dev.shown(at), said({ ...state, user: INES }));
  assert.deepEqual(told()["v-can"][0], LEA);
  seen = undefined;
  for (const listener of listeners) listener();
  for (const { title, from, to } of CHANGES) {
    all.value = from;
    await dev.vue.nextTick();
    all.value = to;
    await dev.vue.nextTick();
    assert.deepEqual(dev.shown(at), said(to), title);
  }
  one.unmount();
  assert.equal(asked.size, 0);
  assert.deepEqual(errors, []);
});
