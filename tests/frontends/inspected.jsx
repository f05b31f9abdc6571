// Components that ask, of each shape in which React can draw: each under the name of what it asks.
import { Fragment, createElement, forwardRef, memo, useReducer, useState } from "react";
import { createPortal } from "react-dom";
import { Can, RolesProvider, useCan, usePermissions } from "dossier-roles/react";

export { act, createElement } from "react";
export { createRoot } from "react-dom/client";

const USER = { id: "u-lea", role: "administrator" };

function Two() {
  useCan("connections.integration");
  return (
    <>
      <b id="one">
        1<i>within</i>
      </b>
      <b id="two">2</b>
    </>
  );
}
const Remembered = memo(function Remembered() {
  // A state that looks like a part of React's own list.
  useState({ next: { memoizedState: null } });
  useCan("connections.bank-feeds");
  return <u id="remembered">3</u>;
});
const Forwarded = forwardRef(function Forwarded(_, ref) {
  useCan("account.system-settings");
  return <Within ref={ref} />;
});
const Within = () => <s id="forwarded">4</s>;
function Elsewhere({ at }) {
  useCan("account.chart-of-accounts");
  return createPortal(<em id="elsewhere">5</em>, at);
}
function Nothing() {
  usePermissions();
  return null;
}

export function App({ at, give }) {
  const [turn, next] = useReducer((turn) => turn + 1, 0);
  give(next);
  return createElement(
    RolesProvider,
    { user: USER },
    <main>
      <Fragment key={turn}>
        <Two />
      </Fragment>
      <Remembered />
      <Forwarded />
      <Elsewhere at={at} />
      <p id="text">
        <Can to="team.manage-users">{turn}</Can>
      </p>
      <Can to="practice.view" otherwise={<q id="otherwise">no</q>} />
      <Can to="practice.add-clients">never</Can>
      <Nothing />
    </main>,
  );
}
