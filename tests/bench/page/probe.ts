// Runs in the page that is measured, before its own scripts: tells when the drawing has come to a state, from the frames it draws.
import type { Page } from "playwright-core";

type Cy = {
  elements(selector: string): { length: number; not(selector: string): { length: number } };
  on(event: "render", listen: () => void): void;
};
type Sigma = { on(event: "afterRender", listen: () => void): void };
type Graph = {
  order: number;
  someNode(test: (id: string, node: object) => boolean): boolean;
  filterEdges(test: (id: string, edge: { hidden?: boolean }) => boolean): string[];
};

/** Of what is drawn in one frame, and when the frame was done, in milliseconds of the page. */
export type Frame = { at: number; nodes: number; edges: number; chosen: boolean };

declare global {
  var probe: {
    frames: Frame[];
    /** When keys and clicks came. */
    inputs: number[];
    longTasks: { at: number; took: number }[];
    /** Counting what is drawn takes time from each frame, so it rests while frames are measured. */
    isCounting: boolean;
    count(): Omit<Frame, "at">;
  };
}

const inThePage = () => {
  const told: typeof globalThis.probe = {
    frames: [],
    inputs: [],
    longTasks: [],
    isCounting: true,
    count: () => ({ nodes: 0, edges: 0, chosen: false }),
  };
  globalThis.probe = told;
  const note = () => {
    if (told.isCounting) told.frames.push({ at: performance.now(), ...told.count() });
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      told.longTasks.push({ at: startTime, took: duration });
  }).observe({ type: "longtask", buffered: true });
  for (const type of ["click", "keydown"])
    addEventListener(type, ({ timeStamp }) => told.inputs.push(timeStamp), { capture: true });
  const look = () => {
    const { sigma, graph } = window as unknown as { sigma?: Sigma; graph?: Graph };
    const { cy } = (document.querySelector(".drawing") as { _cyreg?: { cy: Cy } } | null)?._cyreg ?? {};
    if (cy) {
      told.count = () => ({
        nodes: cy.elements("node").not(".leaving").length,
        edges:
          cy.elements("edge").not(".leaving").length +
          Number(document.querySelector<HTMLElement>(".painted-lines")?.dataset.lines ?? 0),
        chosen: cy.elements(".chosen, :selected").length > 0,
      });
      cy.on("render", note);
    } else if (sigma && graph) {
      told.count = () => ({
        nodes: graph.order,
        edges: graph.filterEdges((_, { hidden }) => !hidden).length,
        chosen: graph.someNode((_, node) => "chosen" in node),
      });
      sigma.on("afterRender", note);
      note(); // it draws its first frame before it can be listened to
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

export const watch = (page: Page): Promise<unknown> => page.addInitScript(inThePage);
