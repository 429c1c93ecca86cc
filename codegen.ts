import { createHash } from "node:crypto";
import type { CodegenConfig } from "@graphql-codegen/cli";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const config: CodegenConfig = {
  schema: "docs/schema.graphql",
  documents: "web/api/operations/*.graphql",
  generates: {
    "web/api/generated/": {
      preset: "client",
      presetConfig: {
        fragmentMasking: false,
        // the text stays: a page that carries its graph asks itself
        persistedDocuments: { mode: "embedHashInDocument", hashAlgorithm: sha256 },
      },
      config: { documentMode: "string", useTypeImports: true, enumsAsTypes: true, scalars: { ID: "string" } },
    },
  },
};

export default config;
