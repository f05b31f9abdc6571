// What lit makes of `static properties`: for whoever checks the types of the sources. Users see `elements.d.ts`.
import type { PropertyDeclaration } from "lit";
import type * as published from "./elements.d.ts";

type Own<Element> = Omit<Element, keyof published.RoleElement>;

/** A class whose instances have these besides. */
export type With<Class extends abstract new (...given: never[]) => unknown, Properties> = Omit<Class, "prototype"> &
  (new () => InstanceType<Class> & Properties) & {
    // lit's, and protected there.
    getPropertyDescriptor(
      name: PropertyKey,
      key: string | symbol,
      options: PropertyDeclaration,
    ): PropertyDescriptor | undefined;
  };

/** What the three elements share. */
export interface Shared {
  account: published.RoleElement["account"];
  controls: boolean;
  /** Why the package cannot answer. */
  trouble?: Error | undefined;
  /** What stands in the shadow root. */
  draw(): unknown;
}

export type Table = Own<published.RoleTable> & { entrance?: string };
export type Card = Own<published.RoleCard>;
// biome-ignore lint/suspicious/noExplicitAny: a team of any class
export type Editor = Omit<Own<published.RoleEditor<any>>, "team"> & {
  untidy?: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: each kind of act has fields of its own
  act?: any;
  done?: (words: typeof import("./editor/words.js").words["en"]["done"]) => string;
  forgotten?: boolean;
  told?: boolean;
};
