// Cytoscape.js as its guide shows it: labels, arrows and curves, nothing tuned.
import cytoscape from "cytoscape";
import type { BenchGraph, BenchTask } from "../graph.ts";

const { shown, rest }: BenchTask = await (await fetch("./task.json")).json();
const elementsOf = ({ nodes, edges }: BenchGraph) => [
  ...nodes.map(({ x, y, ...data }) => ({ data, position: { x, y } })),
  ...edges.map((data) => ({ data })),
];
const cy = cytoscape({
  container: document.querySelector<HTMLElement>(".drawing"),
  elements: elementsOf(shown),
  layout: { name: "preset", fit: true },
  style: [
    { selector: "node", style: { label: "data(label)" } },
    {
      selector: "edge",
      style: { label: "data(label)", "curve-style": "bezier", "target-arrow-shape": "triangle" },
    },
  ],
});
document.querySelector("#filter")?.addEventListener("click", () => {
  cy.edges('[wording = "STATED"]').remove();
});
document.querySelector("#expand")?.addEventListener("click", () => {
  cy.add(elementsOf(rest));
});
