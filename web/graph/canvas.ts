// The only place that knows Cytoscape. It draws what it is given and reports what the reader does; it never lays out.
import cytoscape, { type Core, type StylesheetJson } from "cytoscape";
import type { EdgeData, Elements, NodeData } from "./elements.ts";
import { stylesheet } from "./stylesheet.ts";
import type { Theme } from "./theme.ts";

export type CanvasEvents = {
  onSelect(id: string | null): void;
  onMove(id: string, x: number, y: number): void;
  onExpand(id: string): void;
};

export type Canvas = {
  draw(elements: Elements, parents: ReadonlyMap<string, string>): void;
  /** Marks these nodes and lines, and the ends of the lines. */
  select(ids: readonly string[]): void;
  /** Dims these nodes and their lines. */
  dim(ids: readonly string[]): void;
  focus(id: string | null): void;
  setTheme(theme: Theme): void;
  /** All of it in the window, at zoom 1 where that is enough. */
  fit(): void;
  /** Brings these into the window where they are not; zooms out only where it cannot hold them. */
  reveal(...ids: string[]): void;
  /** Brings these places into the window where they are not: by panning if that is enough, else by zooming out. */
  revealPlaces(places: readonly { x: number; y: number }[]): void;
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
  cy.on("dragfree", "node", (event) => {
    const { x, y } = event.target.position() as { x: number; y: number };
    events.onMove(event.target.id() as string, Math.round(x), Math.round(y));
  });

  let hovering: ReturnType<typeof setTimeout> | undefined;
  const unfade = () => {
    clearTimeout(hovering);
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
    }, hoverDelay);
  });
  cy.on("mouseout", "node, edge", unfade);
  container.addEventListener("pointerleave", unfade);

  const nameByZoom = () => {
    const zoom = cy.zoom();
    cy.batch(() => {
      cy.nodes().toggleClass("small", zoom < nodeNamesFrom);
      cy.edges().toggleClass("small", zoom < edgeNamesFrom);
      cy.elements(".chosen, .chosen-end, .near").removeClass("small"); // what one asks about keeps its words
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
      markChosen();
    },
    dim(ids) {
      dimmed = ids;
      markDimmed();
    },
    focus(id) {
      cy.nodes().removeClass("focused");
      if (id !== null) cy.getElementById(id).addClass("focused");
    },
    setTheme(next) {
      cy.style(stylesheet(next) as unknown as StylesheetJson);
    },
    fit() {
      cy.resize();
      const box = cy.elements().boundingBox();
      const padding = 6;
      const zoom = Math.min(1, (cy.width() - 2 * padding) / box.w, (cy.height() - 2 * padding) / box.h);
      cy.viewport({
        zoom: zoom > 0 ? zoom : 1,
        pan: {
          x: Math.round(cy.width() / 2 - zoom * (box.x1 + box.w / 2)),
          y: Math.round(cy.height() / 2 - zoom * (box.y1 + box.h / 2)),
        },
      });
    },
    reveal(...ids) {
      const wanted = new Set(ids);
      const elements = cy.elements().filter((element) => wanted.has(element.id()));
      if (elements.empty()) return;
      const whole = elements.union(elements.connectedNodes());
      const all = ids.length > 1 ? whole : elements;
      const { x1, y1, x2, y2, w, h } = all.renderedBoundingBox();
      if (w + 48 > cy.width() || h + 48 > cy.height()) return void cy.fit(all, 24);
      const dx = x1 < 0 ? 24 - x1 : x2 > cy.width() ? cy.width() - 24 - x2 : 0;
      const dy = y1 < 0 ? 24 - y1 : y2 > cy.height() ? cy.height() - 24 - y2 : 0;
      if (dx !== 0 || dy !== 0) cy.panBy({ x: dx, y: dy });
    },
    revealPlaces(places) {
      const seen = cy.extent();
      const box = {
        left: Math.min(...places.map(({ x }) => x)) - halfCard.width,
        right: Math.max(...places.map(({ x }) => x)) + halfCard.width,
        top: Math.min(...places.map(({ y }) => y)) - halfCard.height,
        bottom: Math.max(...places.map(({ y }) => y)) + halfCard.height,
      };
      if (box.left >= seen.x1 && box.right <= seen.x2 && box.top >= seen.y1 && box.bottom <= seen.y2) return;
      const zoom = Math.min(
        cy.zoom(),
        cy.width() / (box.right - box.left),
        cy.height() / (box.bottom - box.top),
      );
      const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      cy.viewport({
        zoom,
        pan: {
          x: Math.round(cy.width() / 2 - zoom * middleX),
          y: Math.round(cy.height() / 2 - zoom * middleY),
        },
      });
    },
    destroy() {
      clearTimeout(hovering);
      cy.destroy();
    },
  };
}
