/** The question cannot be answered as it is asked; the message names the remedy. */
export class BadInput extends Error {
  override name = "BadInput";
}

/** The entity that a search starts at does not exist. */
export class NotFound extends Error {
  override name = "NotFound";
}
