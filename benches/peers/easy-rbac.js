// easy-rbac, as its README says under "Options" and "Usage": the caller passes both ids, `when` compares them.
import RBAC from "easy-rbac";

export const names = { view: "invoice:view", approve: "invoice:approve", slip: "invoice:veiw" };

export const documented = { "slip, administrator": "`*` is any operation: README, “Wildcards”" };

export const start = () => {
  const rbac = new RBAC({
    "standard-user": { can: [{ name: "invoice:view", when: async (params) => params.userId === params.ownerId }] },
    administrator: { can: ["invoice:*"] },
  });
  return {
    forUser: (user) => ({
      may: (action, invoice) => rbac.can(user.role, action, { userId: user.id, ownerId: invoice.ownerId }),
      mayWithoutRecord: (action) => rbac.can(user.role, action),
    }),
  };
};
