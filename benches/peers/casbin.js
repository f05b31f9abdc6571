// casbin, as its documentation says under "ABAC" (`r.sub == r.obj.Owner`, attributes of the subject and the object in
// the matcher) and under "Supported models" (a superuser in the matcher).
import { newEnforcer, newModelFromString, StringAdapter } from "casbin";

export const names = { view: "view", approve: "approve", slip: "veiw" };

export const documented = { "slip, administrator": "a superuser in the matcher: “Supported models”" };

const model = (equal) => `
[request_definition]
r = sub, obj, act

[policy_definition]
p = sub, act

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = r.sub.role == "administrator" || r.sub.role == p.sub && r.act == p.act && r.sub.id ${equal} r.obj.ownerId
`;

export async function start(equal = "==") {
  const enforcer = await newEnforcer(newModelFromString(model(equal)), new StringAdapter("p, standard-user, view"));
  return {
    forUser: (user) => ({
      may: (action, invoice) => enforcer.enforceSync(user, invoice, action),
      mayWithoutRecord: (action) => enforcer.enforceSync(user, "invoice", action),
    }),
  };
}

/** Its expressions are JavaScript's, so that `==` can be written `===`. */
export const stricter = { title: "`===` in its matcher", start: () => start("===") };
