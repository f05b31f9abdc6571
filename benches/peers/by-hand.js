// Nobody's package: the line that one would write instead, reading own properties only.
const { hasOwn } = Object;

export const names = { view: "view" };

export const start = () => ({
  forUser: (user) => ({
    may: (action, invoice) => action === "view" && hasOwn(invoice, "ownerId") && invoice.ownerId === user.id,
  }),
});
