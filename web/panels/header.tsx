import { carried } from "../api/answer.ts";
import { messages } from "../messages.ts";
import { useSession } from "./context.ts";
import { Search } from "./search.tsx";

/** The first view's address. */
const home = carried ? carried.fragment || "#" : "/";

type Props = { onFilters(): void; filtersOpen: boolean; onKeys(): void; onFound(): void };

export function Header({ onFilters, filtersOpen, onKeys, onFound }: Props) {
  const { opening, stories } = useSession();
  const document = opening.documents.edges[0]?.node;
  return (
    <header className="header">
      <a className="product" href={home} title={messages.startOver}>
        {messages.product}
      </a>
      <button
        type="button"
        className="button opener only-narrow"
        aria-expanded={filtersOpen}
        aria-controls="legend"
        onClick={onFilters}
      >
        {stories.length > 0 || !carried ? messages.openFilters : messages.regions.filters}
      </button>
      <Search onOpened={onFound} />
      <span className="source">
        {document &&
          opening.documents.totalCount === 1 &&
          messages.source(document.genre, document.author.name, document.publisher, document.date?.asWritten)}
        {carried && ` ${messages.carried.madeOn(carried.day)}`}
      </span>
      <button type="button" className="tool keys-opener" title={messages.keys.open} onClick={onKeys}>
        <span aria-hidden="true">?</span>
        <span className="visually-hidden">{messages.keys.open}</span>
      </button>
    </header>
  );
}
