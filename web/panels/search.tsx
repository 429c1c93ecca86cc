import { messages } from "../messages.ts";
import { useSession } from "./context.ts";
import { EntitySearch } from "./entity-search.tsx";

export function Search() {
  const { choose } = useSession();
  return (
    <search className="search">
      <EntitySearch
        label={messages.search.label}
        placeholder={messages.search.placeholder}
        onChoose={({ id }) => choose(id)}
      />
    </search>
  );
}
