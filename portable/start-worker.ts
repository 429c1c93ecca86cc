// Stands in the place of web/graph/layout/start-worker.ts: the worker is a part of the page.
import LayoutWorker from "../web/graph/layout/worker.ts?worker&inline";

export const start = (): Worker => new LayoutWorker();
