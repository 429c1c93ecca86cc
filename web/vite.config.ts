import { appendFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { fontLicences } from "./font-licences.ts";

const notices = "notices.md";

const fontNotices: Plugin = {
  name: "font-notices",
  writeBundle: ({ dir = "" }) => appendFileSync(join(dir, notices), fontLicences()),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), fontNotices],
  build: {
    target: "es2022",
    license: { fileName: notices },
    assetsInlineLimit: 0, // the policy allows no data: fonts
    chunkSizeWarningLimit: 8_000, // GraphiQL's editor, which only /graphql loads
    rolldownOptions: {
      input: {
        page: join(import.meta.dirname, "index.html"),
        graphiql: join(import.meta.dirname, "graphiql/index.html"),
      },
      // GraphiQL's modules carry hints for React's compiler, which is not in use here
      onLog: (level, log, report) => log.code !== "MODULE_LEVEL_DIRECTIVE" && report(level, log),
    },
  },
});
