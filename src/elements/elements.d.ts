/**
 * Three custom elements: the table of roles, the card of one role, and an editor of a team. Importing this defines them; it
 * exports nothing. On a server it does nothing.
 *
 * They speak the language of the nearest `lang` around them, through every shadow root that they stand in, and follow it. They
 * take their colours from the `--role-…` custom properties and the `color-scheme` of the page. As with form controls, attributes
 * are the state: what a person picks is written into them, and then a `change` event is sent (`input` while they are typing);
 * setting one shows that state and sends nothing. A value that means nothing is as none.
 *
 * The page's content security policy needs `script-src 'wasm-unsafe-eval'`, and nothing inline. Without it they say so, and what was
 * drawn ahead of them stays. An element that has to wait says so, and keeps a place as high as `--role-place`.
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
 * @module dossier-roles/elements
 */
import type { Capability, CheckedUser, Group, Member, PermissionChanges, Role, Team } from "./index.js";

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

/** A member of a team, and what an editor shows of them besides. */
export interface Person extends Member {
  /** Shown under their name, and searched. */
  readonly email?: string | null | undefined;
}

/** What was done to a team: what `createUser`, `updateUser` or `removeUser` made of it. Of one that was replaced whole, by a
 * file or by the first one, it is the team alone. */
export interface TeamEdit<Row = Person> extends Partial<PermissionChanges> {
  readonly team: Team<Row>;
  /** Whoever was added, changed or removed. */
  readonly user?: CheckedUser | undefined;
}

/** `<role-editor>`: a team, what each person in it may do, and what a change would do before it is made.
 *
 * A team that is large is searched: the first ten are shown, or the first ten that are found. What a change made elsewhere left
 * behind (a tick without use, a role that nobody knows) is said beside the person, and can be mended.
 *
 * @example
 * // <role-editor controls team></role-editor>
 * const editor = document.querySelector<RoleEditor<Row>>("role-editor")!;
 * editor.team = await (await fetch("/team.json")).json();
 * editor.addEventListener("change", ({ detail }) => detail && save(detail.team)); */
export interface RoleEditor<Row = Person> extends RoleElement {
  /** `person`: the id of the one who is shown. */
  person: Attribute;
  /** `acting`: the id of the one in whose name things are done. */
  acting: Attribute;
  /** `filter`: only people with all these words in their name, id or e-mail. */
  filter: Attribute;
  /** `record`: the document that the answers are about. */
  record: Attribute<"own" | "colleague" | "elsewhere">;
  /** `keep`: whether the browser keeps what was made of the example. */
  keep: boolean;
  /** The present team: your own rows, and what became of them. Setting one lays it out; where it is malformed, what is wrong is
   * said. `null` and `undefined` say that one is going to come, like the empty attribute `team`: until then the editor waits. The
   * example is shown where no team was promised, and nowhere else. What you change within a team is seen when you set it again. */
  get team(): Team<Row> | undefined;
  set team(team: Team<Row> | null | undefined);
  /** `account-name`: what people call the account of that team. */
  accountName: Attribute;
  /** Whose visibility is shown beside the rights of a person. */
  invoices: readonly object[] | null | undefined;

  /** `change`: `detail` is what was done to the team; `null` where only another thing was picked to be shown. */
  addEventListener(
    type: "change",
    listener: (this: RoleEditor<Row>, event: CustomEvent<TeamEdit<Row> | null>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "role-table": RoleTable;
    "role-card": RoleCard;
    "role-editor": RoleEditor;
  }
}
