// The canvas in the page: draws what is visible, hands what the reader does to the store, and can be walked by keyboard.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { nameWithOutcome } from "../../common/labels.ts";
import { type Canvas, mountCanvas } from "../graph/canvas.ts";
import { toElements } from "../graph/elements.ts";
import { measureWidth } from "../graph/measure-text.ts";
import { onTheme, themeNow } from "../graph/theme.ts";
import { messages } from "../messages.ts";
import { allMonths, isOutside } from "../state/dates.ts";
import { isSentenceId } from "../state/view.ts";
import { litLines } from "../state/visible.ts";
import { focusedEntity, walkedLine } from "./announcements.ts";
import { PlacedMenu } from "./command-menu.tsx";
import { type Notice, useSession } from "./context.ts";
import { EmptyView } from "./empty-view.tsx";
import { FormSwitch } from "./form-switch.tsx";
import { lineAloud } from "./line-words.ts";
import { Notices } from "./notice.tsx";
import type { Reading } from "./outline-rows.ts";
import { Answer } from "./query.tsx";
import { Stub } from "./stub.tsx";
import { useLineWords } from "./use-line-words.ts";
import { useSentences } from "./use-sentences.ts";
import type { useVisible } from "./use-visible.ts";
import { goBack, goOn, keepTo, linesAt, pass, standAt, type Walk } from "./walk.ts";

type Props = {
  visible: ReturnType<typeof useVisible>;
  canvas: React.RefObject<Canvas | null>;
  notice: Notice | null;
  onCloseNotice(): void;
};

const leavingTime = 300;
const directions: Record<string, [number, number] | undefined> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const nothing: readonly string[] = [];
function chosenBy(
  selection: string | null,
  lit: readonly string[],
  linesOf: ReadonlyMap<string, string[]> | undefined,
): readonly string[] {
  if (selection === null) return lit;
  return isSentenceId(selection) ? (linesOf?.get(selection) ?? nothing) : [selection];
}

