/** The graph cannot be reached, or has just gone; asking again later may work. */
export class GraphUnavailable extends Error {
  override name = "GraphUnavailable";
}

/** The statement ran longer than it may. */
export class StatementTimeout extends Error {
  override name = "StatementTimeout";
}
