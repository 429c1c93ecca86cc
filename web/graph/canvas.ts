// The only place that knows Cytoscape. It draws what it is given and reports what the reader does; it never lays out.
import cytoscape, { type Core, type StylesheetJson } from "cytoscape";
import type { EdgeData, Elements, NodeData } from "./elements.ts";
import { stylesheet } from "./stylesheet.ts";
import type { Theme } from "./theme.ts";

export type CanvasEvents = {
  onSelect(id: string | null): void;
  onMove(id: string, x: number, y: number): void;
  onExpand(id: string): void;
  /** The node that the pointer rests on; null once it has left. */
  onHover(id: string | null): void;
  /** Pixels from the upper left corner of the canvas. */
  onMenu(id: string, x: number, y: number): void;
};

export type Canvas = {
  draw(elements: Elements, parents: ReadonlyMap<string, string>): void;
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
  /** All of it in the window, at zoom 1 where that is enough. */
  fit(): void;
  /** Brings these into the window where they are not; zooms out only where it cannot hold them. */
  reveal(...ids: string[]): void;
  /** Brings these places into the window where they are not: by panning if that is enough, else by zooming out. */
  revealPlaces(places: readonly { x: number; y: number }[]): void;
  /** So many pixels at its left lie under something else: what is fitted or revealed from now on stands beside them. */
  cover(left: number): void;
  destroy(): void;
};

const nodeNamesFrom = 0.7;
const edgeNamesFrom = 0.85;
const hoverDelay = 120;
const growth = 220;
/** Of the largest thing that is drawn, with its name. */
const halfCard = { width: 90, height: 50 };

