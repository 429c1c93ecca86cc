// The only place that knows Cytoscape. It draws what it is given and reports what the reader does; it never lays out.
import cytoscape, {
  type CollectionReturnValue,
  type Core,
  type EventObject,
  type StylesheetJson,
} from "cytoscape";
import type { EdgeData, Elements, NodeData } from "./elements.ts";
import { edgeNamesFrom, nodeNamesFrom } from "./labels.ts";
import { mountPaintedLines } from "./painted-lines.ts";
import { stylesheet } from "./stylesheet.ts";
import type { Theme } from "./theme.ts";
import { easing, mountViewport, type Viewport } from "./viewport.ts";

export type CanvasEvents = {
  onSelect(id: string | null): void;
  onMove(id: string, x: number, y: number): void;
  onExpand(id: string): void;
  /** The node that the pointer rests on; null once it has left. */
  onHover(id: string | null): void;
  /** Pixels from the upper left corner of the canvas. */
  onMenu(id: string, x: number, y: number): void;
};

export type Canvas = Pick<Viewport, "fit" | "open" | "refit" | "reveal" | "goTo" | "cover"> & {
  /**
   * `parents`: out of whom an entity grows, and into whom it goes back. What comes and goes is seen coming and going,
   * unless the view `isAnew`, or large, or the reader wants no motion.
   */
  draw(elements: Elements, parents: ReadonlyMap<string, string>, isAnew: boolean): void;
  /** Marks these nodes and lines, and the ends of the lines. */
  select(ids: readonly string[]): void;
  /** Dims these nodes and their lines. */
  dim(ids: readonly string[]): void;
  /** Draws the ring of the keyboard around this node or line. */
  focus(id: string | null): void;
  /** Where it stands now, in pixels from the upper left corner; null where it is not drawn. */
  placeOf(id: string): { x: number; y: number } | null;
  /**
   * Tells where it stands, in pixels from the corner of the container's parent, now and whenever that changes, with the
   * zoom; null where it is not drawn. Returns how to stop.
   */
  follow(id: string, tell: (at: { x: number; y: number; zoom: number } | null) => void): () => void;
  setTheme(theme: Theme): void;
  destroy(): void;
};

/** Whose names are too small to be read; `unmeasured`: nor do they take room, for to measure thousands takes long. */
type Sight = { nodes: boolean; edges: boolean; unmeasured: boolean };
/** Nodes and lines from which on a drawing is large: lines that nobody asks about and whose words are not read are painted. */
const largeFrom = 500;
const hoverDelay = 120;
/** Milliseconds without a change, after which the window has come to rest. */
const restDelay = 120;
/** Milliseconds. */
const motion = { grow: 220, shrink: 160 };

/** Each change of data has Cytoscape style the element anew, whether it is one or not. */
const isSame = (had: object, has: object) =>
  Object.entries(has).every(([key, value]) => (had as Record<string, unknown>)[key] === value);

