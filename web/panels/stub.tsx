// "+12" beside a node: how many next to it pass the filters and are not in the view. A click adds a page of them.
import { useEffect, useMemo, useState } from "react";
import type { Canvas } from "../graph/canvas.ts";
import { boxesOf, mostHeeded } from "../graph/layout/drawing.ts";
import { measureWidth } from "../graph/measure-text.ts";
import { toDrawnEdges, toDrawnNode } from "../graph/problem.ts";
import { stubPlace } from "../graph/stub-place.ts";
import { messages } from "../messages.ts";
import { neighborsOf, neighborsPlaced, notPlaced, pageSize } from "../state/expansion.ts";
import { useView } from "../state/store.ts";
import type { Entity, Place } from "../state/view.ts";
import type { Judged, Line } from "../state/visible.ts";
import { useSession } from "./context.ts";
import { useNeighborCounts } from "./use-neighbor-counts.ts";

const words = messages.entity;
const font = { size: 12, line: 16, weight: 500 };
const padding = 4;

/** Pixels in which anything that it could cover stands. */
const reach = 300;
function near(id: string, entities: readonly Entity[], places: Readonly<Record<string, Place>>): Entity[] {
  const here = places[id];
  if (!here) return [];
  return entities.filter((entity) => {
    const { x, y } = places[entity.id] ?? { x: Number.NaN, y: Number.NaN };
    return Math.abs(x - here.x) <= reach && Math.abs(y - here.y) <= reach;
  });
}

type Props = {
  id: string;
  entities: readonly Entity[];
  lines: readonly Line[];
  judged: Judged;
  canvas: React.RefObject<Canvas | null>;
  /** Whether the pointer is on it. */
  onHold(isHeld: boolean): void;
};

export function Stub({ id, entities, lines, judged, canvas, onHold }: Props) {
  const session = useSession();
  const view = useView((whole) => whole);
  const counts = useNeighborCounts(id).data?.neighborhood.counts;
  const more = counts && notPlaced(neighborsOf(counts), neighborsPlaced(view, id, judged));
  const text = more ? words.stub(more.count, more.exact) : "";
  const off = useMemo(() => {
    const isHeeded = entities.length <= mostHeeded;
    const problem = {
      nodes: (isHeeded ? entities : near(id, entities, view.places)).map((entity) =>
        toDrawnNode(entity, measureWidth),
      ),
      edges: isHeeded ? toDrawnEdges(lines, session.words, measureWidth) : [],
      canvas: null,
    };
    const size = { width: measureWidth(text, font) + 2 * padding, height: font.line };
    return stubPlace(id, boxesOf(problem, new Map(Object.entries(view.places))), size);
  }, [id, entities, lines, view.places, session.words, text]);
  const [at, setAt] = useState<{ x: number; y: number; zoom: number } | null>(null);
  useEffect(() => canvas.current?.follow(id, setAt), [canvas, id]);
  if (!more || more.count === 0 || !off || !at) return null;
  return (
    <button
      type="button"
      className="stub"
      tabIndex={-1} // by keys: plus
      style={{ left: at.x + off.x * at.zoom, top: at.y + off.y * at.zoom }}
      title={words.notDrawn(more.count, more.exact, pageSize)}
      onClick={() => session.expand(id)}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
    >
      {text}
    </button>
  );
}
