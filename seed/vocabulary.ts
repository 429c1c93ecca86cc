// The one place where kinds, predicates and wordings are declared. GraphQL enums, Neo4j constraints, legend, filters,
// stylesheet and checks derive from it; a new kind or predicate is one entry here.

export type Shape = "circle" | "rounded-square" | "hexagon" | "diamond" | "octagon" | "card" | "tag";
export type Hue = "person" | "organization" | "geography" | "neutral";
export type KindEntry = { label: string; plural: string; shape: Shape; hue: Hue };

export const kinds = {
  PERSON: { label: "Person", plural: "People", shape: "circle", hue: "person" },
  GROUP: { label: "Group", plural: "Groups", shape: "octagon", hue: "person" },
  ORGANIZATION: { label: "Organization", plural: "Organizations", shape: "rounded-square", hue: "organization" },
  COUNTRY: { label: "Country", plural: "Countries", shape: "hexagon", hue: "geography" },
  PLACE: { label: "Place", plural: "Places", shape: "diamond", hue: "geography" },
  EVENT: { label: "Event", plural: "Events", shape: "card", hue: "neutral" },
  TOPIC: { label: "Topic", plural: "Topics", shape: "tag", hue: "neutral" },
} as const satisfies Record<string, KindEntry>;
export type Kind = keyof typeof kinds;

export type PredicateEntry = {
  /** Between subject and object, read aloud: "SPAK, carried out, Detentions in Albania". */
  label: string;
  /** From object to subject: "Detentions in Albania, carried out by, SPAK". */
  inverse: string;
  /** The whole denial: "did not carry out". */
  denied: string;
  /** On the drawn line where shorter than `label` and still readable: "in". */
  short?: string;
  from: readonly Kind[];
  to: readonly Kind[];
  /** An aim, never a deed. */
  aim?: true;
};

const parties = ["PERSON", "GROUP", "ORGANIZATION", "COUNTRY"] as const;

export const predicates = {
  VISITED: { label: "visited", inverse: "visited by", denied: "did not visit", from: ["PERSON"], to: ["PLACE", "COUNTRY"] },
  CARRIED_OUT: { label: "carried out", inverse: "carried out by", denied: "did not carry out", from: parties, to: ["EVENT"] },
  DETAINED: { label: "detained", inverse: "detained in", denied: "did not detain", from: ["EVENT"], to: ["PERSON", "GROUP"] },
  TOOK_PLACE_IN: { label: "took place in", inverse: "place of", denied: "did not take place in", short: "in", from: ["EVENT"], to: ["PLACE", "COUNTRY"] },
} as const satisfies Record<string, PredicateEntry>;
export type Predicate = keyof typeof predicates;

export const wordings = {
  STATED: { label: "stated", word: null, meaning: "The text puts it flatly. It does not mean true." },
  REPORTED: { label: "reported", word: "reportedly", meaning: "Passed on from somebody else. The text does not say it as a fact." },
  ALLEGED: { label: "alleged", word: "allegedly", meaning: "An accusation that the text does not vouch for." },
  PROBABLE: { label: "probable", word: "probably", meaning: "The text holds it for likely, not for certain." },
  POSSIBLE: { label: "possible", word: "possibly", meaning: "The text holds it for possible, no more." },
} as const;
