import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { buildSchema } from "graphql";
import { defineConfig, type Plugin } from "vite";
import { fontLicences } from "./font-licences.ts";
import { referenceMarkup } from "./reference/markup.ts";

const notices = "notices.md";

const fontNotices: Plugin = {
  name: "font-notices",
  writeBundle: ({ dir = "" }) => appendFileSync(join(dir, notices), fontLicences()),
};

const schema = join(import.meta.dirname, "../docs/schema.graphql");
/** The page at /docs is made from the SDL when it is built. */
const reference: Plugin = {
  name: "reference",
  transformIndexHtml: (html) =>
    html.replace("<!-- reference -->", () => referenceMarkup(buildSchema(readFileSync(schema, "utf8")))),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), fontNotices, reference],
  build: {
    target: "es2022",
    license: { fileName: notices },
    assetsInlineLimit: 0, // the policy allows no data: fonts
    chunkSizeWarningLimit: 8_000, // GraphiQL's editor, which only /graphql loads
    rolldownOptions: {
      input: {
        page: join(import.meta.dirname, "index.html"),
        graphiql: join(import.meta.dirname, "graphiql/index.html"),
        reference: join(import.meta.dirname, "reference/index.html"),
      },
      // GraphiQL's modules carry hints for React's compiler, which is not in use here
      onLog: (level, log, report) => log.code !== "MODULE_LEVEL_DIRECTIVE" && report(level, log),
    },
  },
});
