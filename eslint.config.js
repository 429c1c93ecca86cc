// The GraphQL of the API and of whoever asks it; the programs themselves are biome's.
import graphql from "@graphql-eslint/eslint-plugin";

const { parser, configs } = graphql;
const operations = ["web/api/operations/*.graphql", "clients/**/*.graphql"];
const common = {
  languageOptions: {
    parser,
    parserOptions: { graphQLConfig: { schema: "docs/schema.graphql", documents: operations } },
  },
  plugins: { "@graphql-eslint": graphql },
};

export default [
  {
    ...common,
    files: ["docs/*.graphql"],
    rules: {
      ...configs["flat/schema-recommended"].rules,
      ...configs["flat/schema-relay"].rules,
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          rootField: true,
        },
      ],
      // paging goes forward only, and says so
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
      // a list that is never paged is a list
      "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false }],
      // what is no Node is a value and has no identity
      "@graphql-eslint/strict-id-in-types": "off",
    },
  },
  {
    ...common,
    files: operations,
    rules: {
      ...configs["flat/operations-recommended"].rules,
      // as deep as the server answers
      "@graphql-eslint/selection-set-depth": ["error", { maxDepth: 15 }],
      // no store keeps objects by id
      "@graphql-eslint/require-selections": "off",
    },
  },
];
