import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const fonts = ["@fontsource-variable/inter", "@fontsource-variable/source-serif-4"];
const notices = "notices.md";

/** Vite lists the scripts' licences; fonts come in by the stylesheet, and their licence must go along too. */
const fontNotices: Plugin = {
  name: "font-notices",
  writeBundle({ dir = "" }) {
    const texts = fonts.map((name) => {
      const folder = join(import.meta.dirname, "../node_modules", name);
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      return `\n## ${name} - ${version} (${license})\n\n${readFileSync(join(folder, "LICENSE"), "utf8")}`;
    });
    appendFileSync(join(dir, notices), texts.join("\n"));
  },
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
