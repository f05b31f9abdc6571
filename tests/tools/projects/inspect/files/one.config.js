// One program in one file, to be compared.
export default {
  build: {
    modulePreload: false,
    rollupOptions: { input: process.env.ENTRY, output: { entryFileNames: "one.js" } },
  },
};
