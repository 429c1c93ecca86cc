// An honest "no path", and what would open one: offered only where the graph was asked and has one.
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/client.ts";
import { type ClaimFilter, PathsDocument } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { change } from "../state/store.ts";
import { askForPaths, clearFilter } from "../state/transitions.ts";
import { mostHops } from "../state/view.ts";
import { Answer } from "./query.tsx";

const words = messages.paths;

type Question = { from: string; to: string; maxHops: number; filter: ClaimFilter | undefined };
type Way = "filters" | "steps" | "both";

/** `known`: whether all that was asked was searched to its end. */
async function findWays({ from, to, maxHops, filter }: Question, signal: AbortSignal) {
  let known = true;
  const opens = async (hops: number, kept: ClaimFilter | undefined) => {
    const variables = { from, to, maxHops: hops, filter: kept ?? null, first: 1 };
    const { paths } = await ask(PathsDocument, variables, signal);
    known &&= paths.complete;
    return paths.paths.length > 0;
  };
  const ways: Way[] = [];
  if (filter && (await opens(maxHops, undefined))) ways.push("filters");
  if (maxHops < mostHops && (await opens(mostHops, filter))) ways.push("steps");
  if (ways.length === 0 && filter && maxHops < mostHops && (await opens(mostHops, undefined)))
    ways.push("both");
  return { ways, known };
}

export function NoPath({ question }: { question: Question }) {
  const query = useQuery({
    queryKey: ["waysToPaths", question],
    queryFn: ({ signal }) => findWays(question, signal),
  });
  const take = (way: Way) =>
    change((view) => {
      const freed = way === "steps" ? view : clearFilter()(view);
      return way === "filters" ? freed : askForPaths({ maxHops: mostHops })(freed);
    }, messages.steps.asked);
  return (
    <Answer query={query} pending={question.filter ? words.lookingWithout : words.lookingFurther}>
      {({ ways, known }) => (
        <>
          {ways.map((way) => (
            <div key={way} className="way">
              <p>{words.ways[way].there}</p>
              <button type="button" className="button" onClick={() => take(way)}>
                {words.ways[way].take}
              </button>
            </div>
          ))}
          {ways.length === 0 && <p>{known ? words.noWay : words.notKnown}</p>}
        </>
      )}
    </Answer>
  );
}
