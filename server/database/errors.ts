/** The graph cannot be reached, or has just gone; asking again later may work. */
export class GraphUnavailable extends Error {
  override name = "GraphUnavailable";
  constructor(message = "The graph cannot be reached. Ask again in a few seconds.", options?: ErrorOptions) {
    super(message, options);
  }
}

/** What the driver was told; `code` is Neo4j's own ("Neo.ClientError.…") or the driver's. */
export type Failure = { code: string; message: string };

/** The driver's error may stand within ours. */
export function failureIn(error: unknown): Failure {
  const told = (error instanceof GraphUnavailable && error.cause) || error;
  const { code, message } = told as { code?: unknown; message?: string };
  return { code: String(code ?? ""), message: message ?? "" };
}

/** Neo4j has failed within itself, as it does on damaged files. */
export class GraphBroken extends Error {
  override name = "GraphBroken";
}

/** A constraint, or something that hangs on what was to go, stands against a write; then none of it has been done. */
export class GraphRefusal extends Error {
  override name = "GraphRefusal";
}

/** The statement ran longer than it may. */
export class StatementTimeout extends Error {
  override name = "StatementTimeout";
}
