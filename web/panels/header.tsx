import { messages } from "../messages.ts";
import { useSession } from "./context.ts";
import { Search } from "./search.tsx";

export function Header({ onFilters, filtersOpen }: { onFilters(): void; filtersOpen: boolean }) {
  const { opening } = useSession();
  const document = opening.documents.edges[0]?.node;
  return (
    <header className="header">
      <a className="product" href="/" title={messages.startOver}>
        {messages.product}
      </a>
      <button
        type="button"
        className="button opener only-narrow"
        aria-expanded={filtersOpen}
        aria-controls="legend"
        onClick={onFilters}
      >
        {messages.openFilters}
      </button>
      <Search />
      {document && opening.documents.totalCount === 1 && (
        <span className="source">
          {messages.source(
            document.genre,
            document.author.name,
            document.publisher,
            document.date?.asWritten,
          )}
        </span>
      )}
    </header>
  );
}
