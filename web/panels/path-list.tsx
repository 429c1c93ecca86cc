// Paths read out as sentences, one a step, each with its weakest link named; one at a time is shown on the graph.
import { useEffect } from "react";
import { nameWithOutcome } from "../../common/labels.ts";
import type { Modality, PathsQuery } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { addressForOthers } from "../state/address.ts";
import { change, useView } from "../state/store.ts";
import { light } from "../state/transitions.ts";
import { useSession } from "./context.ts";
import {
  copiedWords,
  type Path,
  pathName,
  shownWords,
  stepHedge,
  stepWords,
  verdictOf,
} from "./path-words.ts";
import { useCopy } from "./use-copy.ts";

const words = messages.paths;
type Found = PathsQuery["paths"];

const linesOf = (path: Path) => path.relations.map(({ id }) => id);

/** A wording, in one word. */
function useModalityLabel() {
  const { modalities } = useSession().opening.vocabulary;
  return (modality: Modality) =>
    modalities.find((entry) => entry.modality === modality)?.label ?? modality.toLowerCase();
}

function PathItem({ path, number, isShown, onShow }: PathItemProps) {
  const { words: vocabulary, choose } = useSession();
  const copyText = useCopy();
  const isAim = (predicate: string) => vocabulary.predicates.get(predicate)?.aim ?? false;
  // the address is that of the path that is shown
  const copy = () =>
    copyText(
      copiedWords(path, labelOf, isAim, addressForOthers(location.hash)),
      words.copied,
      messages.export.notCopied,
    );
  const hiddenKinds = useView((view) => view.filter.kinds);
  const labelOf = useModalityLabel();
  // an end may be of a kind that is unchecked: a path may start there, but it is not drawn
  const hidden = path.nodes.filter(({ kind }) => hiddenKinds.includes(kind));
  return (
    <li className={isShown ? "path marked" : "path"}>
      <button type="button" className="show" aria-pressed={isShown} onClick={onShow}>
        <span className="name">{pathName(path, number)}</span>
        <span className="do">{isShown ? `${words.isShown} · ${words.unlight}` : words.show}</span>
      </button>
      <ol className="claims">
        {path.relations.map((relation) => (
          <li key={relation.id}>
            <button type="button" onClick={() => choose(relation.id)}>
              {stepWords(relation)}
            </button>
            <span className="meta">{stepHedge(relation, labelOf)}</span>
          </li>
        ))}
      </ol>
      <p className="meta">{verdictOf(path, labelOf(path.weakest), isAim)}</p>
      {isShown && (
        <button type="button" className="button copy" onClick={copy}>
          {words.copy}
        </button>
      )}
      {isShown && hidden.length > 0 && <p className="meta">{words.endHidden(hidden.map(nameWithOutcome))}</p>}
    </li>
  );
}
type PathItemProps = { path: Path; number: number; isShown: boolean; onShow(): void };

export function PathList({ found }: { found: Found }) {
  const { showPath } = useSession();
  const labelOf = useModalityLabel();
  const lit = useView((view) => view.lit);
  const { paths, hasMore } = found;
  const shown = paths.findIndex((path) => linesOf(path).join() === lit?.join());
  const show = (index: number, isFirst = false) => {
    const path = paths[index];
    if (!path) return;
    showPath(
      path.nodes.map(({ id }) => id),
      linesOf(path),
      shownWords(path, index + 1, paths.length, labelOf),
      isFirst,
    );
  };
  const isOther = lit === null || (lit.length > 0 && shown < 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer draws its first path once
  useEffect(() => {
    if (isOther) show(0, true);
  }, [isOther, found]);
  const step = (by: number) => show(shown < 0 ? 0 : (shown + by + paths.length) % paths.length);
  return (
    <>
      <p>{words.found(paths.length, paths[0]?.hops ?? 0, hasMore)}</p>
      {paths.length > 1 && (
        <div className="buttons stepper">
          <button type="button" className="button" onClick={() => step(-1)}>
            {words.previous}
          </button>
          <button type="button" className="button" onClick={() => step(1)}>
            {words.next}
          </button>
          <span className="meta">{words.position(shown + 1, paths.length)}</span>
        </div>
      )}
      <ol>
        {paths.map((path, index) => (
          <PathItem
            key={linesOf(path).join()}
            path={path}
            number={index + 1}
            isShown={index === shown}
            onShow={() => (index === shown ? change(light([]), messages.steps.unlit) : show(index))}
          />
        ))}
      </ol>
    </>
  );
}
