// Loading and failing, the same everywhere: plain words and one next step.
import type { UseQueryResult } from "@tanstack/react-query";
import { messages } from "../messages.ts";

export function Answer<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data, Error>;
  children(data: Data): React.ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <p className="meta">{messages.loading}</p>;
  return (
    <div role="alert">
      <p>{messages.failed(query.error.message)}</p>
      <p className="section">
        <button type="button" className="button" onClick={() => void query.refetch()}>
          {messages.retry}
        </button>
      </p>
    </div>
  );
}
