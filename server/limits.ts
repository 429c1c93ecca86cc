// Every limit of what is sent here. Refusals, the server's own settings and docs/api.md are made of this table; bounds of arguments stand in the schema.

export type Limit = {
  most: number;
  /** What is counted. */
  unit: string;
  meaning: string;
  remedy: string;
  /** Status or code of the refusal. */
  answer: string;
};

const tooComplex = "QUERY_TOO_COMPLEX";

export const limits = {
  tokens: {
    most: 4_000,
    unit: "tokens",
    meaning: "names, values and signs that a question is written with",
    remedy: "Ask for less at once, and send values as variables.",
    answer: tooComplex,
  },
  nesting: {
    most: 100,
    unit: "brackets",
    meaning:
      "brackets of any kind inside each other: each takes from the stack of whoever reads the question",
    remedy: "Write the question flatter.",
    answer: tooComplex,
  },
  depth: {
    most: 15,
    unit: "levels",
    meaning:
      "fields inside each other, fragments written out; a Relay hop has four, introspection as tools send it has 15",
    remedy: "Ask for the inner levels by their ids.",
    answer: tooComplex,
  },
  rootFields: {
    most: 20,
    unit: "questions at once",
    meaning: "fields of Query in one question: each takes a connection to the graph",
    remedy: "Ask them one after the other.",
    answer: tooComplex,
  },
  fragments: {
    most: 50,
    unit: "fragments",
    meaning: "fragments of a question: validation compares each with each",
    remedy: "Write out the fragments that are spread once.",
    answer: tooComplex,
  },
  fields: {
    most: 500,
    unit: "fields",
    meaning: "fields of a question, fragments written out wherever they are spread",
    remedy: "Ask for fewer fields, or spread a fragment less often.",
    answer: tooComplex,
  },
  aliases: {
    most: 30,
    unit: "aliases",
    meaning: "aliases of a question, fragments written out",
    remedy: "Ask one after the other, or by a list of ids.",
    answer: tooComplex,
  },
  directives: {
    most: 20,
    unit: "directives",
    meaning: "directives of a question, fragments written out",
    remedy: "Leave out the fields instead of skipping them.",
    answer: tooComplex,
  },
  things: {
    most: 120_000,
    unit: "things",
    meaning:
      "things that may come back: each field once for each item of the lists around it, as `first`, `budget` and `ids` say",
    remedy: "Ask for smaller pages or fewer nested lists.",
    answer: tooComplex,
  },
  batch: {
    most: 1,
    unit: "operation",
    meaning: "operations of one request",
    remedy: "Send each operation in a request of its own.",
    answer: "BAD_USER_INPUT",
  },
  body: {
    most: 100_000,
    unit: "bytes",
    meaning: "a question with its variables, chunked or not",
    remedy: "Ask for less at once.",
    answer: "413",
  },
  part: {
    most: 1_000_000,
    unit: "bytes",
    meaning: "the ids and the filter that `POST /export/part` is sent",
    remedy: "Ask for fewer entities.",
    answer: "BAD_USER_INPUT",
  },
  headers: {
    most: 16_384,
    unit: "bytes",
    meaning: "a request's line and headers, the address of a GET included",
    remedy: "Send the question as the body of a POST.",
    answer: "431",
  },
  headersTime: {
    most: 10,
    unit: "seconds",
    meaning: "until a request's headers are here",
    remedy: "Send them at once.",
    answer: "408",
  },
  requestTime: {
    most: 20,
    unit: "seconds",
    meaning: "until a request is here with its body",
    remedy: "Send it at once.",
    answer: "408",
  },
  silence: {
    most: 60,
    unit: "seconds",
    meaning: "on a connection with nothing sent or taken, though something is due",
    remedy: "Read the answer as it comes.",
    answer: "the connection is cut",
  },
  keepAlive: {
    most: 5,
    unit: "seconds",
    meaning: "between two requests on one connection",
    remedy: "Open another.",
    answer: "the connection is closed",
  },
  exports: {
    most: 4,
    unit: "exports",
    meaning: "of the whole graph, or of parts of it, under way at a time, of all clients together",
    remedy: "Ask again once one has ended.",
    answer: "RATE_LIMITED",
  },
  connections: {
    most: 1_000,
    unit: "connections",
    meaning: "open at a time, of all clients together",
    remedy: "Close those that are not used.",
    answer: "the connection is refused",
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** "depth: 16 levels; 15 at most. Ask for the inner levels by their ids." Without `found` where counting stopped at the bound. */
export function overLimit(name: LimitName, found?: number): string {
  const { most, unit, remedy } = limits[name];
  return found === undefined
    ? `${name}: ${most} ${unit} at most. ${remedy}`
    : `${name}: ${found} ${unit}; ${most} at most. ${remedy}`;
}
