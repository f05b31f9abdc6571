import { comparisonTable, type Scope } from "dossier-roles";
import { Can, usePermissions } from "dossier-roles/react";
import { type Rule, useApi, useLoaded } from "../api";
import { Heading } from "../parts/Heading";
import { Refusal } from "../parts/Refusal";
import { useLanguage, useWords } from "../words";

export function SettingsScreen() {
  const words = useWords();
  const { user } = useApi().session;
  return (
    <>
      <Heading>{words.settings}</Heading>
      <section className="card">
        <h2>{words.rules}</h2>
        <Can
          to="account.automation-rules"
          record={{ accountId: user.account.id }}
          otherwise={(decision) => <Refusal {...decision} />}
        >
          <Rules />
        </Can>
      </section>
      <section className="card">
        <h2>{words.yourRights}</h2>
        <Rights />
      </section>
    </>
  );
}

function Rules() {
  const words = useWords();
  const { data, error } = useLoaded<Rule[]>("/automation-rules");
  if (error) return <p role="alert">{error}</p>;
  if (!data) return <p role="status">{words.loading}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.supplier}</th>
          <th scope="col">{words.category}</th>
        </tr>
      </thead>
      <tbody>
        {data.map(({ id, supplier, category }) => (
          <tr key={id}>
            <th scope="row">{supplier}</th>
            <td className="number">{category}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All that somebody may do, in the words of the table. */
function Rights() {
  const words = useWords();
  const locale = useLanguage();
  const { user } = useApi().session;
  const permissions = usePermissions();
  const said = (scope: Scope) => (scope === null ? words.scopeNone : scope === "own" ? words.scopeOwn : words.scopeAll);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.right}</th>
          <th scope="col">{user.name}</th>
        </tr>
      </thead>
      <tbody>
        {comparisonTable({ locale, account: user.account })
          .groups.flatMap(({ rows }) => rows)
          .map(({ capability, title }) => (
            <tr key={capability} className={permissions[capability] === null ? "no" : "yes"}>
              <th scope="row">{title}</th>
              <td>{said(permissions[capability])}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
