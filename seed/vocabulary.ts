// The one place where kinds, predicates and wordings are declared. GraphQL enums, Neo4j constraints, legend, filters,
// stylesheet and checks derive from it; a new kind or predicate is one entry here.

export type Shape = "circle" | "rounded-square" | "hexagon" | "diamond" | "octagon" | "card" | "tag";
export type Hue = "person" | "organization" | "geography" | "neutral";
export type KindEntry = { label: string; plural: string; shape: Shape; hue: Hue };

export const kinds = {
  EVENT: { label: "Event", plural: "Events", shape: "card", hue: "neutral" },
  PERSON: { label: "Person", plural: "People", shape: "circle", hue: "person" },
  GROUP: { label: "Group", plural: "Groups", shape: "octagon", hue: "person" },
  ORGANIZATION: {
    label: "Organization",
    plural: "Organizations",
    shape: "rounded-square",
    hue: "organization",
  },
  COUNTRY: { label: "Country", plural: "Countries", shape: "hexagon", hue: "geography" },
  PLACE: { label: "Place", plural: "Places", shape: "diamond", hue: "geography" },
  OFFICE: { label: "Office", plural: "Offices", shape: "tag", hue: "neutral" },
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
const people = ["PERSON", "GROUP"] as const;
const somewhere = ["PLACE", "COUNTRY"] as const;

export const predicates = {
  // who acts, towards the event
  CARRIED_OUT: {
    label: "carried out",
    inverse: "carried out by",
    denied: "did not carry out",
    from: parties,
    to: ["EVENT"],
  },
  MADE: { label: "made", inverse: "made by", denied: "did not make", from: parties, to: ["EVENT"] },
  REQUESTED: {
    label: "requested",
    inverse: "requested by",
    denied: "did not request",
    from: parties,
    to: ["EVENT"],
  },
  APPROVED: {
    label: "approved",
    inverse: "approved by",
    denied: "did not approve",
    from: parties,
    to: ["EVENT"],
  },
  FACES: { label: "faces", inverse: "faced by", denied: "does not face", from: parties, to: ["EVENT"] },
  FUELED: { label: "fueled", inverse: "fueled by", denied: "did not fuel", from: parties, to: ["EVENT"] },
  CRUSHED: {
    label: "crushed",
    inverse: "crushed by",
    denied: "is unable to crush",
    from: parties,
    to: ["EVENT"],
  },
  AIMED_TO_PREVENT: {
    label: "aimed to prevent",
    inverse: "to be prevented by",
    denied: "did not aim to prevent",
    short: "to prevent",
    from: [...parties, "EVENT"],
    to: ["EVENT"],
    aim: true,
  },
  // what the event did, and where
  DETAINED: {
    label: "detained",
    inverse: "detained by",
    denied: "did not detain",
    from: [...parties, "EVENT"],
    to: people,
  },
  INTERROGATED: {
    label: "interrogated",
    inverse: "interrogated by",
    denied: "did not interrogate",
    from: [...parties, "EVENT"],
    to: people,
  },
  INVESTIGATED: {
    label: "investigated",
    inverse: "investigated in",
    denied: "did not investigate",
    from: [...parties, "EVENT"],
    to: parties,
  },
  RAIDED: {
    label: "raided",
    inverse: "raided by",
    denied: "did not raid",
    from: [...parties, "EVENT"],
    to: ["PLACE"],
  },
  JAILED: { label: "jailed", inverse: "jailed in", denied: "did not jail", from: ["EVENT"], to: people },
  EXPELLED: {
    label: "expelled",
    inverse: "expelled in",
    denied: "did not expel",
    from: ["EVENT"],
    to: people,
  },
  EXPELLED_FROM: {
    label: "was an expulsion from",
    inverse: "left under compulsion in",
    denied: "was not an expulsion from",
    short: "from",
    from: ["EVENT"],
    to: ["COUNTRY"],
  },
  TARGETED: {
    label: "targeted",
    inverse: "targeted by",
    denied: "did not target",
    short: "against",
    from: ["EVENT"],
    to: parties,
  },
  INTENDED_FOR: {
    label: "was to be in",
    inverse: "intended place of",
    denied: "was not to be in",
    short: "to be in",
    from: ["EVENT"],
    to: somewhere,
  },
  TOOK_PLACE_IN: {
    label: "took place in",
    inverse: "place of",
    denied: "did not take place in",
    short: "in",
    from: ["EVENT"],
    to: somewhere,
  },
  MADE_HEADLINES_IN: {
    label: "made headlines in",
    inverse: "had headlines about",
    denied: "did not make headlines in",
    from: ["EVENT"],
    to: ["COUNTRY"],
  },
  AIMED_TO_MEET: {
    label: "aimed to meet",
    inverse: "to be met in",
    denied: "did not aim to meet",
    short: "to meet",
    from: ["EVENT"],
    to: parties,
    aim: true,
  },
  INDICATES: {
    label: "is indicative of",
    inverse: "indicated by",
    denied: "is not indicative of",
    from: ["EVENT"],
    to: ["TOPIC", "EVENT"],
  },
  // between parties and places
  VISITED: { label: "visited", inverse: "visited by", denied: "did not visit", from: people, to: somewhere },
  SPIED_FOR: {
    label: "spied for",
    inverse: "spied for by",
    denied: "did not spy for",
    from: people,
    to: ["ORGANIZATION", "COUNTRY"],
  },
  SPIED_IN: {
    label: "spied in",
    inverse: "spied in by",
    denied: "did not spy in",
    from: people,
    to: ["COUNTRY"],
  },
  OPERATED_AT: {
    label: "conducted prohibited activities at",
    inverse: "used for prohibited activities by",
    denied: "did not conduct prohibited activities at",
    from: people,
    to: ["PLACE"],
  },
  JAILED_IN: {
    label: "is jailed in",
    inverse: "has in jail",
    denied: "is not jailed in",
    from: people,
    to: ["COUNTRY"],
  },
  ARRESTED_IN: {
    label: "was arrested in",
    inverse: "place of arrest of",
    denied: "was not arrested in",
    from: people,
    to: ["COUNTRY"],
  },
  LINKED_TO: {
    label: "is closely linked to",
    inverse: "closely linked to",
    denied: "is not linked to",
    from: people,
    to: people,
  },
  DIPLOMAT_OF: {
    label: "is diplomat of",
    inverse: "has as diplomat",
    denied: "is not diplomat of",
    short: "diplomat of",
    from: people,
    to: ["ORGANIZATION", "COUNTRY"],
  },
  AMBASSADOR_OF: {
    label: "is ambassador of",
    inverse: "has as ambassador",
    denied: "is not ambassador of",
    from: ["PERSON"],
    to: ["ORGANIZATION", "COUNTRY"],
  },
  POSTED_IN: {
    label: "is posted in",
    inverse: "post of",
    denied: "is not posted in",
    from: ["PERSON"],
    to: ["COUNTRY"],
  },
  FEARS: { label: "fears", inverse: "feared by", denied: "does not fear", from: parties, to: parties },
  FEELS: { label: "feels", inverse: "felt by", denied: "does not feel", from: parties, to: ["TOPIC"] },
  LEADS: {
    label: "leads",
    inverse: "led by",
    denied: "does not lead",
    from: ["PERSON"],
    to: ["ORGANIZATION", "GROUP"],
  },
  BELONGS_TO: {
    label: "belongs to",
    inverse: "has",
    denied: "does not belong to",
    from: ["GROUP", "ORGANIZATION"],
    to: ["ORGANIZATION", "COUNTRY"],
  },
  HEADQUARTERED_IN: {
    label: "is headquartered in",
    inverse: "headquarters of",
    denied: "is not headquartered in",
    short: "based in",
    from: ["ORGANIZATION"],
    to: somewhere,
  },
  LOCATED_IN: {
    label: "is in",
    inverse: "place that holds",
    denied: "is not in",
    short: "in",
    from: ["PLACE"],
    to: somewhere,
  },
  LOCATED_NEAR: { label: "is near", inverse: "near", denied: "is not near", from: ["PLACE"], to: ["PLACE"] },
  // names, titles, labels
  FORMERLY_HELD: {
    label: "formerly held the office of",
    inverse: "formerly held by",
    denied: "did not hold the office of",
    from: ["PERSON"],
    to: ["OFFICE"],
  },
  NAMED_WITH_OFFICE: {
    label: "is named with the office of",
    inverse: "office named with",
    denied: "is not named with the office of",
    from: ["PERSON"],
    to: ["OFFICE"],
  },
  DESIGNATED: {
    label: "designated",
    inverse: "designated by",
    denied: "did not designate",
    from: ["COUNTRY", "ORGANIZATION"],
    to: ["ORGANIZATION"],
  },
  CLASSED_AS: {
    label: "is classed as",
    inverse: "class of",
    denied: "is not classed as",
    from: parties,
    to: ["TOPIC"],
  },
  CALLED: { label: "is called", inverse: "said of", denied: "is not called", from: people, to: ["TOPIC"] },
  EQUATED_WITH: {
    label: "is equated with",
    inverse: "equated with",
    denied: "is not equated with",
    from: ["ORGANIZATION"],
    to: ["ORGANIZATION"],
  },
  IDENTIFIED_AS: {
    label: "is identified as",
    inverse: "identified with",
    denied: "is not identified as",
    from: ["ORGANIZATION", "GROUP"],
    to: ["ORGANIZATION"],
  },
} as const satisfies Record<string, PredicateEntry>;
export type Predicate = keyof typeof predicates;

export const wordings = {
  STATED: { label: "stated", word: null, meaning: "The text puts it flatly. It does not mean true." },
  REPORTED: {
    label: "reported",
    word: "reportedly",
    meaning: "Passed on from somebody else. The text does not say it as a fact.",
  },
  ALLEGED: {
    label: "alleged",
    word: "allegedly",
    meaning: "An accusation that the text does not vouch for.",
  },
  PROBABLE: {
    label: "probable",
    word: "probably",
    meaning: "The text holds it for likely, not for certain.",
  },
  POSSIBLE: { label: "possible", word: "possibly", meaning: "The text holds it for possible, no more." },
} as const;
