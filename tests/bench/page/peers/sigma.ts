// sigma.js as its guide shows it, with arrows and the names of lines.
import Graph from "graphology";
import Sigma from "sigma";
import type { BenchGraph, BenchTask } from "../graph.ts";

const { shown, rest }: BenchTask = await (await fetch("./task.json")).json();
const graph = new Graph({ multi: true });
const add = ({ nodes, edges }: BenchGraph) => {
  for (const { id, x, y, label } of nodes) graph.addNode(id, { x, y: -y, label, size: 5, color: "#4477aa" });
  for (const { id, source, target, label, wording } of edges)
    graph.addEdgeWithKey(id, source, target, { label, wording, size: 1.5, color: "#999999" });
};
add(shown);
const sigma = new Sigma(graph, document.querySelector<HTMLElement>(".drawing") as HTMLElement, {
  settings: { renderEdgeLabels: true, itemSizesReference: "screen" }, // else nodes of a wide drawing are too small to be hit
});
Object.assign(window, { sigma, graph });
sigma.on("clickNode", ({ node }) => graph.mergeNodeAttributes(node, { color: "#cc3311", chosen: true }));
document.querySelector("#filter")?.addEventListener("click", () => {
  // as one change: dropped one by one, 500 took a second
  graph.updateEachEdgeAttributes((_, edge) => ({ ...edge, hidden: edge.wording === "STATED" }));
});
document.querySelector("#expand")?.addEventListener("click", () => add(rest));
