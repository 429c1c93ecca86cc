// Groups of the left column that are closed at first; the heading says what they leave out.
import { useState } from "react";
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { toggle, toggleMark } from "../state/transitions.ts";
import { filters } from "../state/view.ts";
import { useSession } from "./context.ts";
import { DateFields } from "./filter-fields.tsx";
import { Row } from "./legend-row.tsx";

const words = messages.legend;

type FoldProps = { heading: string; state: string | null; children: React.ReactNode };

const Fold = ({ heading, state, children }: FoldProps) => (
  <details className="group fold">
    <summary className="fold-head">
      <h2 className="fold-title">{heading}</h2>
      {state && <span className="fold-state">{state}</span>}
    </summary>
    {children}
  </details>
);

/** Rows before the rest is asked for; most predicates join one pair only. */
const firstRows = 10;

/** The predicates that are there, most claims first. */
export function Joined({ counts }: { counts: ReadonlyMap<string, number> }) {
  const { opening, words: vocabulary } = useSession();
  const left = useView((view) => view.filter.predicates);
  const [isWhole, setWhole] = useState(false);
  const { predicates } = opening.facets;
  const listed = predicates.filter(
    ({ predicate }, index) => isWhole || index < firstRows || left.includes(predicate),
  );
  return (
    <Fold heading={words.predicates} state={left.length > 0 ? words.leftOut(left.length) : null}>
      {listed.map(({ predicate }) => (
        <Row
          key={predicate}
          word={vocabulary.predicates.get(predicate)?.label ?? predicate}
          count={counts.get(predicate) ?? 0}
          checked={!left.includes(predicate)}
          toggles={toggle("predicates", predicate)}
        />
      ))}
      {listed.length < predicates.length && (
        <p className="aside">
          <button type="button" className="link" onClick={() => setWhole(true)}>
            {words.allPredicates(predicates.length)}
          </button>
        </p>
      )}
    </Fold>
  );
}

export function When({ undated }: { undated: number }) {
  const filter = useView((view) => view.filter);
  const isUsed = filters(filter, "dates") || filter.undated;
  return (
    <Fold heading={words.when} state={isUsed ? words.inUse : null}>
      <DateFields />
      <Row word={words.undated} count={undated} checked={!filter.undated} toggles={toggleMark("undated")} />
    </Fold>
  );
}