export function mountCanvas(container: HTMLElement, firstTheme: Theme, events: CanvasEvents): Canvas {
  let theme = firstTheme;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const styleIn = (colors: Theme) => {
    const unmoved = { selector: "*", style: { "transition-duration": 0 } };
    return [...stylesheet(colors), ...(calm ? [unmoved] : [])] as unknown as StylesheetJson;
  };
  cytoscape.warnings(false); // a node that grows out of its parent lies over it for a moment
  const cy: Core = cytoscape({
    container,
    style: styleIn(theme),
    layout: { name: "preset" },
    minZoom: 0.1,
    maxZoom: 3,
    boxSelectionEnabled: false,
    selectionType: "single",
    autounselectify: true,
  });

  cy.on("tap", (event) => events.onSelect(event.target === cy ? null : (event.target.id() as string)));
  cy.on("dbltap", "node", (event) => events.onExpand(event.target.id() as string));
  const openMenu = (event: EventObject) => {
    const { x, y } = event.renderedPosition as { x: number; y: number };
    events.onMenu(event.target.id() as string, x, y);
  };
  cy.on("cxttap", "node", openMenu);
  cy.on("taphold", "node", (event) => {
    if (event.originalEvent.type.startsWith("touch")) openMenu(event);
  });
  cy.on("dragfree", "node", (event) => {
    const { x, y } = event.target.position() as { x: number; y: number };
    events.onMove(event.target.id() as string, Math.round(x), Math.round(y));
  });

  let hovering: ReturnType<typeof setTimeout> | undefined;
  const unfade = () => {
    clearTimeout(hovering);
    events.onHover(null);
    cy.elements(".faded, .near").removeClass("faded near");
    if (pointed === null) return;
    pointed = null;
    partLines();
  };
  cy.on("mouseover", "node, edge", ({ target }) => {
    clearTimeout(hovering);
    hovering = setTimeout(() => {
      pointed = target.id() as string;
      partLines();
      const near = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
      cy.batch(() => {
        if (!isLarge) cy.elements().difference(near).addClass("faded");
        near.addClass("near");
      });
      if (target.isNode()) events.onHover(target.id() as string);
    }, hoverDelay);
  });
  cy.on("mouseout", "node, edge", unfade);
  container.addEventListener("pointerleave", unfade);

  let isLarge = false;
  const sightNow = (): Sight => ({
    nodes: cy.zoom() < nodeNamesFrom,
    edges: cy.zoom() < edgeNamesFrom,
    unmeasured: isLarge && cy.zoom() < nodeNamesFrom,
  });
  let sight = sightNow();
  const lookAgain = () => {
    const now = sightNow();
    cy.batch(() => {
      if (now.nodes !== sight.nodes) cy.nodes().toggleClass("small", now.nodes);
      if (now.edges !== sight.edges) cy.edges().toggleClass("small", now.edges);
      if (now.unmeasured !== sight.unmeasured) cy.nodes().toggleClass("unmeasured", now.unmeasured);
    });
    sight = now;
  };
  cy.on("zoom", lookAgain);

  type Renderer = { textureOnViewport: boolean; invalidateContainerClientCoordsCache(): void };
  const renderer = (cy as Core & { renderer(): Renderer }).renderer();
  // it keeps where it stands in the page, and learns of another size, but not of another place
  for (const touching of ["pointerenter", "pointerdown"])
    container.addEventListener(touching, () => renderer.invalidateContainerClientCoordsCache(), {
      capture: true,
    });
  /** A large drawing is moved as one picture: to draw it anew takes longer than a frame. */
  const drawAsLarge = (willBeLarge: boolean) => {
    isLarge = willBeLarge;
    renderer.textureOnViewport = isLarge;
    lookAgain();
  };

  let lines: readonly EdgeData[] = [];
  let pointed: string | null = null;
  let focused: string | null = null;
  /** Of a large drawing: one asks about them, or can read their words. */
  const askedLines = (): EdgeData[] => {
    const ends = new Set([pointed, focused]);
    if (cy.zoom() >= nodeNamesFrom) {
      const { x1, x2, y1, y2 } = cy.extent();
      for (const [id, { x, y }] of places) if (x > x1 && x < x2 && y > y1 && y < y2) ends.add(id);
    }
    const asked = new Set([...chosen, pointed, focused]);
    return lines.filter(({ id, source, target }) => asked.has(id) || ends.has(source) || ends.has(target));
  };
  const painted = mountPaintedLines(container);
  let places = new Map<string, { x: number; y: number }>();
  let toPaint: readonly EdgeData[] = [];
  let isPainted = true;
  const paintAnew = () => {
    isPainted = false;
    cy.forceRender();
  };
  cy.on("position", "node", ({ target }) => {
    const id = target.id() as string;
    if (places.has(id)) places.set(id, { ...target.position() }); // else it is leaving
    isPainted = false;
  });
  cy.on("viewport resize", () => {
    isPainted = false;
  });
  cy.on("render", () => {
    if (isPainted) return;
    isPainted = true;
    const seen = { zoom: cy.zoom(), pan: cy.pan(), width: cy.width(), height: cy.height() };
    painted.paint({ lines: toPaint, places, dimmed }, seen, theme);
  });
  /** Parts them into those that Cytoscape draws, which are returned, and those that are painted. */
  const part = (): readonly EdgeData[] => {
    if (!isLarge) {
      toPaint = [];
      return lines;
    }
    const asked = askedLines();
    const isAsked = new Set(asked);
    toPaint = lines.filter((line) => !isAsked.has(line));
    return asked;
  };
  /** Again, once one asks about others. */
  const partLines = () => {
    if (!isLarge) return;
    const before = toPaint.length;
    const asked = part();
    const isAsked = new Set(asked.map(({ id }) => id));
    const gone = cy.edges().filter((edge) => !isAsked.has(edge.id()));
    const fresh = asked.filter(({ id }) => cy.getElementById(id).empty());
    if (gone.empty() && fresh.length === 0 && toPaint.length === before) return;
    gone.remove();
    addAll(fresh.map((data) => ({ data })));
    paintAnew();
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  cy.on("viewport", () => {
    clearTimeout(resting);
    resting = setTimeout(partLines, restDelay);
  });

  let chosen: readonly string[] = [];
  const markChosen = () => {
    cy.batch(() => {
      cy.elements(".chosen, .chosen-end").removeClass("chosen chosen-end");
      for (const id of chosen) {
        const element = cy.getElementById(id);
        element.addClass("chosen");
        if (element.isEdge()) element.connectedNodes().addClass("chosen-end");
      }
    });
  };

  let dimmed: ReadonlySet<string> = new Set();
  const markDimmed = () => {
    cy.batch(() => {
      cy.elements(".dimmed").removeClass("dimmed");
      for (const id of dimmed)
        cy.getElementById(id).union(cy.getElementById(id).connectedEdges()).addClass("dimmed");
    });
    paintAnew();
  };

  type Drawn = { data: NodeData | EdgeData; position?: { x: number; y: number } };
  /** False where it is not there yet. */
  const update = ({ data, position }: Drawn): boolean => {
    const existing = cy.getElementById(data.id);
    if (existing.empty()) return false;
    if (existing.hasClass("leaving")) existing.stop(true).removeClass("leaving");
    if (!isSame(existing.data(), data)) existing.data(data);
    if (position && !existing.grabbed() && !isSame(existing.position(), position))
      existing.position(position);
    return true;
  };
  const classesOf = (data: NodeData | EdgeData): string[] => {
    const worn = {
      small: "source" in data ? sight.edges : sight.nodes,
      unmeasured: !("source" in data) && sight.unmeasured,
      dimmed: "source" in data && (dimmed.has(data.source) || dimmed.has(data.target)),
    };
    return Object.entries(worn).flatMap(([name, isWorn]) => (isWorn ? name : []));
  };
  /** All at once, which takes a fraction of one by one. */
  const addAll = (fresh: readonly (Drawn & { from?: { x: number; y: number } | undefined })[]) =>
    cy.add(
      fresh.map(({ data, position, from }) => ({
        group: position ? ("nodes" as const) : ("edges" as const),
        data,
        classes: classesOf(data),
        ...(position && { position: { ...(from ?? position) } }),
      })),
    );

  let parents: ReadonlyMap<string, string> = new Map();
  const leaving = new Set<ReturnType<typeof setTimeout>>();
  const leave = (gone: CollectionReturnValue) => {
    gone.addClass("leaving");
    gone.nodes().forEach((node) => {
      const parent = cy.getElementById(parents.get(node.id()) ?? "");
      if (parent.nonempty() && !parent.hasClass("leaving"))
        node.animate({ position: { ...parent.position() } }, { duration: motion.shrink, easing });
    });
    const timer = setTimeout(() => {
      leaving.delete(timer);
      gone.filter(".leaving").remove();
    }, motion.shrink);
    leaving.add(timer);
  };

  const viewport = mountViewport(cy, container, calm, () => places);

  return {
    draw({ nodes, edges }, nextParents, isAnew) {
      const wasLarge = isLarge;
      const willBeLarge = nodes.length + edges.length > largeFrom;
      const isStill = calm || isAnew || wasLarge || willBeLarge;
      if (isAnew && willBeLarge) viewport.approach(nodes.map(({ position }) => position)); // each is styled once, as it will be seen
      drawAsLarge(willBeLarge);
      lines = edges.map(({ data }) => data);
      places = new Map(nodes.map(({ data, position }) => [data.id, position]));
      const real = part().map((data) => ({ data }));
      const wanted = new Set([...nodes, ...real].map(({ data }) => data.id));
      cy.batch(() => {
        // a view that is opened is drawn from nothing: where the bounds of a line are asked for before it is painted, as
        // fitting does, Cytoscape keeps its words where its former curve had them
        const gone = isAnew ? cy.elements() : cy.elements().filter((element) => !wanted.has(element.id()));
        if (isStill) gone.remove();
        else leave(gone);
      });
      const comesFrom = (id: string) => {
        const parent = cy.getElementById(nextParents.get(id) ?? "");
        return isStill || parent.empty() ? undefined : parent.position();
      };
      const bring = (all: readonly Drawn[]) =>
        cy.batch(() => {
          const fresh = all
            .filter((each) => !update(each))
            .map((each) => ({ ...each, from: comesFrom(each.data.id) }));
          const added = addAll(fresh);
          if (isStill) return;
          for (const { data, position, from } of fresh) {
            const element = added.getElementById(data.id);
            if (position && from)
              element.animate({ position: { ...position } }, { duration: motion.grow, easing });
            else element.addClass("coming");
          }
        });
      bring(nodes);
      bring(real);
      cy.elements(".coming").removeClass("coming");
      parents = nextParents;
      markChosen();
      markDimmed();
      viewport.keepUp(isAnew);
    },
    select(ids) {
      chosen = ids;
      viewport.letGo();
      partLines();
      markChosen();
    },
    dim(ids) {
      dimmed = new Set(ids);
      markDimmed();
    },
    focus(id) {
      cy.elements(".focused").removeClass("focused");
      focused = id;
      partLines();
      if (id !== null) cy.getElementById(id).addClass("focused");
    },
    placeOf(id) {
      const node = cy.getElementById(id);
      return node.nonempty() ? { ...node.renderedPosition() } : null;
    },
    follow(id, tell) {
      const report = () => {
        const node = cy.getElementById(id);
        const { x, y } = node.nonempty() ? node.renderedPosition() : { x: 0, y: 0 };
        const { offsetLeft, offsetTop } = container;
        tell(node.nonempty() ? { x: x + offsetLeft, y: y + offsetTop, zoom: cy.zoom() } : null);
      };
      const moved = "viewport resize add remove position";
      cy.on(moved, report);
      report();
      return () => void cy.off(moved, report);
    },
    setTheme(next) {
      theme = next;
      cy.style(styleIn(next));
      paintAnew();
    },
    fit: viewport.fit,
    open: viewport.open,
    refit: viewport.refit,
    reveal: viewport.reveal,
    goTo: viewport.goTo,
    cover: viewport.cover,
    destroy() {
      for (const timer of [hovering, resting, ...leaving]) clearTimeout(timer);
      viewport.destroy();
      painted.destroy();
      cy.destroy();
    },
  };
}
