import { rightFolder, rightPage } from "../../right.js";

/** The page of Parcel's guide. */
export default [
  {
    name: "parcel",
    title: "Parcel",
    package: "parcel",
    asks: { files: ["questions", "element", "page"], into: "src" },
    runs: {
      "`parcel build`: a page": async (project) => {
        await project.run("parcel build");
        await rightFolder(project.path("dist"));
      },
      "`parcel`: a page": (project) => project.serving("parcel --port PORT", (url) => rightPage(`${url}/`)),
    },
  },
];
