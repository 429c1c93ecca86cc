// A control that did its work may go away, be hidden or be disabled, and the focus with it. Then the region that it stood
// in takes the focus, so that Tab and the keys go on from there and not from the top of the page.
import { type RefObject, useEffect } from "react";

const isUsable = (element: Element) =>
  element.isConnected && element.checkVisibility() && !element.matches(":disabled");

/** From the inside out. */
const aroundOf = (element: Element): HTMLElement[] => {
  const region = element.parentElement?.closest<HTMLElement>("section");
  return region ? [region, ...aroundOf(region)] : [];
};

/** `fallback` takes it where of all regions around none is left. */
export function useKeptFocus(fallback: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: { element: Element; around: HTMLElement[] } | null = null;
    let frame = 0;
    const hold = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, around: aroundOf(target) };
    };
    const keep = () => {
      const { activeElement, body } = document;
      if (!last || isUsable(last.element) || (activeElement !== body && activeElement !== last.element))
        return;
      const region = last.around.find(isUsable) ?? fallback.current;
      if (region && !region.hasAttribute("tabindex")) region.tabIndex = -1;
      region?.focus({ preventScroll: true });
    };
    const later = (act: () => void) => {
      frame = requestAnimationFrame(act);
    };
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      // an effect may still say better where it belongs; a menu gives it back by itself, a frame after it has closed
      const wasMenu = last?.element.closest("[role=menu]") != null;
      later(wasMenu ? () => later(() => later(keep)) : keep);
    });
    watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ["class", "disabled"],
    });
    addEventListener("focusin", hold);
    return () => {
      removeEventListener("focusin", hold);
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [fallback]);
}
