import { Can, roles, useCan } from "dossier-roles/vue";
import { h, shallowRef } from "vue";
import { INES, LEA, RECORDS, drawn } from "./rows.js";
import { drawnBy } from "./vue.js";

const QUESTIONS = ["invoices.view", "invoices.publish", "expense-reports.manage"];
const LETTERS = ["v", "p", "m"];

const HookRow = {
  props: ["record"],
  setup(props) {
    const answers = QUESTIONS.map((question) => useCan(question, () => props.record));
    return () => {
      drawn.rows++;
      return h(
        "li",
        answers.map((answer, place) => (answer.value ? h("b", LETTERS[place]) : null)),
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
      QUESTIONS.map((to, place) => h(Can, { to, record: props.record }, { default: () => h("b", LETTERS[place]) })),
    );
  },
};

function install(app) {
  const user = shallowRef(LEA);
  app.use(roles, { user, locale: "en" });
  return () => (user.value = INES);
}

export const ways = {
  hook: (at) => drawnBy(HookRow, RECORDS, install, at),
  component: (at) => drawnBy(CanRow, RECORDS, install, at),
};
