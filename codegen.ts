import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "docs/schema.graphql",
  documents: "web/api/operations/*.graphql",
  generates: {
    "web/api/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: { documentMode: "string", useTypeImports: true, enumsAsTypes: true, scalars: { ID: "string" } },
    },
  },
};

export default config;
