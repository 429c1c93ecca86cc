import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ErrorBoundary } from "react-error-boundary";
import { isRefusal } from "./api/client.ts";
import { App } from "./app.tsx";
import { Broken } from "./panels/broken.tsx";
import "./styles/page.css";
import "./styles/outline.css";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 1 && !isRefusal(error),
      staleTime: 60_000,
      refetchOnWindowFocus: false,
    },
  },
});
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root.");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ErrorBoundary FallbackComponent={Broken}>
        <App />
      </ErrorBoundary>
    </QueryClientProvider>
  </StrictMode>,
);
