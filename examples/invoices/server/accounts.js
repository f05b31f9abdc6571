// The teams of both accounts, and who signs the tokens: what a login service keeps. The edge worker believes a token; this one
// knows what has changed since it was signed.

import { canPerform, createUser, removeUser, updateUser, userIn } from "dossier-roles";
import { createLocalJWKSet, jwtVerify } from "jose";
import { AUDIENCE, createSigner, ISSUER } from "../../edge-worker/server/keys.js";
import { DUPONT, MARTIN, people } from "../../edge-worker/server/people.js";

/** @typedef {import("dossier-roles").Team<import("dossier-roles").Member>} Team */
/** @typedef {import("dossier-roles").CheckedUser} User */
/** @typedef {Awaited<ReturnType<typeof createAccounts>>} Accounts */

const NAMES = { [DUPONT.id]: "Dupont SARL", [MARTIN.id]: "Martin & fils" };

/** The people of the edge worker's example; and Zoé, who keeps one account, also works in the other.
 * @returns {Team[]} */
function createTeams() {
  return [DUPONT, MARTIN].map((account) => ({
    account,
    users: [
      ...people
        .filter((person) => person.account?.id === account.id)
        .map(({ id, role, options = {}, name }) => ({ id, role, options, name })),
      ...(account === DUPONT
        ? [{ id: "u-zoe", role: /** @type {const} */ ("standard-user"), options: {}, name: "Zoé Martin" }]
        : []),
    ],
  }));
}

/** Keeps the teams. `changed` is told of every change. */
export async function createAccounts(changed = () => {}) {
  const signer = await createSigner();
  const keys = createLocalJWKSet(JSON.parse(signer.keySet));
  let teams = createTeams();

  const teamOf = (/** @type {string | undefined} */ account) => teams.find((team) => team.account?.id === account);

  /** Stores a changed team in the place of the one that was read: no other change comes between, for nothing is awaited.
   * @template {{ team: Team }} Change
   * @param {Team} team
   * @param {Change} change */
  function store(team, change) {
    teams = teams.map((one) => (one === team ? change.team : one));
    changed();
    return change;
  }

  return {
    keySet: signer.keySet,
    /** The teams as they are now; calling what comes back makes them so again. */
    keep: () => {
      const kept = teams;
      return () => {
        teams = kept;
        changed();
      };
    },
    /** Everyone in every account, for the page that signs in: what an account of a real service would never show. */
    people: () =>
      teams.flatMap(({ account, users }) =>
        users.map((member) => ({ ...member, account: { id: account?.id, name: NAMES[account?.id ?? ""] } })),
      ),
    members: () => teams.flatMap(({ account, users }) => users.map(({ id }) => ({ id, accountId: account?.id ?? "" }))),

    /** The user of a good token, as it says; undefined for any other token.
     * @param {string | undefined} authorization
     * @returns {Promise<User | undefined>} */
    claimed: async (authorization) => {
      const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1] ?? "";
      const { payload } = await jwtVerify(token, keys, { issuer: ISSUER, audience: AUDIENCE }).catch(() => ({
        payload: undefined,
      }));
      return /** @type {User | undefined} */ (payload?.["user"]);
    },

    /** Somebody of an account, as the team has them now.
     * @param {string} id
     * @param {string | undefined} account */
    current: (id, account) => {
      const team = teamOf(account);
      return team && userIn(team, id);
    },

    /** What a page needs to begin: a token, who they are, where else they are, and whose names they may read.
     * @param {User} user */
    session: async (user) => ({
      token: await signer.sign(user),
      user,
      accounts: teams
        .filter((team) => userIn(team, user.id))
        .map(({ account }) => ({ id: account?.id ?? "", name: NAMES[account?.id ?? ""] ?? "" })),
      // The names of those whose invoices they see: a standard user reads no other.
      names: Object.fromEntries(
        (teamOf(user.account?.id)?.users ?? [])
          .filter(({ id }) => canPerform(user, "invoices.view", { ownerId: id, accountId: user.account?.id }))
          .map(({ id, name }) => [id, name ?? id]),
      ),
    }),

    /** @param {User} actor */
    team: (actor) => teamOf(actor.account?.id),

    // Who acts is named by id: what their token says of their role is not asked. The calls throw what is refused.
    /** @param {User} actor
     *  @param {import("dossier-roles").Member} draft
     *  @param {{ locale: string }} words */
    create: (actor, draft, words) => {
      const team = teamOf(actor.account?.id);
      return team && store(team, createUser(team, actor.id, draft, words));
    },
    /** @param {User} actor
     *  @param {string} id
     *  @param {import("dossier-roles").Change} change
     *  @param {{ locale: string }} words */
    update: (actor, id, change, words) => {
      const team = teamOf(actor.account?.id);
      return team && store(team, updateUser(team, actor.id, id, change, words));
    },
    /** @param {User} actor
     *  @param {string} id
     *  @param {{ locale: string }} words */
    remove: (actor, id, words) => {
      const team = teamOf(actor.account?.id);
      return team && store(team, removeUser(team, actor.id, id, words));
    },
  };
}
