// What is drawn: the same things at the same places by each program.
export type BenchNode = { id: string; label: string; x: number; y: number };
export type BenchEdge = { id: string; source: string; target: string; label: string; wording: string };
export type BenchGraph = { nodes: BenchNode[]; edges: BenchEdge[] };
/** `rest`: what an expansion adds. */
export type BenchTask = { shown: BenchGraph; rest: BenchGraph; parent: string };
