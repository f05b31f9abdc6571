// A library, as Vite's guide builds one: its dependencies inside.
export default {
  build: { lib: { entry: "src/library.js", name: "library", formats: ["umd"], fileName: () => "main.js" }, outDir: "library" },
};
