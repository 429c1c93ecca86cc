// The shapes of kinds as paths, for all that is not drawn by Cytoscape: around 0, as wide as `symbolWidth`.
export const symbolWidth = 16;
export const symbols: Record<string, string> = {
  circle: "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0Z",
  "rounded-square": "M-4-8h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-8a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4Z",
  hexagon: "M-8 0-4-7h8L8 0 4 7h-8Z",
  diamond: "M0-8.5 8.5 0 0 8.5-8.5 0Z",
  octagon: "M-3.3-8h6.6L8-3.3v6.6L3.3 8h-6.6L-8 3.3v-6.6Z",
  tag: "M-8-6h10l6 6-6 6h-10Z",
};
