// Loading and failing, the same everywhere: plain words and one next step.
import type { UseQueryResult } from "@tanstack/react-query";
import { messages } from "../messages.ts";
import { useAskAgain } from "./use-ask-again.ts";

type Props<Data> = {
  query: UseQueryResult<Data, Error>;
  /** What is said while it is awaited. */
  pending?: string;
  children(data: Data): React.ReactNode;
};

export function Answer<Data>({ query, pending = messages.pending, children }: Props<Data>) {
  const askAgain = useAskAgain();
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <p className="meta">{pending}</p>;
  return (
    <div role="alert">
      <p>{messages.failed(query.error.message)}</p>
      <p className="section">
        <button type="button" className="button" onClick={askAgain}>
          {messages.retry}
        </button>
      </p>
    </div>
  );
}
