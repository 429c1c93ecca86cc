// LOOK: shape first, hue second; the line's pattern tells the wording and nothing else.
import type { Modality } from "../api/generated/graphql.ts";
import { fonts, wrapAt } from "./layout/measure.ts";
import type { Theme } from "./theme.ts";

const shapes: Record<string, string> = {
  circle: "ellipse",
  "rounded-square": "round-rectangle",
  hexagon: "hexagon",
  diamond: "diamond",
  octagon: "octagon",
  tag: "round-tag",
};
const sides = {
  BOTTOM: {
    "text-halign": "center",
    "text-valign": "bottom",
    "text-margin-y": 4,
    "text-margin-x": 0,
    "text-justification": "center",
  },
  TOP: {
    "text-halign": "center",
    "text-valign": "top",
    "text-margin-y": -4,
    "text-margin-x": 0,
    "text-justification": "center",
  },
  RIGHT: {
    "text-halign": "right",
    "text-valign": "center",
    "text-margin-x": 4,
    "text-margin-y": 0,
    "text-justification": "left",
  },
  LEFT: {
    "text-halign": "left",
    "text-valign": "center",
    "text-margin-x": -4,
    "text-margin-y": 0,
    "text-justification": "right",
  },
} as const;
const family = "Inter Variable, sans-serif";
const patterns = {
  firm: { "line-style": "solid", width: 1.5 },
  passedOn: { "line-style": "dashed", "line-dash-pattern": [8, 4], width: 1.5 },
  unsure: { "line-style": "dashed", "line-dash-pattern": [1.5, 4], "line-cap": "round", width: 2 },
} as const;
export const patternOf: Record<Modality, (typeof patterns)[keyof typeof patterns]> = {
  STATED: patterns.firm,
  REPORTED: patterns.passedOn,
  ALLEGED: patterns.passedOn,
  PROBABLE: patterns.unsure,
  POSSIBLE: patterns.unsure,
};

