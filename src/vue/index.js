// Vue: who asks is provided to the application, and every answer is computed from what it reads, each time that changes.
import { canPerform, explain, permissionsOf } from "dossier-roles";
import { computed, inject, toValue, watchEffect } from "vue";
import { loaded } from "#generated/loaded.js";
import { asked, seenAs, useTold } from "#vue/asker";
import { KEY, NOBODY } from "./provided.js";

/** What `question` says of what is asked: values, refs or getters. */
function answer(question, who = NOBODY, capability, record) {
  const name = toValue(capability);
  return question(seenAs(toValue(who.user)), name, loaded(name, toValue(record)), { locale: toValue(who.locale) });
}

function useAnswer(question, capability, record) {
  const who = inject(KEY, NOBODY);
  useTold(who, question, capability, record);
  return computed(() => answer(question, who, capability, record));
}

export const useCan = (capability, record) => useAnswer(canPerform, capability, record);

export const usePermissions = () => useAnswer(permissionsOf);

export const useDecision = (capability, record) => useAnswer(explain, capability, record);

export const Can = {
  props: ["to", "record"],
  setup(props, { slots }) {
    const who = inject(KEY, NOBODY);
    useTold(
      who,
      explain,
      () => props.to,
      () => props.record,
    );
    return () => {
      const decision = answer(explain, who, props.to, props.record);
      return slots[decision.allowed ? "default" : "otherwise"]?.(decision);
    };
  },
};

/** `v-can`: hides; with `.disable`, the element stays where it is, can be reached and says why, and does nothing. */
export const roles = {
  install(app, who = NOBODY) {
    /** What is said of an element: nothing, if they may. */
    const propsOf = ({ value, modifiers: { disable } }) => {
      // The reasons are the caller's: a bundle has them only where somebody asks for them.
      const decision = answer((disable && who.explain) || canPerform, who, ...[].concat(value));
      return (decision.allowed ?? decision)
        ? {}
        : disable
          ? { "aria-disabled": true, title: decision.message }
          : { style: "display:none!important" };
    };

    const follow = (el, binding, { props: own }, before) => {
      el[KEY]?.();
      el[KEY] = watchEffect(
        (onCleanup) => {
          const props = propsOf(binding);
          asked(el, who, binding, onCleanup);
          // What the template says of it itself, it says to those who may.
          const said = { ...own, ...props };
          if (binding.modifiers.disable) {
            el.ariaDisabled = said["aria-disabled"];
            el.title = said.title ?? "";
          } else if (props.style) el.style.cssText += props.style;
          else if (el.style.getPropertyPriority("display")) el.style.display = said.style?.display ?? "";
        },
        // After a `v-show` of the same element: what is said here is said last.
        { flush: /** @type {any} */ (before && "post") },
      );
    };

    app.provide(KEY, who);
    app.directive("can", {
      // That there is such a hook tells Vue to expect of a server's element what is not in the template.
      created(el, { modifiers }) {
        // On the way down, before anybody else is told. A click is also Enter and Space on a button, a finger, and a form's own way
        // to its button.
        if (modifiers.disable)
          el.addEventListener(
            "click",
            (event) => {
              if (el.ariaDisabled) {
                event.preventDefault();
                event.stopImmediatePropagation();
              }
            },
            true,
          );
      },
      mounted: follow,
      updated: follow,
      unmounted: (el) => el[KEY](),
      getSSRProps: propsOf,
    });
  },
};
