// What is visible as a table that opens into lines: for those who read, hear or use keys alone. The table itself holds the
// focus, so that a row may leave the window, or the view, and the keys go on from there.
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { nameWithOutcome } from "../../common/labels.ts";
import { badges } from "../graph/stylesheet.ts";
import { messages } from "../messages.ts";
import { allMonths, isOutside } from "../state/dates.ts";
import { isRelationId, unrealOutcomes } from "../state/view.ts";
import { focusedEntity, walkedLine } from "./announcements.ts";
import { PlacedMenu } from "./command-menu.tsx";
import { useSession } from "./context.ts";
import { Icon } from "./icon.tsx";
import { lineAloud, lineFrom } from "./line-words.ts";
import { KindMark, LineMark } from "./marks.tsx";
import { narrow } from "./narrow.ts";
import {
  type Column,
  columns,
  keyOf,
  type Listed,
  listOf,
  type Reading,
  type Row,
  rowsOf,
  type Sort,
  sorted,
  windowOf,
} from "./outline-rows.ts";
import { useLineWords } from "./use-line-words.ts";
import type { useVisible } from "./use-visible.ts";
import { farEnd, goBack, goOn, keepTo, pass, standAt, type Walk } from "./walk.ts";

const words = messages.outline;
const headHeight = 36;
const heightNow = () => (narrow.matches ? 48 : 34);
function onNarrow(call: () => void) {
  narrow.addEventListener("change", call);
  return () => narrow.removeEventListener("change", call);
}
const idOf = (table: string, key: string) => `${table}-${encodeURIComponent(key)}`;
/** Of these the most come first. */
const fromTheMost: readonly Column[] = ["lines"];

function Head({ sort, onSort }: { sort: Sort; onSort(sort: Sort): void }) {
  const next = (column: Column): Sort => ({
    column,
    descending: column === sort.column ? !sort.descending : fromTheMost.includes(column),
  });
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const isSorted = column === sort.column;
          return (
            <th
              key={column}
              scope="col"
              className={column}
              {...(isSorted && { "aria-sort": sort.descending ? "descending" : "ascending" })}
            >
              <button type="button" onClick={() => onSort(next(column))}>
                {words.columns[column]}
                {isSorted && <Icon path={sort.descending ? "M4 6l3 3 3-3" : "M4 8l3-3 3 3"} />}
              </button>
            </th>
          );
        })}
        <th scope="col" className="todo">
          <span className="visually-hidden">{words.todo}</span>
        </th>
      </tr>
    </thead>
  );
}

const Badge = ({ of, label }: { of: keyof typeof badges; label: string }) => (
  <svg width="10" height="10" viewBox="0 0 10 10" role="img" aria-label={label}>
    <path d={badges[of].path} fill="currentColor" />
  </svg>
);

const DoButton = ({
  does,
  label,
  path,
  ...more
}: {
  does: string;
  label: string;
  path: string;
  "aria-haspopup"?: "menu";
}) => (
  <button type="button" className="do" tabIndex={-1} data-do={does} aria-label={label} {...more}>
    <Icon path={path} />
  </button>
);

function EntityCells({ listed, isOpen, wording }: { listed: Listed; isOpen: boolean; wording: string }) {
  const { marks } = useSession();
  const { entity, kind, lines, strongest, when, pinned, noted } = listed;
  const mark = marks.get(entity.kind) ?? { shape: "tag", hue: "neutral" };
  const name = nameWithOutcome(entity);
  return (
    <>
      <td className="name">
        {lines.length > 0 ? (
          <DoButton
            does="toggle"
            label={words.linesOf(name)}
            path={isOpen ? "M3.5 5.5 7 9l3.5-3.5" : "M5.5 3.5 9 7l-3.5 3.5"}
          />
        ) : (
          <span className="no-toggle" />
        )}
        <span title={name}>{entity.name}</span>
      </td>
      <td className="kind">
        <KindMark
          {...mark}
          isHollow={entity.unnamed}
          isUnreal={entity.outcome != null && unrealOutcomes.includes(entity.outcome)}
        />
        {kind}
      </td>
      <td className="lines">
        {lines.length}
        <span className="unit"> {words.lines(lines.length)}</span>
      </td>
      <td className="wording">
        {strongest && <LineMark modality={strongest.modality} vee={strongest.interpretation} />}
        <span>{wording}</span>
      </td>
      <td className="when" title={when}>
        {when}
      </td>
      <td className="marks">
        {pinned && <Badge of="pinned" label={words.pinned} />}
        {noted && <Badge of="noted" label={words.noted} />}
      </td>
      <td className="todo">
        <DoButton
          does="menu"
          aria-haspopup="menu"
          label={messages.commands.menu(name)}
          path="M2 7h2M6 7h2M10 7h2"
        />
      </td>
    </>
  );
}

