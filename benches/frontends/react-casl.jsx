import { AbilityProvider, Can, useAbility } from "@casl/react";
import { memo } from "react";
import { INVOICES, QUESTIONS, abilityOf, rulesFor } from "./casl.js";
import { List, drawnBy } from "./react.jsx";
import { INES, drawn } from "./rows.js";

const HookRow = memo(function HookRow({ record }) {
  drawn.rows++;
  const ability = useAbility();
  const [view, publish, approve] = QUESTIONS;
  return (
    <li>
      {ability.can(view, record) && <b>v</b>}
      {ability.can(publish, record) && <b>p</b>}
      {ability.can(approve, record) && <b>m</b>}
    </li>
  );
});

const CanRow = memo(function CanRow({ record }) {
  drawn.rows++;
  const [view, publish, approve] = QUESTIONS;
  return (
    <li>
      <Can I={view} this={record}>
        <b>v</b>
      </Can>
      <Can I={publish} this={record}>
        <b>p</b>
      </Can>
      <Can I={approve} this={record}>
        <b>m</b>
      </Can>
    </li>
  );
});

const app = (Row) => {
  const ability = abilityOf();
  return function App({ give }) {
    const taken = ({ again }) => give({ again, change: () => ability.update(rulesFor(INES)) });
    return (
      <AbilityProvider value={ability}>
        <List Row={Row} records={INVOICES} give={taken} />
      </AbilityProvider>
    );
  };
};

export const ways = { hook: (at) => drawnBy(app(HookRow), at), component: (at) => drawnBy(app(CanRow), at) };
