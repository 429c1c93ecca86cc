// The boxes and paths that Cytoscape draws, for the rules of LOOK 7.
import type { Page } from "playwright-core";
import type { DrawnBoxes } from "../../web/graph/layout/faults.ts";

type Point = { x: number; y: number };
type Shape = {
  id(): string;
  data(key: string): string;
  numericStyle(name: string): number;
  renderedBoundingBox(options: object): { x1: number; y1: number; x2: number; y2: number };
};
type DrawnNode = Shape & {
  renderedPosition(): Point;
  renderedOuterWidth(): number;
  renderedOuterHeight(): number;
};
type DrawnEdge = Shape & {
  renderedSourceEndpoint(): Point;
  renderedTargetEndpoint(): Point;
  /** Of a curve; none where the line is straight. Not yet panned and zoomed. */
  controlPoints(): Point[] | undefined;
};
type Collection<Item> = { map<T>(read: (item: Item) => T): T[] };
type Drawing = {
  zoom(): number;
  pan(): Point;
  width(): number;
  height(): number;
  nodes(): Collection<DrawnNode>;
  edges(): Collection<DrawnEdge>;
};

/** In pixels of the canvas as it is on the screen. */
export const readDrawing = (page: Page): Promise<DrawnBoxes & { zoom: number }> =>
  page.evaluate(() => {
    const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Drawing } })._cyreg;
    const curvePieces = 12;
    const labelBox = (element: Shape) => {
      const onlyLabels = { includeNodes: false, includeEdges: false, includeOverlays: false };
      const { x1, y1, x2, y2 } = element.renderedBoundingBox({ ...onlyLabels, includeUnderlays: false });
      const added = 2 * cy.zoom(); // by Cytoscape, for a browser's error in measuring text
      return { left: x1 + added, top: y1 + added, right: x2 - added, bottom: y2 - added };
    };
    const pathOf = (edge: DrawnEdge) => {
      const [from, to] = [edge.renderedSourceEndpoint(), edge.renderedTargetEndpoint()];
      const [control, ...more] = edge.controlPoints() ?? [];
      if (more.length > 0) throw new Error(`${edge.id()} has several control points.`);
      if (!control) return [from, to];
      const via = { x: control.x * cy.zoom() + cy.pan().x, y: control.y * cy.zoom() + cy.pan().y };
      return Array.from({ length: curvePieces + 1 }, (_, i) => {
        const t = i / curvePieces;
        const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
        return { x: a * from.x + b * via.x + c * to.x, y: a * from.y + b * via.y + c * to.y };
      });
    };
    const sizes = (items: Collection<DrawnNode> | Collection<DrawnEdge>) =>
      (items as Collection<Shape>).map((item) => item.numericStyle("font-size") * cy.zoom());
    return {
      zoom: cy.zoom(),
      canvas: { width: cy.width(), height: cy.height() },
      smallestText: Math.min(...sizes(cy.nodes()), ...sizes(cy.edges())),
      nodes: cy.nodes().map((node) => {
        const { x, y } = node.renderedPosition();
        const [width, height] = [node.renderedOuterWidth() / 2, node.renderedOuterHeight() / 2];
        return {
          id: node.id(),
          box: { left: x - width, top: y - height, right: x + width, bottom: y + height },
          label: node.data("shape") === "card" ? null : labelBox(node),
        };
      }),
      edges: cy.edges().map((edge) => ({
        id: edge.id(),
        source: edge.data("source"),
        target: edge.data("target"),
        path: pathOf(edge),
        label: labelBox(edge),
      })),
    };
  });
