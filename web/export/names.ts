// Apart from the exporters themselves, which are loaded once one is asked for.
export const exportGroups = {
  picture: ["png", "png2", "png4", "svg"],
  reading: ["report", "page"],
  data: ["claims", "entities", "json", "gexf", "graphml"],
} as const;
export type ExportName = (typeof exportGroups)[keyof typeof exportGroups][number];

/** Of the whole graph, as the server streams it. */
export const wholeGraph = {
  json: "/export/graph.json",
  gexf: "/export/graph.gexf",
  graphml: "/export/graph.graphml",
  claims: "/export/claims.csv",
  entities: "/export/entities.csv",
} as const;
