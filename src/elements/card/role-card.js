// One role as a section of a page: who it is for, what they can do, what they can be given, what they cannot do.

import { html, nothing, unsafeCSS } from "lit";
import { accounts, accountSwitch } from "../account.js";
import { choice } from "../choice.js";
import { mark } from "../mark.js";
import { comparisonTable, describeRole, roles } from "../package.js";
import { byTopic, isAbsent, isPersonal } from "../right.js";
import { RoleElement } from "../role-element.js";
import { card as sheet } from "../sheets.js";
import { words } from "./words.js";

export class RoleCard extends /** @type {import("../properties.d.ts").With<typeof RoleElement, import("../properties.d.ts").Card>} */ (
  /** @type {unknown} */ (RoleElement)
) {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = {
    /** The role's id; anything else is the first role. (`role` is ARIA's.) */
    of: { reflect: true },
  };

  static styles = [RoleElement.styles, unsafeCSS(sheet)];

  draw() {
    const { locale } = this;
    const account = accounts[this.form];
    const role = roles().includes(this.of) ? this.of : roles()[0];
    const described = describeRole(role, { locale, account });
    const absent = described.capabilities.filter(({ capability }) => isAbsent(account, capability));
    const present = described.capabilities.filter((right) => !absent.includes(right));
    const can = present.filter(({ grant }) => grant === "yes" || grant === "own");
    const cannot = present.filter(({ grant }) => grant === "no");
    const said = words[locale];
    return html`
      ${this.controls ? this.#switches(role) : nothing}
      <section class="card" aria-labelledby="title">
        ${heading(described, said)}
        <div class="columns" data-options=${described.options.length}>
          <section class="can">
            <h4>${said.can(can.length)}</h4>
            ${list(can, said)}
          </section>
          <section class="given">
            <h4>${said.given(described.options.length)}</h4>
            ${options(described, personal(account), said)}
          </section>
          <section class="cannot">
            <h4>${said.cannot(cannot.length)}</h4>
            ${cannot.length ? list(cannot, said) : html`<p class="nothing">${said.nothingDenied}</p>`}
            ${absent.length ? html`<p><small>${said.absent(named(absent, locale))}</small></p>` : nothing}
          </section>
        </div>
        ${notes(present, said)}
      </section>
      ${
        this.controls
          ? html`<p class="spoken" role="status">
            ${said.shown(described.title, {
              can: can.length,
              given: described.options.length,
              cannot: cannot.length,
            })}
          </p>`
          : nothing
      }
    `;
  }

  #switches(role) {
    const { locale } = this;
    return html`
      <div class="switches">
        ${choice({
          legend: words[locale].role,
          name: "of",
          answers: roles().map((id) => ({ id, title: describeRole(id, { locale }).title })),
          chosen: role,
          picked: (of) => this.pick({ of }),
        })}
        ${accountSwitch(locale, this.form, (account) => this.pick({ account }))}
      </div>
    `;
  }
}

/** The rights of which it matters whose documents they are for. */
const personal = (account) =>
  new Set(
    comparisonTable({ account })
      .groups.flatMap(({ rows }) => rows)
      .filter(isPersonal)
      .map(({ capability }) => capability),
  );

const heading = ({ title, summary, recommendedFor }, { audience }) => html`
  <header>
    <h3 id="title">${title}</h3>
    <p class="summary">${summary}</p>
    <dl>
      <dt>${audience}</dt>
      <dd>${recommendedFor}</dd>
    </dl>
  </header>
`;

const list = (rights, said) => html`
  <div class="topics">
    ${byTopic(rights).map(
      ({ topic, rights }) => html`
        <div class="topic">
          <h5>${topic}</h5>
          <ul>
            ${rights.map((right) => line(right, said))}
          </ul>
        </div>
      `,
    )}
  </div>
`;

/** What stands under "can" and "cannot" has been said to be so; only what is so in part needs the words again. */
const line = ({ capability, name, grant, label, basis }, { inferred }) => html`
  <li data-capability=${capability} data-grant=${grant}>
    ${mark(grant)}
    <span>
      ${name} ${basis.kind === "inferred" ? html`<small class="inferred">${inferred}</small>` : nothing}
      ${grant === "own" ? html`<strong>${label}</strong>` : nothing}
    </span>
  </li>
`;

const options = ({ options, capabilities }, personal, said) =>
  options.length
    ? html`
        <p><small>${said.byWhom}</small></p>
        <ul class="options">
          ${options.map((option) =>
            offered(
              option,
              capabilities.filter((right) => right.option === option.option),
              personal,
              said,
            ),
          )}
        </ul>
      `
    : html`<p class="nothing">${said.nothingToTick}</p>`;

const offered = ({ option, title, note }, rights, personal, { brings, inferred }) => html`
  <li data-option=${option}>
    <p class="option" data-grant="option">${mark("option")}<span>${title}</span></p>
    <ul>
      ${rights.map(
        ({ capability, title, scope, basis }) => html`
          <li data-capability=${capability} data-grant=${scope === "own" ? "own" : "yes"}>
            ${mark(scope === "own" ? "own" : "yes")}
            <span>
              ${title} ${basis.kind === "inferred" ? html`<small class="inferred">${inferred}</small>` : nothing}
              ${personal.has(capability) ? html`<strong>${brings[scope]}</strong>` : nothing}
            </span>
          </li>
        `,
      )}
    </ul>
    ${note ? html`<p><small>${note}</small></p>` : nothing}
  </li>
`;

/** What is inferred, and what the package has to add to the rest. What an option gives is said where it is offered. */
function notes(rights, said) {
  const noted = rights.filter(({ basis, grant, note }) => basis.kind === "inferred" || (note && grant !== "option"));
  if (!noted.length) return nothing;
  return html`
    <details>
      <summary>${said.toKnow(noted.length)}</summary>
      <p><small>${said.inferredMeans}</small></p>
      <ul>
        ${noted.map(
          ({ title, grant, basis, note }) => html`
            <li>
              ${title} ${basis.kind === "inferred" ? html`<small class="inferred">${said.inferred}</small>` : nothing}
              ${note && grant !== "option" ? html`<p><small>${note}</small></p>` : nothing}
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

const named = (rights, locale) =>
  new Intl.ListFormat(locale).format(
    byTopic(rights).flatMap(({ rights }) => rights.map(({ name }) => words[locale].quoted(name))),
  );
