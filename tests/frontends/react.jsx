// What the tests of React draw. It is bundled with each version of it.
import {
  StrictMode,
  act,
  createElement,
  memo,
  startTransition,
  useDeferredValue,
  useLayoutEffect,
  useState,
} from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { Can, RolesProvider, useCan, useDecision, usePermissions } from "dossier-roles/react";

export { act, createElement, createRoot, hydrateRoot, renderToString, StrictMode, startTransition };
export { Can, RolesProvider, useCan, useDecision, usePermissions };
export { version } from "react";

const ASKED = "invoices.publish";
const json = (value) => JSON.stringify(value);

/** How often each was drawn. */
export const drawn = { Answers: 0 };

/** Every way to ask. It is drawn again for what it is given, and for who asks, and for nothing else. */
export const Answers = memo(function Answers({ record }) {
  drawn.Answers++;
  const { allowed, code, message } = useDecision(ASKED, record);
  return (
    <div>
      <pre className="useCan">{json(useCan(ASKED, record))}</pre>
      <pre className="useDecision">{json({ allowed, code, message })}</pre>
      <pre className="usePermissions">{json(usePermissions())}</pre>
      <p className="Can">
        <Can to={ASKED} record={record} otherwise={(decision) => <i>{decision.message}</i>}>
          <button type="button">Publish</button>
        </Can>
      </p>
    </div>
  );
});

/** What `Answers` shows in an element. */
export function shown(element) {
  const text = (name) => element.querySelector(`.${name}`).textContent;
  const parsed = (name) => JSON.parse(text(name));
  return {
    useCan: parsed("useCan"),
    useDecision: parsed("useDecision"),
    usePermissions: parsed("usePermissions"),
    Can: text("Can"),
  };
}

/** An application whose state is changed from outside by what `give` is told. */
export function App({ state: first, give, children }) {
  const [state, setState] = useState(first);
  give?.(setState);
  return (
    <RolesProvider user={state.user} locale={state.locale}>
      {children ?? <Answers record={state.record} />}
    </RolesProvider>
  );
}

/** The same, which shows each state when there is time for it. */
export function DeferredApp({ state: first, give }) {
  const [state, setState] = useState(first);
  give(setState);
  const late = useDeferredValue(state);
  return (
    <RolesProvider user={late.user} locale={late.locale}>
      <Answers record={late.record} />
    </RolesProvider>
  );
}

/** A row that takes time to draw, so that React lets others in between. */
const SlowRow = memo(function SlowRow() {
  const until = performance.now() + 4;
  while (performance.now() < until);
  return <li>{json(useCan("team.manage-users"))}</li>;
});

/** Rows that are slow to draw and a number that is urgent: `committed` is told what stands on the screen each time. */
export function Rows({ first, give, committed }) {
  const [user, setUser] = useState(first);
  const [count, setCount] = useState(0);
  give({ setUser, setCount });
  useLayoutEffect(() => void committed(count));
  return (
    <RolesProvider user={user}>
      <output>{count}</output>
      <ul>
        {[..."abcdefghijklmnopqrst"].map((name) => (
          <SlowRow key={name} />
        ))}
      </ul>
    </RolesProvider>
  );
}
