// CASL, as its README says under "Define Abilities": an ability for each user, the condition from the user's id; and as
// the guide's "Subject type detection" says for plain objects: `subject`.
import { AbilityBuilder, createMongoAbility, subject } from "@casl/ability";

export const names = { view: "view", approve: "approve", slip: "veiw" };

export const documented = {
  "no record": "asks “at least one?”: guide, “Checking logic”",
  "owner in a list": "a condition matches an item of a list: guide, “Conditions in depth”",
  "slip, administrator": "`manage` is any action: guide, “Basics”",
};

function abilityFor(user) {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  if (user.role === "standard-user") can("view", "Invoice", { ownerId: user.id });
  if (user.role === "administrator") can("manage", "all");
  return build();
}

export const start = () => ({
  forUser(user) {
    const ability = abilityFor(user);
    return {
      may: (action, invoice) => ability.can(action, subject("Invoice", invoice)),
      mayWithoutRecord: (action) => ability.can(action, "Invoice"),
    };
  },
});

/** For `speed/`, where abilities have other conditions. */
export { createMongoAbility, subject };
