import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, "../dist/web"),
    emptyOutDir: true,
    target: "es2022",
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
