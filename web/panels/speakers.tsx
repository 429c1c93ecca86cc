// Who speaks: each can be left out, or be all that is drawn.
import { messages } from "../messages.ts";
import { useView } from "../state/store.ts";
import { toggle } from "../state/transitions.ts";
import { useSession } from "./context.ts";
import { Row } from "./legend-row.tsx";

const words = messages.legend;

type Props = { counts: ReadonlyMap<string, number>; onDraw(): void };

export function Speakers({ counts, onDraw }: Props) {
  const { opening, showWorld, leaveWorld } = useSession();
  const left = useView((view) => view.filter.speakers);
  const isWorld = useView((view) => view.world);
  const { speakers } = opening.facets;
  const cited = speakers.filter(({ depth }) => depth > 0).map(({ entity }) => entity.id);
  const isDrawn = (some: readonly string[]) =>
    isWorld && speakers.every(({ entity }) => some.includes(entity.id) !== left.includes(entity.id));
  const only = (some: string[]) => ({
    "aria-pressed": isDrawn(some),
    onClick: () => {
      onDraw();
      if (isDrawn(some)) leaveWorld();
      else showWorld(some);
    },
  });
  return (
    <div className="group">
      <h2>{words.speakers}</h2>
      {isWorld && (
        <p className="back">
          <button type="button" className="button" onClick={leaveWorld}>
            {messages.world.back}
          </button>
        </p>
      )}
      {speakers.map(({ entity, depth }) => {
        const name = depth === 0 ? words.author : entity.name;
        return (
          <div key={entity.id} className="with-only">
            <Row
              word={name}
              count={counts.get(entity.id) ?? 0}
              checked={!left.includes(entity.id)}
              toggles={toggle("speakers", entity.id)}
            />
            <button
              type="button"
              className="link only"
              aria-label={words.onlyThis(name)}
              {...only([entity.id])}
            >
              {words.only}
            </button>
          </div>
        );
      })}
      {cited.length > 0 && (
        <p className="aside">
          <button type="button" className="link" {...only(cited)}>
            {words.withoutAuthor}
          </button>
        </p>
      )}
    </div>
  );
}