/** Small drawings outside of a node's shape, which say what the reader did to it and nothing about the text. */
export const badges = {
  pinned: { path: "M5 0a3 3 0 0 0-3 3c0 2 3 6 3 6s3-4 3-6a3 3 0 0 0-3-3z", x: "100%", offset: "7px" },
  noted: { path: "M1.5 0h5v2.5H9V10H1.5zM7.5 0 9 1.5H7.5z", x: "0%", offset: "-7px" },
};
type Badge = keyof typeof badges;
function badgeRule(worn: readonly Badge[], color: string): Rule {
  const each = <Value>(read: (badge: Badge) => Value) => worn.map(read);
  const drawing = (badge: Badge) =>
    `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path fill="${color}" d="${badges[badge].path}"/></svg>`)}`;
  return {
    selector: `node${worn.map((badge) => `[?${badge}]`).join("")}`,
    style: {
      "background-image": each(drawing),
      "background-width": each(() => "10px"),
      "background-height": each(() => "10px"),
      "background-position-x": each((badge) => badges[badge].x),
      "background-position-y": each(() => "0%"),
      "background-offset-x": each((badge) => badges[badge].offset),
      "background-offset-y": each(() => "-7px"),
      "background-clip": each(() => "none"),
      "background-image-containment": each(() => "over"),
      "bounds-expansion": [8],
    },
  };
}

/** The opacity of what other months are about, and of what is not near to what the pointer rests on. */
export const dimmedOpacity = 0.25;

type Rule = { selector: string; style: Record<string, unknown> };

export function stylesheet(theme: Theme): Rule[] {
  const rules: Rule[] = [
    {
      selector: "node",
      style: {
        label: "data(label)",
        width: "data(width)",
        height: "data(height)",
        "font-family": family,
        "font-size": fonts.node.size,
        "font-weight": fonts.node.weight,
        "line-height": fonts.node.line / fonts.node.size,
        color: theme.ink,
        "text-wrap": "wrap",
        "text-max-width": wrapAt.node,
        "underlay-padding": 5,
        "underlay-color": theme.marker,
        "underlay-opacity": 0,
        "overlay-opacity": 0,
        "transition-property": "opacity",
        "transition-duration": 120,
      },
    },
    ...Object.entries(shapes).map(([shape, drawn]) => ({
      selector: `node[shape = "${shape}"]`,
      style: { shape: drawn },
    })),
    ...Object.entries(theme.hues).map(([hue, color]) => ({
      selector: `node[hue = "${hue}"]`,
      style: { "background-color": color, "border-color": color },
    })),
    ...Object.entries(sides).map(([side, style]) => ({ selector: `node[side = "${side}"]`, style })),
    {
      selector: "node[?unnamed]",
      style: { "background-opacity": 0, "border-width": 2, "border-style": "dashed" },
    },
    {
      selector: 'node[shape = "card"]',
      style: {
        shape: "round-rectangle",
        "corner-radius": 6,
        "background-color": theme.panel,
        "background-opacity": 1,
        "border-color": theme.edge,
        "border-width": 1.25,
        "border-style": "solid",
        "text-halign": "center",
        "text-valign": "center",
        "text-margin-x": 0,
        "text-margin-y": 0,
        "text-justification": "center",
        "text-max-width": wrapAt.card,
        "font-size": fonts.card.size,
        "line-height": fonts.card.line / fonts.card.size,
      },
    },
    { selector: "node[?unreal]", style: { "border-style": "dashed" } },
    badgeRule(["pinned"], theme.ink2),
    badgeRule(["noted"], theme.ink2),
    badgeRule(["pinned", "noted"], theme.ink2),
    {
      selector: "edge",
      style: {
        label: "data(label)",
        "curve-style": "straight",
        "line-color": theme.edge,
        "target-arrow-color": theme.edge,
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.85,
        "font-family": family,
        "font-size": fonts.edge.size,
        "line-height": fonts.edge.line / fonts.edge.size,
        color: theme.ink2,
        "text-wrap": "wrap",
        "text-max-width": wrapAt.edge,
        "text-background-color": theme.canvas,
        "text-background-opacity": 1,
        "text-background-padding": 2,
        "underlay-padding": 7,
        "underlay-color": theme.marker,
        "underlay-opacity": 0,
        "overlay-opacity": 0,
        "transition-property": "opacity",
        "transition-duration": 120,
      },
    },
    {
      selector: "edge[?bend]",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)",
        "control-point-weights": [0.5],
      },
    },
    ...Object.entries(patternOf).map(([wording, style]) => ({
      selector: `edge[wording = "${wording}"]`,
      style,
    })),
    { selector: 'edge[arrow = "vee"]', style: { "target-arrow-shape": "vee" } },
    {
      selector: 'edge[arrow = "hollow"]',
      style: { "target-arrow-shape": "triangle", "target-arrow-fill": "hollow" },
    },
    {
      selector: "edge[?denied]",
      style: { "mid-target-arrow-shape": "tee", "mid-target-arrow-color": theme.edge },
    },
    {
      selector: "edge[?contested]",
      style: {
        "line-color": theme.danger,
        "target-arrow-color": theme.danger,
        "mid-target-arrow-color": theme.danger,
        color: theme.danger,
      },
    },
    // a slip of paper around its words
    {
      selector: "edge[?noted]",
      style: { "text-border-width": 1, "text-border-color": theme.ink2, "text-border-opacity": 1 },
    },
    { selector: ".faded, .dimmed", style: { opacity: dimmedOpacity } },
    { selector: ".coming", style: { opacity: 0 } },
    { selector: ".leaving", style: { opacity: 0, events: "no" } },
    { selector: "node.chosen, node.chosen-end", style: { "underlay-opacity": 1 } },
    { selector: "node.chosen", style: { "border-color": theme.ink, "border-width": 2, "border-opacity": 1 } },
    {
      selector: "edge.chosen",
      style: {
        "underlay-opacity": 1,
        "line-color": theme.ink,
        "target-arrow-color": theme.ink,
        width: 2.25,
        color: theme.onMarker,
        "text-background-color": theme.marker,
        "z-index": 10,
      },
    },
    {
      selector: "node.focused",
      style: { "outline-width": 2, "outline-color": theme.focus, "outline-offset": 2 },
    },
    // a line has no outline of its own as a node has: one along it, one around its words
    {
      selector: "edge.focused",
      style: {
        "line-outline-width": 4,
        "line-outline-color": theme.focus,
        "text-border-width": 2,
        "text-border-color": theme.focus,
        "text-border-opacity": 1,
        "z-index": 11,
      },
    },
    { selector: "node.small", style: { "text-opacity": 0 } },
    {
      selector: "edge.small",
      style: { "text-opacity": 0, "text-background-opacity": 0, "text-border-opacity": 0 },
    },
    { selector: "node.unmeasured", style: { label: "" } },
    // what one asks about keeps its words
    {
      selector: ".chosen, .chosen-end, .near, .focused",
      style: { label: "data(label)", "text-opacity": 1 },
    },
    {
      selector: "edge.chosen, edge.near, edge.focused",
      style: { "text-background-opacity": 1, "text-border-opacity": 1 },
    },
  ];
  return rules;
}
