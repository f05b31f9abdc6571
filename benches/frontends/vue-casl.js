import { Can, abilitiesPlugin, useAbility } from "@casl/vue";
import { h } from "vue";
import { INVOICES, QUESTIONS, abilityOf, rulesFor } from "./casl.js";
import { INES, drawn } from "./rows.js";
import { drawnBy } from "./vue.js";

const LETTERS = ["v", "p", "m"];

const HookRow = {
  props: ["record"],
  setup(props) {
    const ability = useAbility();
    return () => {
      drawn.rows++;
      return h(
        "li",
        QUESTIONS.map((question, place) => (ability.can(question, props.record) ? h("b", LETTERS[place]) : null)),
      );
    };
  },
};

const CanRow = {
  props: ["record"],
  setup: (props) => () => {
    drawn.rows++;
    return h(
      "li",
      QUESTIONS.map((I, place) => h(Can, { I, this: props.record }, { default: () => h("b", LETTERS[place]) })),
    );
  },
};

function install(app) {
  const ability = abilityOf();
  app.use(abilitiesPlugin, ability);
  return () => ability.update(rulesFor(INES));
}

export const ways = {
  hook: (at) => drawnBy(HookRow, INVOICES, install, at),
  component: (at) => drawnBy(CanRow, INVOICES, install, at),
};
