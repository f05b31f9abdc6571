// `dossier-roles/inspect`: what compiles and what must not. Nothing here is run.

import type { User } from "dossier-roles";
import { asked, inspect, onSeenAs, seenAs } from "dossier-roles/inspect";
import type { InspectOptions, Question } from "dossier-roles/inspect";

declare const button: Element;
const lea: User = { id: "u-lea", role: "standard-user" };

const options: InspectOptions = { key: "Control+F9", locale: "fr-CA" };
inspect();
inspect(options);
inspect({ key: undefined, locale: undefined });

const user: User = seenAs(lea);
const nobody: null = seenAs(null);
const maybe: User | undefined = seenAs(lea as User | undefined);

const question: Question = { user: lea, capability: "invoices.publish", record: { ownerId: "u-lea" } };
const takeBack: () => void = asked(button, question);
asked(() => document.querySelectorAll("button"), { user: undefined, record: null, by: "usePermissions" });
asked(button, { user: lea, capability: "invoices.view", record: { owner: "u-lea" }, fields: { ownerId: "owner" } });
const end: () => void = onSeenAs(() => {});

// @ts-expect-error somebody asks, or nobody does: it must be said
asked(button, { capability: "invoices.publish" });
// @ts-expect-error the name has a slip
asked(button, { user: lea, capability: "invoice.publish" });
// @ts-expect-error an element, not a selector
asked("#publish", question);
// @ts-expect-error a key is named by a text
inspect({ key: ["Alt", "R"] });
