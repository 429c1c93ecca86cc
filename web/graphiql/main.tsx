import "graphiql/setup-workers/vite";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./page.css";
import { examples } from "./examples.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root.");
createRoot(root).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: "/graphql" })}
    defaultTabs={examples.map((query) => ({ query }))}
  />,
);
