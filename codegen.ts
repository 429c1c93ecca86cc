import { createHash } from "node:crypto";
import type { CodegenConfig } from "@graphql-codegen/cli";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Types and texts of the questions in a folder. */
const client = (documents: string, more: object = {}) => ({
  documents,
  preset: "client" as const,
  presetConfig: { fragmentMasking: false, ...more },
  config: { documentMode: "string", useTypeImports: true, enumsAsTypes: true, scalars: { ID: "string" } },
});

const config: CodegenConfig = {
  schema: "docs/schema.graphql",
  generates: {
    // its text stays beside the digest: a page that carries its graph asks itself
    "web/api/generated/": client("web/api/operations/*.graphql", {
      persistedDocuments: { mode: "embedHashInDocument", hashAlgorithm: sha256 },
    }),
    "clients/mcp/generated/": client("clients/mcp/*.graphql"),
    "clients/typescript/generated/": client("clients/typescript/*.graphql"),
  },
};

export default config;
