// Lays out beside the page's own thread: one task, one answer.
import { layOut, type Task } from "./layouts.ts";
import type { LayoutName } from "./names.ts";

self.onmessage = ({ data: { name, task } }: MessageEvent<{ name: LayoutName; task: Task }>) =>
  self.postMessage(layOut(name, task));
