// Apart from the layouts themselves, which only the worker loads.
export const layoutNames = ["legible", "role", "time"] as const;
export type LayoutName = (typeof layoutNames)[number];

/** Nodes that the legible layout can place in a second or two; more are placed by force. */
export const mostLegible = 40;
