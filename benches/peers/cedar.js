// Cedar, as its documentation says: the owner is an entity (`resource.owner == principal`), roles are parents of users,
// a schema that policies, requests and entities are validated against; policies and schema parsed once.
import { load, preparsePolicySet, preparseSchema, statefulIsAuthorized } from "#cedar";

export const names = { view: "view", approve: "approve", slip: "veiw" };

const POLICIES = `
permit (principal in Role::"standard-user", action == Action::"view", resource) when { resource.owner == principal };
permit (principal in Role::"administrator", action, resource);
`;

const SCHEMA = `
entity Role;
entity User in [Role];
entity Invoice = { owner: User };
action view, approve appliesTo { principal: User, resource: Invoice };
`;

export async function start() {
  await load();
  for (const parsed of [preparsePolicySet("ours", { staticPolicies: POLICIES }), preparseSchema("ours", SCHEMA)]) {
    if (parsed.type !== "success") throw new Error(parsed.errors[0].message);
  }
  const resource = { type: "Invoice", id: "the one" };
  const ask = (user, action, entities) => {
    const principal = { type: "User", id: user.id };
    const answer = statefulIsAuthorized({
      principal,
      action: { type: "Action", id: action },
      resource,
      context: {},
      preparsedPolicySetId: "ours",
      preparsedSchemaName: "ours",
      validateRequest: true,
      entities: [{ uid: principal, attrs: {}, parents: [{ type: "Role", id: user.role }] }, ...entities],
    });
    if (answer.type !== "success") throw new Error(answer.errors[0].message);
    return answer.response.decision === "allow";
  };
  return {
    forUser: (user) => ({
      may: (action, invoice) =>
        ask(user, action, [
          { uid: resource, attrs: { owner: { __entity: { type: "User", id: invoice.ownerId } } }, parents: [] },
        ]),
      mayWithoutRecord: (action) => ask(user, action, []),
    }),
  };
}
