// What can be asked of a right beside who has it.

import { grouped } from "./grouped.js";
import { explain } from "./package.js";

const joint = " – ";

/** Rights under what they are about, each with the short `name` that is left of its `title`: `[{ topic, rights }]`. */
export function byTopic(rights) {
  const topicOf = ({ title }) => title.split(joint)[0];
  return [...grouped(rights, topicOf)].map(([topic, rights]) => ({
    topic,
    rights: rights.map((right) => ({ ...right, name: within(topic, right.title) })),
  }));
}

/**
 * Whether "only their own" and "everyone's" are two things: some role holds this row of the table for its own alone.
 * Where no role does, whoever has the right has it for everyone's, and asking would be asking nothing.
 */
export const isPersonal = ({ cells }) => Object.values(cells).some(({ scope }) => scope === "own");

/** Whether the account has no such right, whoever asks. */
export const isAbsent = (account, capability) =>
  explain({ id: "one", role: "administrator", account }, capability).code.startsWith("not-in-");

/** A title without the heading that it stands under. */
export const within = (group, title) =>
  title.startsWith(group + joint) ? title.slice(group.length + joint.length) : title;
