import { defineConfig } from "vitest/config";

/** Node takes graphql's `main`, Vite its `module`: two copies, whose errors and schemas do not know each other. */
const oneGraphql = { find: /^graphql$/, replacement: "graphql/index.js" };

/** A suite that shares one server runs its files one after the other. */
const suite = (name: string, settings: object = {}) => ({
  resolve: { alias: [oneGraphql] },
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...settings },
});
const served = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      suite("unit"),
      suite("contract", { ...served, globalSetup: "tests/contract/start-neo4j.ts" }),
      // a browser on a busy machine may miss a moment; tests/run.ts names whatever needed a second try
      suite("e2e", { ...served, retry: 1, globalSetup: "tests/e2e/start-attest.ts" }),
      suite("faults", { ...served, testTimeout: 300_000, globalSetup: "tests/faults/start-attest.ts" }),
      suite("long", { ...served, testTimeout: 900_000 }),
    ],
  },
});
