// What the tests of Vue draw: components in the compiler's own words, with the build of Vue that has it.
import * as vue from "vue";
import { renderToString } from "vue/server-renderer";
import { Can, roles, useCan, useDecision, usePermissions } from "dossier-roles/vue";

export { vue, renderToString, Can, roles, useCan, useDecision, usePermissions };

const ASKED = "invoices.publish";

/** Every way to ask about a record, which a getter gives. */
export const Answers = {
  components: { Can },
  props: ["record"],
  setup(props) {
    const record = () => props.record;
    const decision = useDecision(ASKED, record);
    const said = vue.computed(() => {
      const { allowed, code, message } = decision.value;
      return { allowed, code, message };
    });
    return { ASKED, mayPublish: useCan(ASKED, record), said, permissions: usePermissions() };
  },
  template: `
    <div>
      <pre class="useCan">{{ JSON.stringify(mayPublish) }}</pre>
      <pre class="useDecision">{{ JSON.stringify(said) }}</pre>
      <pre class="usePermissions">{{ JSON.stringify(permissions) }}</pre>
      <p class="Can"><Can :to="ASKED" :record="record"><button type="button">Publish</button>
        <template #otherwise="{ message }"><i>{{ message }}</i></template></Can></p>
      <button class="hidden" v-can="[ASKED, record]">Publish</button>
      <button class="disabled" v-can.disable="[ASKED, record]">Publish</button>
    </div>`,
};

/** What `Answers` shows in an element. */
export function shown(element) {
  const at = (name) => element.querySelector(`.${name}`);
  const parsed = (name) => JSON.parse(at(name).textContent);
  const disabled = at("disabled");
  return {
    useCan: parsed("useCan"),
    useDecision: parsed("useDecision"),
    usePermissions: parsed("usePermissions"),
    Can: at("Can").textContent,
    isHidden: at("hidden").style.display === "none",
    isDisabled: disabled.getAttribute("aria-disabled"),
    title: disabled.title,
  };
}
