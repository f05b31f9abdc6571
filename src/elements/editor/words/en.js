// The editor's English.

const number = (count) => count.toLocaleString("en-GB");

const plural = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

/** "2 rights gained, 1 right lost": what there is none of is left out. */
const listed = (parts) =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => plural(count, one, many))
    .join(", ");

const counts = ({ gained, widened, narrowed, lost }) =>
  listed([
    [gained, "right gained", "rights gained"],
    [widened, "right widened", "rights widened"],
    [narrowed, "right narrowed", "rights narrowed"],
    [lost, "right lost", "rights lost"],
  ]);

const moves = ({ arrived, left, changed }) =>
  listed([
    [arrived, "arrival", "arrivals"],
    [left, "departure", "departures"],
    [changed, "change of rights", "changes of rights"],
  ]);

export const en = {
  role: "The role",
  options: "The options",
  nothingToTick: "Nothing to tick for this role.",
  roleFirst: "Choose the role first.",
  idle: "Without use here.",
  record: "The document in question",
  records: { own: "Their own", colleague: "A colleague's", elsewhere: "Another account's" },
  rights: "Their rights",
  summary: (name, rights, ofRights, seen, ofInvoices) =>
    `${name}: ${plural(rights, "right", "rights")} of ${ofRights}` +
    (ofInvoices ? `, ${plural(seen, "invoice", "invoices")} of ${ofInvoices} visible.` : "."),
  invoices: "The invoices that this person sees",
  columns: { date: "Date", supplier: "Supplier", owner: "Deposited by", account: "Account", amount: "Amount" },
  seen: (count) => plural(count, "visible invoice", "visible invoices"),
  hidden: (count) => plural(count, "hidden invoice", "hidden invoices"),
  formats: "en-GB",
  buttons: {
    add: "Add a person",
    change: "Change their rights",
    clear: "Clear what has no use",
    give: "Give their rights again",
    remove: "Remove from the team",
    export: "Export",
    import: "Import",
    example: "Back to the example",
    given: "Back to the first team",
  },
  search: "Look for somebody",
  searched: "name, id or e-mail",
  shown: {
    people: (shown, found, of) => {
      if (found === 0) return "Nobody here has all these words: try only one of them.";
      if (found === of) return `${number(shown)} of ${plural(of, "person", "people")} shown: look for the others.`;
      const all = `${plural(found, "person", "people")} of ${number(of)} found`;
      return shown === found ? `${all}.` : `${all}, ${number(shown)} shown: add a word to see fewer.`;
    },
  },
  awaited: "We are waiting for the team. If it does not come, please reload the page.",
  stranded:
    "Nobody in this team is an administrator, so nobody can change it: the people who run this site can mend it.",
  left: {
    only: (count) => `Only those with something to put in order (${number(count)})`,
    short: { role: "no role that we know", options: "options that cannot be read" },
    ticks: (count) => plural(count, "tick without use", "ticks without use"),
    listed: (titles) => new Intl.ListFormat("en-GB").format(titles.map((title) => `“${title}”`)),
    lost: (name, why) =>
      `We no longer know what ${name} may do: ${why}. Until they are given their rights again they may do nothing; ` +
      "the others keep theirs.",
    role: (role) => (role ? `“${role}” is none of the three roles` : "no role is said"),
    options: () => "their options cannot be read",
    idle: {
      role: (titles) => `${titles}: an administrator needs no tick, and loses nothing without it.`,
      account: (titles) => `${titles}: ticked, but not offered in this account. It gives nothing and does no harm.`,
      subscription: (titles) =>
        `${titles}: ticked, but no longer in the subscription. The tick counts again as soon as it is.`,
      unknown: (titles) => `${titles}: ticked, but no longer an option. It gives nothing and does no harm.`,
    },
  },
  noInvoices: "The invoices did not arrive as a list: the people who run this site can mend it.",
  heading: (name, count) => `${name ?? "The team"}: ${plural(count, "person", "people")}`,
  acting: "You are acting as",
  managesNot: "This person may not manage the team: try it, and you will see why.",
  name: "The name",
  titles: {
    add: () => "Add a person",
    change: (name) => `${name}: role and options`,
    clear: () => "Clear what has no use",
    remove: (name) => `Remove ${name} from the team`,
    replace: () => "Replace the team",
  },
  before: "What is going to change",
  rehearsed: {
    add: (_name, { gained }, of) => `This person will have ${plural(gained, "right", "rights")} of ${of}.`,
    change: (name, sizes) => (counts(sizes) ? `${name}: ${counts(sizes)}.` : `Nothing changes for ${name}.`),
    clear: (name) => `${name} keeps every right: only ticks without use are cleared.`,
    remove: (name, { lost }) => `${name} will lose ${plural(lost, "right", "rights")} and leave the team.`,
    replace: (sizes) => (moves(sizes) ? `${moves(sizes)}.` : "Nothing changes in the team."),
  },
  counts,
  changed: {
    given: "Will be able to do",
    gained: "Will now be able to do",
    widened: "For every document, no longer only their own",
    narrowed: "Only for their own documents",
    lost: "Will no longer be able to do",
  },
  onlyOwn: "only for their own documents",
  people: { arrived: "Arriving", left: "Leaving", changed: "With other rights" },
  confirm: { add: "Add", change: "Confirm", clear: "Clear", remove: "Remove", replace: "Replace" },
  cancel: "Cancel",
  close: "Close",
  done: {
    add: (name) => `${name} is now in the team.`,
    change: (name) => `Done for ${name}.`,
    remove: (name) => `${name} is no longer in the team.`,
    replace: () => "The team has been replaced.",
    unchanged: (name) => `Nothing has changed for ${name}.`,
    cancelled: "Cancelled: nothing has changed.",
    exported: (file) => `The team is in the file ${file}.`,
    acting: (name) => `You are now acting as ${name}.`,
  },
  files: {
    client: "team-client-file.json",
    practice: "team-practice.json",
    "practice-view": "team-practice-with-view.json",
  },
  unusable: {
    kept:
      "The team that this browser kept was no longer in good order; we are sorry about that. " +
      "Here is the example team to start again from.",
    given:
      "The team that this page meant to show did not arrive in good order; we are sorry about that. " +
      "The people who run this site can mend it.",
  },
  forgotten: "Your browser would not keep the team: export it before you close the page if it matters to you.",
  omitted: (count) => `And ${number(count)} more.`,
  refusedFile: "This file was not imported",
  nothingImported: (count) => `It has ${plural(count, "problem", "problems")}. Your team has stayed as it was.`,
  problems: (count) => `See the ${count > 1 ? "problems" : "problem"} (${count})`,
  person: (at, name) => (name ? `${name} (no. ${at})` : `Person no. ${at}`),
  refusals: {
    other: () => "This cannot be done with the team as it is now: reload the page, then try again.",
    "not-permitted": ({ actor }) =>
      `${actor} may not manage the team: only an administrator may. Act as an administrator to go on.`,
    "invalid-user": () => "There is no name yet: write one, with at least one letter or digit.",
    "unknown-role": () => "There is no such role: choose one of the three in the table.",
    "duplicate-user": ({ person }) =>
      `${person} is already in the team. If this is somebody else, write more of the name.`,
    "last-administrator": ({ person }) =>
      `A team always keeps an administrator, and ${person} is the only one. Give somebody else that role first.`,
  },
  problem: {
    unreadable: () => "The file does not open. Check that it is still where it was.",
    "too-long": () => "This is far longer than a team.",
    "not-json": () => "This is not JSON: a comma or a quotation mark may be missing.",
    text: () => "What arrived is a text and not yet a team.",
    "invalid-team": (path) => (path ? "is missing or not of the right form." : "A team is an account and its users."),
    "last-administrator": () => "Nobody in it is an administrator, and there must always be one.",
    "invalid-user": () => "does not describe a person.",
    "duplicate-user": () => "has the same id as somebody else in the list.",
    "other-account": () => "is another account.",
  },
};
