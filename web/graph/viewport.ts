// What of the drawing stands in the window: all of it, what is asked about, or what has just come.
import type { Core, Css } from "cytoscape";
import { edgeNamesFrom, nodeNamesFrom, readFrom } from "./labels.ts";
import { type Box, clamp, type Point } from "./layout/geometry.ts";
import { mostLegible } from "./layout/names.ts";

type Pose = { zoom: number; pan: Point };

export type Viewport = {
  /** All of it in the window, at zoom 1 where that is enough. False where it is so far out that no name of a drawing that could be laid out to be read can be. */
  fit(): boolean;
  /**
   * A view that has just come: as `fit`; `isTold`: on the way from one step of a story to the next. `isFirst` of the page, it
   * was made in another window: where not even its names could be read here, it is as large as its words need, if it is small
   * enough to be read at all.
   */
  open(isTold: boolean, isFirst: boolean): void;
  /** About as far out as all of these will be fitted. */
  approach(places: readonly Point[]): void;
  /** Brings these into the window where they are not, and keeps them there; zooms out only where it cannot hold them. */
  reveal(...ids: string[]): void;
  /** Keeps nothing in the window any longer. */
  letGo(): void;
  /**
   * All of it, where every word can still be read; else pans to what has just come beside `parent`, which stays in the
   * window. Once all of what has come is gone again, the window goes back.
   */
  goTo(parent: string, added: readonly string[]): void;
  /** Another drawing has come: once all that the window went to is gone, it goes back, unless the view `isAnew`. */
  keepUp(isAnew: boolean): void;
  /** Where the window still stands as `fit` or `open` put it: around what has stayed since. */
  refit(): void;
  /** So many pixels at its left lie under something else: what is fitted or revealed from now on stands beside them. */
  cover(left: number): void;
  destroy(): void;
};

/** Milliseconds. */
const panning = 400;
export const easing = "cubic-bezier(0.2, 0, 0, 1)" as Css.TransitionTimingFunction; // of its strings the types know a few
/** Pixels at the edges. */
const padding = 6;
const margin = 24;
/** Of the largest thing that is drawn, with its name. */
const halfCard = { width: 90, height: 50 };
/** Of what stands outermost, as a rule. */
const halfOuter = { width: 70, height: 40 };

/** Pure. Around all of them, each reaching `half` as far as it is wide and high. */
function boxOf(places: readonly Point[], half = halfCard): Box {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  return {
    left: Math.min(...xs) - half.width,
    right: Math.max(...xs) + half.width,
    top: Math.min(...ys) - half.height,
    bottom: Math.max(...ys) + half.height,
  };
}

/** Pure. The zoom, at most 1, at which all of them stand in a window of this size. */
export function zoomFor(
  places: readonly Point[],
  { width, height }: { width: number; height: number },
): number {
  const { left, right, top, bottom } = boxOf(places, halfOuter);
  return Math.min(1, width / (right - left), height / (bottom - top));
}