export function mountCanvas(container: HTMLElement, theme: Theme, events: CanvasEvents): Canvas {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  cytoscape.warnings(false); // a node that grows out of its parent lies over it for a moment
  const cy: Core = cytoscape({
    container,
    style: stylesheet(theme) as unknown as StylesheetJson,
    layout: { name: "preset" },
    minZoom: 0.1,
    maxZoom: 3,
    boxSelectionEnabled: false,
    selectionType: "single",
    autounselectify: true,
  });

  cy.on("tap", (event) => events.onSelect(event.target === cy ? null : (event.target.id() as string)));
  cy.on("dbltap", "node", (event) => events.onExpand(event.target.id() as string));
  cy.on("cxttap", "node", (event) => {
    const { x, y } = event.renderedPosition as { x: number; y: number };
    events.onMenu(event.target.id() as string, x, y);
  });
  cy.on("dragfree", "node", (event) => {
    const { x, y } = event.target.position() as { x: number; y: number };
    events.onMove(event.target.id() as string, Math.round(x), Math.round(y));
  });

  let hovering: ReturnType<typeof setTimeout> | undefined;
  const unfade = () => {
    clearTimeout(hovering);
    events.onHover(null);
    cy.elements().removeClass("faded near");
    nameByZoom();
  };
  cy.on("mouseover", "node, edge", ({ target }) => {
    clearTimeout(hovering);
    hovering = setTimeout(() => {
      const near = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
      cy.batch(() => {
        cy.elements().addClass("faded");
        near.removeClass("faded").addClass("near").removeClass("small");
      });
      if (target.isNode()) events.onHover(target.id() as string);
    }, hoverDelay);
  });
  cy.on("mouseout", "node, edge", unfade);
  container.addEventListener("pointerleave", unfade);

  const nameByZoom = () => {
    const zoom = cy.zoom();
    cy.batch(() => {
      cy.nodes().toggleClass("small", zoom < nodeNamesFrom);
      cy.edges().toggleClass("small", zoom < edgeNamesFrom);
      cy.elements(".chosen, .chosen-end, .near, .focused").removeClass("small"); // what one asks about keeps its words
    });
  };
  cy.on("zoom", nameByZoom);

  let chosen: readonly string[] = [];
  const markChosen = () => {
    cy.batch(() => {
      cy.elements().removeClass("chosen chosen-end");
      for (const id of chosen) {
        const element = cy.getElementById(id);
        element.addClass("chosen");
        if (element.isEdge()) element.connectedNodes().addClass("chosen-end");
      }
    });
    nameByZoom();
  };

  let dimmed: readonly string[] = [];
  const markDimmed = () => {
    cy.batch(() => {
      cy.elements().removeClass("dimmed");
      for (const id of dimmed)
        cy.getElementById(id).union(cy.getElementById(id).connectedEdges()).addClass("dimmed");
    });
  };

  const upsert = (
    data: NodeData | EdgeData,
    position: { x: number; y: number } | null,
    from: { x: number; y: number } | undefined,
  ) => {
    const existing = cy.getElementById(data.id);
    if (existing.nonempty()) {
      existing.data(data);
      if (position && existing.isNode() && !existing.grabbed()) existing.position(position);
      return;
    }
    const added = cy.add({
      group: position ? "nodes" : "edges",
      data,
      ...(position && { position: from && !calm ? { ...from } : position }),
    });
    if (position && from && !calm)
      added.animate({ position: { ...position } }, { duration: growth, easing: "ease-out" });
  };

  let covered = 0;
  /** Whether the reader has left the window where `fit` put it. */
  let isFitted = false;
  let revealed: readonly string[] = [];
  cy.on("dragpan scrollzoom pinchzoom", () => {
    isFitted = false;
  });
  const free = () => ({ width: cy.width() - covered, height: cy.height() });
  const centre = (zoom: number, x: number, y: number) => {
    const { width, height } = free();
    const pan = { x: Math.round(covered + width / 2 - zoom * x), y: Math.round(height / 2 - zoom * y) };
    cy.viewport({ zoom, pan });
  };
  const fitAll = () => {
    cy.resize();
    const { x1, y1, w, h } = cy.elements().boundingBox();
    const padding = 6;
    const { width, height } = free();
    const zoom = Math.min(1, (width - 2 * padding) / w, (height - 2 * padding) / h);
    centre(zoom > 0 ? zoom : 1, x1 + w / 2, y1 + h / 2);
    isFitted = true;
  };
  const reveal = (ids: readonly string[]) => {
    revealed = ids;
    const wanted = new Set(ids);
    const elements = cy.elements().filter((element) => wanted.has(element.id()));
    if (elements.empty()) return;
    const all = ids.length > 1 ? elements.union(elements.connectedNodes()) : elements;
    const margin = 24;
    const { width, height } = free();
    const { x1, y1, x2, y2, w, h } = all.renderedBoundingBox();
    if (w + 2 * margin > width || h + 2 * margin > height) {
      const box = all.boundingBox();
      const zoom = Math.min(cy.zoom(), (width - 2 * margin) / box.w, (height - 2 * margin) / box.h);
      centre(zoom, box.x1 + box.w / 2, box.y1 + box.h / 2);
      isFitted = false;
      return;
    }
    const dx = x1 < covered ? covered + margin - x1 : x2 > cy.width() ? cy.width() - margin - x2 : 0;
    const dy = y1 < 0 ? margin - y1 : y2 > height ? height - margin - y2 : 0;
    if (dx === 0 && dy === 0) return;
    cy.panBy({ x: dx, y: dy });
    isFitted = false;
  };
  /** The window has another size, or something lies over it, or no longer does. */
  const settle = () => {
    cy.resize();
    if (isFitted) fitAll();
    reveal(revealed);
  };
  const watch = new ResizeObserver(settle);
  watch.observe(container);

  return {
    draw({ nodes, edges }, parents) {
      const wanted = new Set([...nodes, ...edges].map(({ data }) => data.id));
      const first = cy.nodes().empty();
      cy.batch(() => {
        cy.elements()
          .filter((element) => !wanted.has(element.id()))
          .remove();
        for (const { data, position } of nodes) {
          const parent = parents.get(data.id);
          upsert(data, position, !first && parent ? cy.getElementById(parent).position() : undefined);
        }
        for (const { data } of edges) upsert(data, null, undefined);
      });
      markChosen();
      markDimmed();
    },
    select(ids) {
      chosen = ids;
      revealed = [];
      markChosen();
    },
    dim(ids) {
      dimmed = ids;
      markDimmed();
    },
    focus(id) {
      cy.elements().removeClass("focused");
      if (id !== null) cy.getElementById(id).addClass("focused");
      nameByZoom();
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
      cy.style(stylesheet(next) as unknown as StylesheetJson);
    },
    fit: fitAll,
    reveal: (...ids) => reveal(ids),
    revealPlaces(places) {
      const seen = cy.extent();
      const box = {
        left: Math.min(...places.map(({ x }) => x)) - halfCard.width,
        right: Math.max(...places.map(({ x }) => x)) + halfCard.width,
        top: Math.min(...places.map(({ y }) => y)) - halfCard.height,
        bottom: Math.max(...places.map(({ y }) => y)) + halfCard.height,
      };
      const left = seen.x1 + covered / cy.zoom();
      if (box.left >= left && box.right <= seen.x2 && box.top >= seen.y1 && box.bottom <= seen.y2) return;
      const { width, height } = free();
      const zoom = Math.min(cy.zoom(), width / (box.right - box.left), height / (box.bottom - box.top));
      centre(zoom, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
      isFitted = false;
    },
    cover(left) {
      covered = left < cy.width() / 2 ? left : 0; // beside more there is no room
      if (left === 0) return settle();
      const wasFitted = isFitted;
      reveal(revealed);
      isFitted = wasFitted;
    },
    destroy() {
      clearTimeout(hovering);
      watch.disconnect();
      cy.destroy();
    },
  };
}