type Props = {
  visible: ReturnType<typeof useVisible>;
  /** Wear the marker; so do the ends of the lines among them. */
  chosen: readonly string[];
  reading: Reading;
  onRead: React.Dispatch<React.SetStateAction<Reading>>;
};
type Menu = { id: string; x: number; y: number };

export function Outline({ visible, chosen, reading, onRead }: Props) {
  const session = useSession();
  const telling = useLineWords();
  const { view, entities, lines } = visible;
  const { pinned, notes, selection } = view;
  const { kinds } = session.opening.vocabulary;
  const table = useId();
  const grid = useRef<HTMLTableElement>(null);
  const { sort, open } = reading;
  const [held, setHeld] = useState<Walk | null>(null);
  const [menu, setMenu] = useState<Menu | null>(null);
  const rowHeight = useSyncExternalStore(onNarrow, heightNow);

  const list = useMemo(() => {
    const kindWords = new Map(kinds.map(({ kind, label }) => [kind as string, label]));
    return sorted(listOf(entities, lines, { pinned, notes }, kindWords), sort);
  }, [entities, lines, pinned, notes, kinds, sort]);
  const rows = useMemo(() => rowsOf(list, open), [list, open]);

  // where the row is gone, the one that has come to its place
  const lastIndex = useRef(0);
  const kept = held && keepTo(held, entities, lines);
  const fallback = rows[Math.min(lastIndex.current, rows.length - 1)]?.listed.id;
  const walk = kept ?? (fallback === undefined ? null : standAt(fallback));
  const indexOf = (spot: Walk | null) => {
    if (!spot) return -1;
    const at = rows.findIndex(({ key }) => key === keyOf(spot.entity, spot.line));
    return at >= 0 ? at : rows.findIndex(({ key }) => key === spot.entity);
  };
  const index = indexOf(walk);
  const active = rows[index];
  useEffect(() => {
    if (index >= 0) lastIndex.current = index;
  }, [index]);

  const openUp = useCallback(
    (id: string) => onRead((now) => (now.open.has(id) ? now : { ...now, open: new Set(now.open).add(id) })),
    [onRead],
  );
  const toggle = (id: string) =>
    onRead((now) => {
      const next = new Set(now.open);
      if (!next.delete(id)) next.add(id);
      return { ...now, open: next };
    });

  const [scrolled, setScrolled] = useState(0);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setHeight(element.clientHeight));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const inWindow = windowOf(scrolled, height, rowHeight, rows.length);
  const activeKey = active?.key;
  /** A step by key, or what was chosen elsewhere, is brought into the window; a scroll is left alone. */
  const shouldReveal = useRef(true);
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element || !shouldReveal.current || activeKey === undefined || height === 0) return;
    shouldReveal.current = false;
    const top = index * rowHeight;
    const room = height - headHeight - rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  }, [activeKey, index, rowHeight, height]);

  // what is chosen anywhere is where the keys go on, unless they are there
  const standing = useRef(walk);
  standing.current = walk;
  useEffect(() => {
    if (selection === null) return;
    const [source = "", , target] = selection.split("|");
    const here = standing.current;
    if (isRelationId(selection)) {
      if (here?.line === selection || here?.entity === source || here?.entity === target) return;
      openUp(source);
      setHeld(standAt(source, selection));
    } else {
      if (here?.entity === selection) return;
      setHeld(standAt(selection));
    }
    shouldReveal.current = true;
  }, [selection, openUp]);

  const nameOf = (listed: Listed) => nameWithOutcome(listed.entity);
  const tell = (row: Row) => {
    const { listed, line, at, of } = row;
    session.announce(
      line
        ? walkedLine(lineAloud(line, telling), at, of)
        : focusedEntity(listed.entity, listed.kind, listed.lines.length),
    );
  };
  const goTo = (next: Walk) => {
    if (next.line !== null) openUp(next.entity);
    shouldReveal.current = true;
    setHeld(next);
    const listed = list.find(({ id }) => id === next.entity);
    if (!listed) return;
    const at = listed.lines.findIndex(({ id }) => id === next.line);
    tell({
      key: "",
      listed,
      line: listed.lines[at] ?? null,
      at: at + 1,
      of: listed.lines.length,
    });
  };
  const goToRow = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!row) return;
    const isOfSame = walk?.entity === row.listed.id;
    goTo({
      entity: row.listed.id,
      line: row.line?.id ?? null,
      trail: isOfSame ? walk.trail : [],
    });
  };
  const right = () => {
    if (!walk || !active) return;
    if (walk.line !== null) goTo(goOn(walk, lines));
    else if (active.listed.lines.length > 0) goTo(pass(walk, lines, 1));
    else session.announce(words.noLines(nameOf(active.listed)));
  };
  const left = () => {
    if (!walk || !active) return;
    const before = goBack(walk);
    if (before !== walk) goTo(before);
    else if (open.has(walk.entity)) {
      toggle(walk.entity);
      session.announce(words.closed(nameOf(active.listed)));
    }
  };
  /** At the button that was pressed, else under the row's name. */
  const openMenu = (id: string, place?: { x: number; y: number }) => {
    const box = grid.current?.parentElement?.getBoundingClientRect();
    if (!box) return;
    const row = grid.current?.querySelector(`#${CSS.escape(idOf(table, id))}`)?.getBoundingClientRect();
    const { x, y } = place ?? { x: (row?.left ?? box.left) + 40, y: row?.bottom ?? box.top };
    setMenu({ id, x: x - box.left, y: y - box.top });
  };
  const page = Math.max(1, Math.floor((height - headHeight) / rowHeight) - 1);
  const keys: Record<string, ((row: Row) => void) | undefined> = {
    ArrowDown: () => goToRow(index + 1),
    ArrowUp: () => goToRow(index - 1),
    PageDown: () => goToRow(index + page),
    PageUp: () => goToRow(index - page),
    Home: () => goToRow(0),
    End: () => goToRow(rows.length - 1),
    ArrowRight: right,
    ArrowLeft: left,
    Enter: ({ listed, line }) => session.choose(line?.id ?? listed.id),
    " ": ({ listed }) => toggle(listed.id),
    "+": ({ listed }) => session.expand(listed.id),
    "-": ({ listed }) => session.collapse(listed.id),
    Delete: ({ listed }) => session.hide([listed.id]),
    m: ({ listed }) => openMenu(listed.id),
    ContextMenu: ({ listed }) => openMenu(listed.id),
    Escape: () => session.choose(null),
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== grid.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (!act || !active) return;
    event.preventDefault();
    act(active);
  };

  const rowAt = ({ target }: React.MouseEvent) => {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
    return element ? rows[Number(element.dataset.index)] : undefined;
  };
  const onClick = (event: React.MouseEvent) => {
    const row = rowAt(event);
    if (!row) return;
    const { listed, line } = row;
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    grid.current?.focus({ preventScroll: true });
    if (button?.dataset.do === "on" && line) return goTo(goOn(standAt(listed.id, line.id), lines));
    setHeld(standAt(listed.id, line?.id ?? null));
    if (button?.dataset.do === "toggle") return toggle(listed.id);
    if (button?.dataset.do === "menu") {
      const { left, bottom } = button.getBoundingClientRect();
      return openMenu(listed.id, { x: left, y: bottom });
    }
    session.choose(line?.id ?? listed.id);
  };
  const onContextMenu = (event: React.MouseEvent) => {
    const row = rowAt(event);
    if (!row) return;
    event.preventDefault();
    setHeld(standAt(row.listed.id, row.line?.id ?? null));
    openMenu(row.listed.id, { x: event.clientX, y: event.clientY });
  };

  const drawn = rows.slice(inWindow.from, inWindow.to).map((row, nth) => ({ row, at: inWindow.from + nth }));
  const isOut = active && (index < inWindow.from || index >= inWindow.to);
  const ends = new Set(chosen.flatMap((id) => (isRelationId(id) ? id.split("|") : [])));
  const inMenu = entities.find(({ id }) => id === menu?.id);
  return (
    <div className="tree">
      <p className="visually-hidden" id={`${table}-help`}>
        {words.help}
      </p>
      <p className="meta hint-line">{words.hint}</p>
      <table
        ref={grid}
        className="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a treegrid is, with keys
        role="treegrid"
        aria-label={words.label}
        aria-describedby={`${table}-help`}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        {...(active && { "aria-activedescendant": idOf(table, active.key) })}
        tabIndex={0}
        onScroll={({ currentTarget }) =>
          setScrolled(Math.floor(currentTarget.scrollTop / rowHeight) * rowHeight)
        }
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={onContextMenu}
      >
        <Head
          sort={sort}
          onSort={(next) => {
            onRead((now) => ({ ...now, sort: next }));
            session.announce(words.sortedBy(words.columns[next.column], next.descending));
          }}
        />
        <tbody style={{ height: rows.length * rowHeight }}>
          {[...drawn, ...(isOut ? [{ row: active, at: index }] : [])].map(({ row, at }) => {
            const { listed, line } = row;
            const isChosen = selection === (line?.id ?? listed.id);
            const isOpen = open.has(listed.id);
            return (
              <tr
                key={row.key}
                id={idOf(table, row.key)}
                data-index={at}
                data-id={line?.id ?? listed.id}
                className={[
                  line ? "of-line" : "of-entity",
                  row === active ? "active" : "",
                  chosen.includes(line?.id ?? listed.id) ? "marked" : "",
                  !line && ends.has(listed.id) ? "end" : "",
                  isOutside(listed.entity.date?.edtf, view.months ?? allMonths) ? "outside" : "",
                ].join(" ")}
                aria-rowindex={at + 2}
                aria-level={line ? 2 : 1}
                aria-posinset={row.at}
                aria-setsize={row.of}
                aria-selected={isChosen}
                {...(!line && listed.lines.length > 0 && { "aria-expanded": isOpen })}
                style={{ top: at * rowHeight, height: rowHeight }}
              >
                {line ? (
                  <>
                    <td colSpan={columns.length} className="told">
                      <LineMark modality={line.modality} vee={line.interpretation} />
                      <span title={lineFrom(line, listed.id, telling)}>
                        {lineFrom(line, listed.id, telling)}
                      </span>
                    </td>
                    <td className="todo">
                      <DoButton
                        does="on"
                        label={words.goTo(telling.nameOf(farEnd(line, listed.id)))}
                        path="M3 7h8M7.5 3.5 11 7l-3.5 3.5"
                      />
                    </td>
                  </>
                ) : (
                  <EntityCells
                    listed={listed}
                    isOpen={isOpen}
                    wording={wordingOf(listed, telling.wordings)}
                  />
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="meta none">{words.empty}</p>}
      {menu && inMenu && (
        <PlacedMenu {...menu} name={nameWithOutcome(inMenu)} onClose={() => setMenu(null)} />
      )}
    </div>
  );
}

function wordingOf({ strongest }: Listed, wordings: ReadonlyMap<string, string>): string {
  if (!strongest) return "";
  const label = wordings.get(strongest.modality) ?? strongest.modality;
  return strongest.interpretation ? `${label}, ${messages.claim.readingShort}` : label;
}
