// The libraries whose objects people ask about: how each makes one, and how it asks again once something has changed that
// was read for an answer.
//
// Node runs this with the condition `browser`: without it solid-js and svelte are their server halves, which follow nothing.
import { createDraft, finishDraft } from "immer";
import * as mobx from "mobx";
import { createProxy, isChanged } from "proxy-compare";
import { createMemo, createRenderEffect, createRoot } from "solid-js";
import { createMutable, createStore, produce } from "solid-js/store";
import { flushSync } from "svelte";
import { compileModule } from "svelte/compiler";
import { proxy, snapshot } from "valtio/vanilla";
import * as vue from "vue";

/** A module of Svelte, compiled: runes are no functions, and exist in its language only. */
export const svelte = await runes(`
  export const state = (value) => { let made = $state(value); return made; };
  export const effect = (run) => $effect.root(() => { $effect(() => { run(); }); });
  export const derived = (run, use) => $effect.root(() => {
    const answer = $derived(run());
    $effect(() => { use(answer); });
  });
  export class User {
    id = $state(); role = $state(); account = $state(); options = $state();
    constructor(fields) { Object.assign(this, fields); }
  }
`);

async function runes(source) {
  const { js } = compileModule(source, { filename: "runes.svelte.js", generate: "client" });
  // A module that is a text stands in no folder, and finds no package by its name.
  const named = /((?:from|import)\s+)['"](svelte[^'"]*)['"]/g;
  const code = js.code.replace(named, (_, before, name) => `${before}${JSON.stringify(import.meta.resolve(name))}`);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/**
 * Each library, by what it is called there:
 *
 * - `make`: an object of its own of a plain one.
 * - `follow(ask, ...objects)`: asks about the objects at once, and again when it finds that it must: `answers` are all the
 *   answers, the last one at the end.
 * - `change(object, run)`: has `run` change an object, as it is done there.
 */
export const LIBRARIES = {
  "vue: reactive": { make: vue.reactive, follow: followed(watchEffect), change: directly },
  "vue: shallowReactive, throughout": { make: shallow, follow: followed(watchEffect), change: directly },
  "vue: readonly": { make: readOnly, follow: followed(watchEffect), change: onSource },
  "vue: the value of a ref, in a computed": {
    make: (value) => vue.ref(value).value,
    follow: followed(computed),
    change: directly,
  },
  "mobx: observable": { make: (value) => mobx.observable(value), follow: followed(autorun), change: inAction },
  "mobx: observable, in a computed": {
    make: (value) => mobx.observable(value),
    follow: followed(autorunComputed),
    change: inAction,
  },
  "solid-js: createStore": { make: store, follow: followed(effect), change: inStore },
  "solid-js: createMutable, in a memo": { make: createMutable, follow: followed(memo), change: directly },
  "svelte: $state": { make: svelte.state, follow: followed(svelteEffect), change: flushed },
  "svelte: $state, in a $derived": { make: svelte.state, follow: followed(svelteDerived), change: flushed },
  "valtio: useSnapshot": { make: proxy, follow: snapshots, change: directly },
  "immer: a draft": { make: createDraft, follow: always, change: directly },
  "immer: what becomes of a draft": { make: createDraft, follow: finished, change: directly },
};

/** What a library calls again by itself. */
function followed(start) {
  return (ask, ...objects) => {
    const answers = [];
    const stop = start(
      () => ask(...objects),
      (answer) => answers.push(answer),
    );
    return { answers, end: stop };
  };
}

function directly(object, run) {
  run(object);
}

// ---- Vue ---------------------------------------------------------------------------------------------------------------

function watchEffect(ask, use) {
  return vue.watchEffect(() => void use(ask()), { flush: "sync" });
}

function computed(ask, use) {
  const answer = vue.computed(ask);
  return watchEffect(() => answer.value, use);
}

/** Only what stands directly in an object is followed: so each object in it is one too. */
function shallow(value) {
  const inside = (field) => (typeof field === "object" && field !== null ? vue.shallowReactive(field) : field);
  return vue.shallowReactive(Object.fromEntries(Object.entries(value).map(([key, field]) => [key, inside(field)])));
}

const sources = new WeakMap();

function readOnly(value) {
  const source = vue.reactive(value);
  const made = vue.readonly(source);
  sources.set(made, source);
  return made;
}

function onSource(object, run) {
  run(sources.get(object));
}

// ---- MobX ----------------------------------------------------------------------------------------------------------------

function autorun(ask, use) {
  return mobx.autorun(() => void use(ask()));
}

function autorunComputed(ask, use) {
  const answer = mobx.computed(ask);
  return autorun(() => answer.get(), use);
}

function inAction(object, run) {
  mobx.runInAction(() => run(object));
}

// ---- Solid -----------------------------------------------------------------------------------------------------------------

const setters = new WeakMap();

function store(value) {
  const [made, set] = createStore(value);
  setters.set(made, set);
  return made;
}

function inStore(object, run) {
  setters.get(object)(produce(run));
}

function effect(ask, use) {
  return createRoot((dispose) => {
    createRenderEffect(() => void use(ask()));
    return dispose;
  });
}

function memo(ask, use) {
  return createRoot((dispose) => {
    const answer = createMemo(ask);
    createRenderEffect(() => void use(answer()));
    return dispose;
  });
}

// ---- Svelte ----------------------------------------------------------------------------------------------------------------

function svelteEffect(ask, use) {
  const stop = svelte.effect(() => use(ask()));
  flushSync();
  return stop;
}

function svelteDerived(ask, use) {
  const stop = svelte.derived(ask, use);
  flushSync();
  return stop;
}

function flushed(object, run) {
  run(object);
  flushSync();
}

// ---- Valtio ----------------------------------------------------------------------------------------------------------------

/** What `useSnapshot` does around a component: it is rendered again if something has changed that it read. */
function snapshots(ask, ...objects) {
  const before = objects.map((object) => snapshot(object));
  const read = new WeakMap();
  const proxies = new WeakMap();
  const answers = [ask(...before.map((one) => createProxy(one, read, proxies)))];
  const end = () => {
    const now = objects.map((object) => snapshot(object));
    if (now.some((one, i) => isChanged(before[i], one, read, new WeakMap()))) answers.push(ask(...now));
  };
  return { answers, end };
}

// ---- Immer -----------------------------------------------------------------------------------------------------------------

/** It follows nothing: one asks about a draft whenever one likes. */
function always(ask, ...drafts) {
  const answers = [ask(...drafts)];
  return { answers, end: () => answers.push(ask(...drafts)) };
}

function finished(ask, ...drafts) {
  const answers = [ask(...drafts)];
  return { answers, end: () => answers.push(ask(...drafts.map((draft) => finishDraft(draft)))) };
}
