// `<role-table>`: who may do what, as a table whose every cell opens.

import { html, nothing, unsafeCSS } from "lit";
import { accountSwitch } from "../account.js";
import { choice } from "../choice.js";
import { RoleElement } from "../role-element.js";
import { compare, enough, table } from "../sheets.js";
import { compareView } from "./compare.js";
import { enoughView } from "./enough.js";
import { walk } from "./grid.js";
import { rightsView } from "./rights.js";
import { words } from "./words.js";

const views = { table: rightsView, compare: compareView, enough: enoughView };

export class RoleTable extends /** @type {import("../properties.d.ts").With<typeof RoleElement, import("../properties.d.ts").Table>} */ (
  /** @type {unknown} */ (RoleElement)
) {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = {
    /** `table`, `compare` two roles, or which role is `enough` for some tasks. */
    view: { reflect: true },
    /** What is open: a cell (`invoices.publish/standard-user`), or a whole row (`invoices.publish`). */
    cell: { reflect: true },
    /** Only the rows that have all these words. */
    filter: { reflect: true },
    /** The two roles of `view="compare"`. */
    compare: { reflect: true },
    /** The tasks of `view="enough"`, `:all` behind those that are meant for everyone's documents. */
    tasks: { reflect: true },
    /** The groups and rights to show, for a page that is about some of them. */
    only: { reflect: true },
    /** Where Tab enters the grid: `{ capability, column }`. */
    entrance: { state: true },
  };

  static styles = [RoleElement.styles, ...[table, compare, enough].map(unsafeCSS)];

  draw() {
    const view = Object.hasOwn(views, this.view ?? "") ? this.view : "table";
    return html`${this.controls ? this.#tools(view) : nothing}${views[view](this)}`;
  }

  #tools(view) {
    const { views: titles, see } = words[this.locale];
    return html`
      <div class="tools">
        ${accountSwitch(this.locale, this.form, (account) => this.pick({ account }))}
        ${choice({
          legend: see,
          name: "view",
          answers: Object.keys(views).map((id) => ({ id, title: titles[id] })),
          chosen: view,
          picked: (id) => this.pick({ view: id === "table" ? undefined : id }),
        })}
      </div>
    `;
  }

  /** Opens what is closed and closes what is open. */
  toggle(cell) {
    this.entrance = cell; // a click does not focus a button in every engine
    this.pick({ cell: this.cell === cell ? undefined : cell });
  }

  /** The keys of a grid; what is focused then is where Tab comes back to. */
  walked(event) {
    if (event.key === "Escape" && this.cell) {
      const opened = this.cell;
      this.toggle(opened);
      this.shadowRoot.getElementById(opened).focus();
    } else if (walk(event)) event.preventDefault();
  }
}
