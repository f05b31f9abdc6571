// What a user writes who wants a dependency transformed like their own sources.
export default { test: { server: { deps: { inline: ["dossier-roles"] } } } };
