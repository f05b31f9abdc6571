// Who asks, while an application is developed: it is said that nothing was provided, and an inspector is told what is asked.
import { canPerform, explain } from "dossier-roles";
import { getCurrentInstance, shallowRef, toValue, watchPostEffect } from "vue";
import { hookOf } from "../inspect/installed.js";
import { NOBODY } from "./provided.js";

let isSaid = false;

/** Says it once: the first of a hundred places says as much as all of them. */
function sayMissing() {
  if (isSaid) return;
  isSaid = true;
  console.error("dossier-roles/vue: the application lacks `.use(roles, { user })`, so every answer is no");
}

/** Counts how often an inspector has begun to see somebody else in a user: whoever has read it is asked again. */
const turn = shallowRef(0);
let followed;

/** The user as an inspector sees them. */
export function seenAs(user) {
  const hook = hookOf();
  if (hook === undefined) return user;
  if (followed !== hook) {
    followed = hook;
    hook.subscribe(() => turn.value++);
  }
  return turn.value < 0 ? user : hook.seenAs(user);
}

/** The elements that a component has drawn. */
function elementsOf(vnode) {
  if (!vnode) return [];
  if (vnode.component) return elementsOf(vnode.component.subTree);
  if (vnode.el instanceof Element) return [vnode.el];
  return Array.isArray(vnode.children) ? vnode.children.flatMap(elementsOf) : [];
}

/** What asks a question, as a developer knows it. */
const callOf = (question) =>
  question === canPerform ? "useCan" : question === explain ? "useDecision" : "usePermissions";

/** Tells an inspector what a component asks. */
export function useTold(who, question, capability, record) {
  if (who === NOBODY) sayMissing();
  const instance = getCurrentInstance();
  if (instance === null || typeof document === "undefined") return;
  // Only `<Can>` asks about props of its own.
  const by = instance.type.props?.[0] === "to" ? "<Can>" : callOf(question);
  const where = () => elementsOf(instance.subTree);
  watchPostEffect((onCleanup) => {
    const asked = { user: toValue(who.user), capability: toValue(capability), record: toValue(record), by };
    onCleanup(hookOf()?.asked(where, asked) ?? (() => {}));
  });
}

/** Tells an inspector what an element asks. */
export function asked(el, who, { value, modifiers }, onCleanup) {
  const [capability, record] = [].concat(value);
  const by = modifiers.disable ? "v-can.disable" : "v-can";
  onCleanup(hookOf()?.asked(el, { user: toValue(who.user), capability, record, by }) ?? (() => {}));
}