/** `places` of what is drawn now, leaving nothing out but what is on its way out. */
export function mountViewport(
  cy: Core,
  container: HTMLElement,
  calm: boolean,
  places: () => ReadonlyMap<string, Point>,
): Viewport {
  let covered = 0;
  /** How the window was last put around all of it, where the reader has left it there. */
  let isFitted = false;
  let isReadable = false;
  let revealed: readonly string[] = [];
  /** Where the window stood before it went to what has come. */
  let wayBack: (Pose & { added: readonly string[]; wasFitted: boolean })[] = [];
  cy.on("dragpan scrollzoom pinchzoom", () => {
    isFitted = false;
    wayBack = [];
  });
  cy.on("tapstart scrollzoom", () => void cy.stop());

  const free = () => ({ width: cy.width() - covered, height: cy.height() });
  const centre = (zoom: number, x: number, y: number, isSeen = false) => {
    const { width, height } = free();
    const pan = { x: Math.round(covered + width / 2 - zoom * x), y: Math.round(height / 2 - zoom * y) };
    cy.stop();
    if (isSeen) cy.animate({ zoom, pan }, { duration: panning, easing });
    else cy.viewport({ zoom, pan });
  };
  /** So few are there to be read: where not even names could be, a part of them with all words is opened instead. */
  const zoomToRead = (whole: number) =>
    isReadable && whole < nodeNamesFrom && cy.nodes().length <= mostLegible ? readFrom : whole;
  const fitAll = (isTold = false) => {
    cy.resize();
    const { x1, y1, w, h } = cy.elements().not(".leaving").boundingBox();
    const { width, height } = free();
    const whole = Math.min(1, (width - 2 * padding) / w, (height - 2 * padding) / h);
    const zoom = zoomToRead(whole);
    centre(zoom > 0 ? zoom : 1, x1 + w / 2, y1 + h / 2, isTold && !calm);
    isFitted = true;
  };
  const reveal = (...ids: string[]) => {
    revealed = ids;
    const wanted = new Set(ids);
    const elements = cy.elements().filter((element) => wanted.has(element.id()));
    if (elements.empty()) return;
    const all = ids.length > 1 ? elements.union(elements.connectedNodes()) : elements;
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
    reveal(...revealed);
  };
  const watch = new ResizeObserver(settle);
  watch.observe(container);

  return {
    fit() {
      isReadable = false;
      fitAll();
      return cy.zoom() >= nodeNamesFrom || cy.nodes().length > mostLegible;
    },
    open(isTold, isFirst) {
      isReadable = isFirst;
      fitAll(isTold);
    },
    refit: () => {
      if (isFitted) fitAll();
    },
    approach(places) {
      const zoom = zoomFor(places, free());
      if (zoom > 0) cy.zoom(zoom);
    },
    reveal,
    letGo: () => {
      revealed = [];
    },
    goTo(parent, added) {
      const [from, ...rest] = [parent, ...added].flatMap((id) => places().get(id) ?? []);
      if (!from || rest.length === 0) return;
      const box = boxOf([from, ...rest]);
      const zoom = cy.zoom();
      const seen = cy.extent();
      const left = seen.x1 + covered / zoom;
      if (box.left >= left && box.right <= seen.x2 && box.top >= seen.y1 && box.bottom <= seen.y2) return;
      const { width, height } = free();
      wayBack.push({ added, zoom, pan: { ...cy.pan() }, wasFitted: isFitted });
      const all = boxOf([...places().values()], halfOuter);
      const whole = Math.min(zoom, width / (all.right - all.left), height / (all.bottom - all.top));
      if (whole >= edgeNamesFrom) {
        centre(whole, (all.left + all.right) / 2, (all.top + all.bottom) / 2);
        isFitted = true;
        return;
      }
      /** The middle of what has come, but the parent stays inside. */
      const middle = (low: number, high: number, held: number, size: number, half: number) => {
        const reach = Math.max(0, size / zoom / 2 - half);
        return clamp((low + high) / 2, held - reach, held + reach);
      };
      centre(
        zoom,
        middle(box.left, box.right, from.x, width, halfCard.width),
        middle(box.top, box.bottom, from.y, height, halfCard.height),
      );
      isFitted = false;
    },
    keepUp(isAnew) {
      if (isAnew) wayBack = [];
      let before: (typeof wayBack)[number] | undefined;
      while (wayBack.at(-1)?.added.every((id) => !places().has(id))) before = wayBack.pop();
      if (!before) return;
      cy.stop();
      cy.viewport({ zoom: before.zoom, pan: before.pan });
      isFitted = before.wasFitted;
    },
    cover(left) {
      covered = left < cy.width() / 2 ? left : 0; // beside more there is no room
      if (left === 0) return settle();
      const wasFitted = isFitted;
      reveal(...revealed);
      isFitted = wasFitted;
    },
    destroy: () => watch.disconnect(),
  };
}
