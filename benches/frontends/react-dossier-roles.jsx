import { Can, RolesProvider, useCan } from "dossier-roles/react";
import { memo, useState } from "react";
import { List, drawnBy } from "./react.jsx";
import { INES, LEA, RECORDS, drawn } from "./rows.js";

const QUESTIONS = ["invoices.view", "invoices.publish", "expense-reports.manage"];

const HookRow = memo(function HookRow({ record }) {
  drawn.rows++;
  const [view, publish, manage] = QUESTIONS;
  return (
    <li>
      {useCan(view, record) && <b>v</b>}
      {useCan(publish, record) && <b>p</b>}
      {useCan(manage, record) && <b>m</b>}
    </li>
  );
});

const CanRow = memo(function CanRow({ record }) {
  drawn.rows++;
  const [view, publish, manage] = QUESTIONS;
  return (
    <li>
      <Can to={view} record={record}>
        <b>v</b>
      </Can>
      <Can to={publish} record={record}>
        <b>p</b>
      </Can>
      <Can to={manage} record={record}>
        <b>m</b>
      </Can>
    </li>
  );
});

const app = (Row) =>
  function App({ give }) {
    const [user, setUser] = useState(LEA);
    const taken = ({ again }) => give({ again, change: () => setUser(INES) });
    return (
      <RolesProvider user={user} locale="en">
        <List Row={Row} records={RECORDS} give={taken} />
      </RolesProvider>
    );
  };

export const ways = { hook: (at) => drawnBy(app(HookRow), at), component: (at) => drawnBy(app(CanRow), at) };
