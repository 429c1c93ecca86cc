// Apart from the layouts themselves, which only the worker loads.
export const layoutNames = ["legible", "role", "time"] as const;
export type LayoutName = (typeof layoutNames)[number];
