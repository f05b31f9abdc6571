import { noInspector, noTraceIn, rightInspector } from "../../inspector.js";

const each = async (url, demand) => {
  for (const framework of ["react", "vue"]) await demand(`${url}/${framework}.html`);
};

export default [
  {
    name: "inspect-frontends",
    title: "Vite",
    package: "vite",
    asks: [],
    runs: {
      "`vite build`, React and Vue: nothing of the inspector": async (project) => {
        await project.run("vite build");
        await noTraceIn(project.path("dist"));
        await project.serving("vite preview --port PORT --strictPort", (url) => each(url, noInspector));
      },
      "`vite dev`, React and Vue: the inspector outlines what their components draw": (project) =>
        project.serving("vite dev --port PORT --strictPort", (url) => each(url, rightInspector)),
    },
  },
];