export function GraphRegion({ visible, canvas, notice, onCloseNotice }: Props) {
  const session = useSession();
  const container = useRef<HTMLDivElement>(null);
  const telling = useLineWords();
  const [held, setWalk] = useState<Walk | null>(null);
  const [isFocused, setIsFocused] = useState(false);
  const [reading, setReading] = useState<Reading>({
    sort: { column: "name", descending: false },
    open: new Set(),
  });
  const [menu, setMenu] = useState<{ id: string; x: number; y: number } | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What the pointer has left is left a little later: its stub stands beside it. */
  const hover = (id: string | null) => {
    clearTimeout(leaving.current);
    if (id !== null) setHovered(id);
    else leaving.current = setTimeout(() => setHovered(null), leavingTime);
  };
  const actions = useRef(session);
  actions.current = session;
  const hoverNow = useRef(hover);
  hoverNow.current = hover;
  const isPointed = useRef(false);
  /** What the pointer has chosen is where the keys go on from, without a ring around it. */
  const takeKeys = useRef((id: string | null) => {
    isPointed.current = true;
    container.current?.focus({ preventScroll: true });
    isPointed.current = false;
    canvas.current?.focus(null);
    const [entity = null] = id?.split("|") ?? [];
    setWalk(entity === null ? null : standAt(entity, id === entity ? null : id));
  });
  const { view, lines, entities, judged } = visible;
  const { places, pinned, notes } = view;
  const isList = view.form === "list";
  const list = useQuery({
    queryKey: ["the list"],
    queryFn: () =>
      import("./outline.tsx").catch(() => {
        throw new Error(messages.outline.missing);
      }),
    enabled: isList,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // what is no longer drawn cannot be opened by a key
  const walk = held && keepTo(held, entities, lines);
  const focused = walk?.entity ?? null;

  useEffect(() => {
    if (!container.current) return;
    const mounted = mountCanvas(container.current, themeNow(), {
      onSelect: (id) => {
        takeKeys.current(id);
        actions.current.choose(id);
      },
      onMove: (id, x, y) => actions.current.move(id, x, y),
      onExpand: (id) => actions.current.expand(id),
      onHover: (id) => hoverNow.current(id),
      onMenu: (id, x, y) => setMenu({ id, x, y }),
    });
    canvas.current = mounted;
    const forget = onTheme(() => mounted.setTheme(themeNow()));
    return () => {
      forget();
      mounted.destroy();
      canvas.current = null;
    };
  }, [canvas]);

  const fitted = useRef(0);
  const told = useRef(view.telling);
  useEffect(() => {
    const isAnew = fitted.current !== view.opened;
    const parents = new Map(
      view.expansions.flatMap(({ parent, added }) => added.map((id) => [id, parent] as const)),
    );
    canvas.current?.draw(
      toElements(entities, lines, { places, pinned, notes }, session.words, session.marks, measureWidth),
      parents,
      isAnew,
    );
    if (isAnew) canvas.current?.open(told.current !== null && view.telling !== null, fitted.current === 0);
    fitted.current = view.opened;
    told.current = view.telling;
  }, [
    canvas,
    entities,
    lines,
    places,
    pinned,
    notes,
    view.opened,
    view.telling,
    view.expansions,
    session.words,
    session.marks,
  ]);

  const seen = useRef(0);
  /** It was fitted before it was known whom its filter leaves out. */
  const isEarly = useRef(false);
  const { asked, counter } = visible;
  useEffect(() => {
    const isCounted = counter !== null;
    if (seen.current !== view.opened) isEarly.current = asked !== undefined && !isCounted;
    else if (isCounted && isEarly.current) {
      isEarly.current = false;
      canvas.current?.refit();
    }
    seen.current = view.opened;
  }, [canvas, view.opened, asked, counter]);

  const expansion = view.expansions.at(-1);
  const expandedIn = useRef(view.opened);
  useEffect(() => {
    const isOpenedWithIt = expandedIn.current !== view.opened; // it has been fitted, with all else
    expandedIn.current = view.opened;
    if (expansion && !isOpenedWithIt) canvas.current?.goTo(expansion.parent, expansion.added);
  }, [canvas, expansion, view.opened]);

  const lit = litLines(view, judged);
  const { data: sentences } = useSentences();
  const chosen = useMemo(
    () => chosenBy(view.selection, lit, sentences?.linesOf),
    [view.selection, lit, sentences],
  );
  useEffect(() => {
    canvas.current?.select(chosen);
    if (view.selection === null || chosen.length === 1) canvas.current?.reveal(...chosen);
  }, [canvas, view.selection, chosen]);

  useEffect(() => {
    const outside = entities.filter(({ date }) => isOutside(date?.edtf, view.months ?? allMonths));
    canvas.current?.dim(outside.map(({ id }) => id));
  }, [canvas, entities, view.months]);

  const stand = (next: Walk | null) => {
    setWalk(next);
    canvas.current?.focus(next ? (next.line ?? next.entity) : null);
    const entity = entities.find(({ id }) => id === next?.entity);
    if (!next || !entity) return;
    canvas.current?.reveal(next.line ?? next.entity);
    const here = linesAt(lines, next.entity);
    const at = here.findIndex(({ id }) => id === next.line);
    const line = here[at];
    if (line) return session.announce(walkedLine(lineAloud(line, telling), at + 1, here.length));
    const kind = session.opening.vocabulary.kinds.find((entry) => entry.kind === entity.kind)?.label ?? "";
    session.announce(focusedEntity(entity, kind, here.length));
  };
  const focusOn = (id: string | null | undefined) => stand(id == null ? null : standAt(id));

  // what is chosen anywhere is where the keys go on, unless they are there
  const { selection } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where they stand, and what is drawn, changes without a choice
  useEffect(() => {
    if (selection === null || isSentenceId(selection)) return;
    const [source = "", , target] = selection.split("|");
    const isThere =
      walk !== null &&
      (walk.line === selection || (walk.line === null && [source, target].includes(walk.entity)));
    if (isThere) return;
    setWalk(standAt(source, target === undefined ? null : selection));
    if (isFocused) canvas.current?.focus(selection);
  }, [selection]);

  /** The nearest in that direction; what lies off to the side counts as farther. */
  const nearest = ([dx, dy]: [number, number]): string | undefined => {
    const from = focused ? view.places[focused] : undefined;
    if (!from) return entities[0]?.id;
    return entities
      .flatMap(({ id }) => {
        const place = view.places[id];
        if (!place || id === focused) return [];
        const along = (place.x - from.x) * dx + (place.y - from.y) * dy;
        const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
        return along > 0 ? { id, far: along + 2 * aside } : [];
      })
      .sort((a, b) => a.far - b.far)[0]?.id;
  };

  const openMenu = (id: string) => {
    const place = canvas.current?.placeOf(id);
    if (place) setMenu({ id, ...place });
  };
  const inMenu = entities.find(({ id }) => id === menu?.id);

  const steps: Record<string, ((from: Walk) => Walk) | undefined> = {
    e: (from) => pass(from, lines, 1),
    E: (from) => pass(from, lines, -1),
    f: (from) => goOn(from, lines),
    b: goBack,
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    const step = walk && steps[event.key]?.(walk);
    if (direction) focusOn(nearest(direction) ?? focused);
    else if (step) stand(step);
    else if (event.key === "Enter" && walk) session.choose(walk.line ?? walk.entity);
    else if (event.key === "+" && focused) session.expand(focused);
    else if (event.key === "-" && focused) session.collapse(focused);
    else if (event.key === "Delete" && focused) session.hide([focused]);
    else if ((event.key === "ContextMenu" || event.key === "m") && focused) openMenu(focused);
    else if (event.key === "Escape") session.choose(null);
    else return;
    event.preventDefault();
  };

  // one at a time: see docs/decisions.md
  const stands = isFocused && !walk?.line ? focused : null; // on an entity itself, not on a line of it
  const withStub = [hovered, stands, view.selection].find(
    (id) => id !== null && entities.some((entity) => entity.id === id),
  );
  return (
    <section className={`canvas${isList ? " as-list" : ""}`} aria-label={messages.regions.graph}>
      <Notices notice={notice} onClose={onCloseNotice} />
      <div className="stage">
        <FormSwitch />
        <div
          ref={container}
          className="drawing"
          role="application"
          aria-label={messages.canvasHelp}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: role application takes keys
          tabIndex={0}
          onKeyDown={onKeyDown}
          onContextMenu={(event) => event.preventDefault()}
          onFocus={() => {
            setIsFocused(true);
            if (isPointed.current) return;
            if (walk) stand(walk);
            else focusOn(view.selection ?? entities[0]?.id);
          }}
          onBlur={() => {
            setIsFocused(false);
            canvas.current?.focus(null);
          }}
        />
        {withStub && !isList && (
          <Stub
            key={withStub}
            id={withStub}
            entities={entities}
            lines={lines}
            judged={judged}
            canvas={canvas}
            onHold={(isHeld) => hover(isHeld ? withStub : null)}
          />
        )}
        {isList && (
          <Answer query={list} pending={messages.outline.pending}>
            {({ Outline }) => (
              <Outline visible={visible} chosen={chosen} reading={reading} onRead={setReading} />
            )}
          </Answer>
        )}
        {menu && inMenu && (
          <PlacedMenu {...menu} name={nameWithOutcome(inMenu)} onClose={() => setMenu(null)} />
        )}
      </div>
      {view.opened === 0 && !notice && (
        <p className="empty" role="status">
          {messages.openingView}
        </p>
      )}
      {lines.length === 0 && view.opened > 0 && <EmptyView judged={judged} />}
    </section>
  );
}
