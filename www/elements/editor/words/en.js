// The editor's English.

const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

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
    remove: "Remove from the team",
    export: "Export",
    import: "Import",
    example: "Back to the example",
    given: "Back to the first team",
  },
  heading: (name, count) => `${name ?? "The team"}: ${plural(count, "person", "people")}`,
  acting: "You are acting as",
  managesNot: "This person may not manage the team: try it, and you will see why.",
  name: "The name",
  titles: {
    add: () => "Add a person",
    change: (name) => `${name}: role and options`,
    remove: (name) => `Remove ${name} from the team`,
    replace: () => "Replace the team",
  },
  before: "What is going to change",
  rehearsed: {
    add: (name, { gained }, of) => `This person will have ${plural(gained, "right", "rights")} of ${of}.`,
    change: (name, sizes) => (counts(sizes) ? `${name}: ${counts(sizes)}.` : `Nothing changes for ${name}.`),
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
  confirm: { add: "Add", change: "Confirm", remove: "Remove", replace: "Replace" },
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
    given: "The team that this page meant to show is not in good order. Here is the example team in its place.",
  },
  forgotten: "Your browser would not keep the team: export it before you close the page if it matters to you.",
  refusedFile: "This file was not imported",
  nothingImported: (count) => `It has ${plural(count, "problem", "problems")}. Your team has stayed as it was.`,
  problems: (count) => `See the ${count > 1 ? "problems" : "problem"} (${count})`,
  person: (at, name) => (name ? `${name} (no. ${at})` : `Person no. ${at}`),
  refusals: {
    "not-permitted": ({ actor }) =>
      `${actor} may not manage the team: only an administrator may. Act as an administrator to go on.`,
    "other-account": ({ person }) => `${person} belongs to another account: nothing there can be changed from here.`,
    "invalid-user": () => "There is no name yet: write one, with at least one letter or digit.",
    "unknown-role": () => "There is no such role: choose one of the three in the table.",
    "unknown-option": () => "There is no such option: only those in the list can be ticked.",
    "unknown-field": ({ person }) => `Something is said about ${person} that we do not know.`,
    "option-not-available": () =>
      "This option is not offered here: it depends on the role, the account and the subscription.",
    "duplicate-user": ({ person }) =>
      `${person} is already in the team. If this is somebody else, write more of the name.`,
    "last-administrator": ({ person }) =>
      `A team always keeps an administrator, and ${person} is the only one. Give somebody else that role first.`,
    "team-needed": () => "The whole team has to be known to decide this: reload the page, then try again.",
    "not-in-team": ({ person }) =>
      `${person} has left the team, or is not in it as before: close this form, then try again.`,
  },
  problem: {
    unreadable: () => "The file does not open. Check that it is still where it was.",
    "too-long": () => "This is far longer than a team.",
    "not-json": () => "This is not JSON: a comma or a quotation mark may be missing.",
    "not-a-list": () => "A team is a list of people, in square brackets.",
    "last-administrator": () => "Nobody in it is an administrator, and there must always be one.",
    "invalid-user": (path) => (path ? "is missing or not of the right form." : "does not describe a person."),
    "unknown-role": () => "is not one of the three roles.",
    "unknown-option": () => "is not a known option.",
    "unknown-field": () => "is not something we know about a person.",
    "option-not-available": () => "is not offered to this role, in this account or with this subscription.",
    "duplicate-user": () => "has the same id as somebody else in the list.",
    "other-account": () => "belongs to another account.",
    "not-permitted": () => "cannot be added to this team.",
    "team-needed": () => "cannot be judged without the whole team.",
    "not-in-team": () => "is not in the team.",
  },
};
