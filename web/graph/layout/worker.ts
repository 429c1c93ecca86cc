// Works beside the page's own thread: one task at a time, one answer each.
import { layOut } from "./layouts.ts";
import { placeBeside } from "./place-beside.ts";

const works = { layOut, placeBeside };
export type Works = typeof works;
export type Work = keyof Works;

self.onmessage = ({ data: { work, args } }: MessageEvent<{ work: Work; args: never }>) =>
  self.postMessage((works[work] as (...given: unknown[]) => unknown)(...(args as unknown[])));
