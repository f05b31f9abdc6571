/**
 * Three custom elements: the table of roles, the card of one role, and an editor of a team. Importing this defines them; it
 * exports nothing. On a server it does nothing.
 *
 * They speak the language of the nearest `lang` around them, and take their colours from the `--role-…` custom properties and
 * the `color-scheme` of the page. As with form controls, attributes are the state: what a person picks is written into them, and
 * then a `change` event is sent (`input` while they are typing); setting one shows that state and sends nothing. A value that
 * means nothing is as none.
 *
 * The page's content security policy needs `script-src 'wasm-unsafe-eval'`, and nothing inline. Without it they say so, and what was
 * drawn ahead of them stays.
 *
 * @example
 * <script type="module" src="pkg/elements-standalone.js"></script>
 *
 * <role-table only="expense-reports" controls></role-table>
 *
 * @example
 * import "dossier-roles/elements";
 *
 * const table = document.querySelector("role-table")!;
 * table.cell = "invoices.publish/standard-user";
 * table.addEventListener("change", () => history.replaceState(null, "", `?cell=${table.cell ?? ""}`));
 *
 * @packageDocumentation
 */
import type { Capability, Group, Role, User } from "./index.js";

/** The form of account that an element is about. */
export type AccountForm = "client" | "practice" | "practice-view";

/** A right, or the cell where it meets a role. */
export type Cell = Capability | `${Capability}/${Role}`;

/** A task of `view="enough"`: for one's own documents, or with `:all` for everyone's. */
export type Task = Capability | `${Capability}:all`;

/** What an attribute holds: one of what is known, any other text, which is as none, or none. */
export type Attribute<Known extends string = string> = Known | (string & {}) | null | undefined;

/** What the three elements share. */
export interface RoleElement extends HTMLElement {
  /** `account`: a client file, unless it says otherwise. */
  account: Attribute<AccountForm>;
  /** `controls`: whether the person may pick what is shown. Without it, only what opens and closes can be pressed. */
  controls: boolean;
  /** Resolves once what was set is drawn. */
  readonly updateComplete: Promise<boolean>;
}

/** `<role-table>`: who may do what.
 *
 * @example
 * <role-table controls account="practice" cell="practice.add-clients/standard-user"></role-table> */
export interface RoleTable extends RoleElement {
  /** `view`: the table; two roles compared; or which role is enough for some tasks. */
  view: Attribute<"table" | "compare" | "enough">;
  /** `cell`: what is open, a cell or a whole row. */
  cell: Attribute<Cell>;
  /** `filter`: only the rows that have all these words. */
  filter: Attribute;
  /** `compare`: the two roles of `view="compare"`, with a space between them. */
  compare: Attribute<`${Role} ${Role}`>;
  /** `tasks`: those of `view="enough"`, with spaces between them. */
  tasks: Attribute<Task>;
  /** `only`: the groups and rights that the page is about, with spaces between them; without it, all. */
  only: Attribute<Group | Capability>;
}

/** `<role-card>`: one role, who it is for, what they can do, cannot do and can be given.
 *
 * @example
 * <role-card of="expense-approver"></role-card> */
export interface RoleCard extends RoleElement {
  /** `of`: the role; without it, the first. */
  of: Attribute<Role>;
}

/** `<role-editor>`: a team, what each person in it may do, and what a change would do before it is made.
 *
 * @example
 * const editor = document.querySelector("role-editor")!;
 * editor.team = await (await fetch("/team.json")).json();
 * editor.addEventListener("change", () => save(editor.team)); */
export interface RoleEditor extends RoleElement {
  /** `person`: the id of the one who is shown. */
  person: Attribute;
  /** `acting`: the id of the one in whose name things are done. */
  acting: Attribute;
  /** `record`: the document that the answers are about. */
  record: Attribute<"own" | "colleague" | "elsewhere">;
  /** `keep`: whether the browser keeps what was made of the example. */
  keep: boolean;
  /** The present team. Setting it lays out another, whose users are judged as `parseUser` does: where one is malformed the
   * example stands there, and what is wrong is said. */
  get team(): readonly User[] | undefined;
  set team(team: readonly User[] | null | undefined);
  /** `account-name`: what people call the account of that team. */
  accountName: Attribute;
  /** Whose visibility is shown beside the rights of a person. */
  invoices: readonly object[] | null | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "role-table": RoleTable;
    "role-card": RoleCard;
    "role-editor": RoleEditor;
  }
}
