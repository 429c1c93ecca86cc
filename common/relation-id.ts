type Joined = {
  subject: { id: string };
  object: { id: string };
  predicate: string;
  polarity: string;
};

/** The id of the line that a claim is drawn as. Pure. */
export const relationOf = ({ subject, object, predicate, polarity }: Joined): string =>
  `${subject.id}|${polarity === "DENIED" ? "NOT_" : ""}${predicate}|${object.id}`;
