// AccessControl, as its guide says under "Ownership" (`policy.ownerField`, the record in the context) and under "Best
// practices" (`tryCan` where a request is answered).
import { AccessControl } from "accesscontrol";

export const names = { view: "view:own", approve: "approve:own", slip: "veiw:own" };

export const start = () => {
  const ac = new AccessControl({}, { policy: { ownerField: "ownerId" } });
  ac.grant("standard-user").action("view:own", "invoice", ["*"]);
  // "A blanket `any` grant still satisfies an `own` check."
  ac.grant("administrator").action("view:any", "invoice", ["*"]).action("approve:any", "invoice", ["*"]);
  ac.lock();
  return {
    forUser: (user) => ({
      may: (action, invoice) => ac.tryCan(user.role, { user, invoice }).do(action, "invoice").granted,
      mayWithoutRecord: (action) => ac.tryCan(user.role, { user }).do(action, "invoice").granted,
    }),
  };
};
