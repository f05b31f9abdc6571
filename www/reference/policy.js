// A plugin of TypeDoc: its pages stand under the same content security policy as the rest of the site. What that policy still
// refuses is an empty style sheet of TypeDoc's script, for filters that typedoc.json leaves out: nothing is lost with it.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PageEvent, ParameterType } from "typedoc";

/** The one script that TypeDoc writes into its pages: it sets the theme before anything is drawn. */
const INLINE = /<script>([^<]+)<\/script>/g;
const FILE = "assets/before.js";

export function load(app) {
  app.options.addDeclaration({
    name: "policy",
    help: "The content security policy of the pages.",
    type: ParameterType.String,
  });
  const scripts = new Set();

  app.renderer.on(PageEvent.END, (page) => {
    // Assets are written in the same way.
    if (!page.url.endsWith(".html")) return;
    const top = "../".repeat(page.url.split("/").length - 1);
    const policy = app.options.getValue("policy").replaceAll('"', "&quot;");
    page.contents = page.contents
      .replace(INLINE, (_, script) => {
        scripts.add(script);
        return `<script src="${top}${FILE}"></script>`;
      })
      .replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="${policy}"/>`);
    if (/<script(?![^>]* src=)|<style| style="| on[a-z]+="/.test(page.contents)) {
      app.logger.error(`${page.url} has a script or a style in its HTML, which the policy forbids`);
    }
  });

  app.renderer.postRenderAsyncJobs.push(async (output) => {
    if (scripts.size !== 1) app.logger.error(`the pages have ${scripts.size} scripts in their HTML, and not one`);
    await writeFile(join(output.outputDirectory, FILE), [...scripts].join("\n"));
  });
}
