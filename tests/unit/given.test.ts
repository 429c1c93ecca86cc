import { expect, test } from "vitest";
import { type HeardBoth, refusalByServer, refusalOnTheWay } from "../../server/database/given.ts";
import { heardIn } from "../../server/database/liveness.ts";

const asked = { uri: "neo4j://db:7687", username: "ann", database: "movies" };
const nothing: HeardBoth = { plain: "nothing", secure: "nothing" };

test.each([
  ["Neo.ClientError.Security.Unauthorized", "Correct NEO4J_USERNAME and NEO4J_PASSWORD."],
  ["Neo.ClientError.Security.AuthenticationRateLimit", "Wait a minute, then run the same command again"],
  ["Neo.ClientError.Security.CredentialsExpired", "wants the first password of ann changed"],
  ["Neo.ClientError.Database.DatabaseNotFound", 'has no database "movies". Correct NEO4J_DATABASE.'],
  ["Neo.TransientError.General.DatabaseUnavailable", 'database "movies" of neo4j://db:7687 is not online'],
  ["Neo.ClientError.Security.Forbidden", "answers, and refuses: No. Mend that there"],
])("%s is told by the server: %s", (code, words) => {
  expect(refusalByServer(asked, { code, message: "No" })).toContain(words);
});

test("what the server has not said is told by what is heard at its address", () => {
  expect(refusalByServer(asked, { code: "ServiceUnavailable", message: "" })).toBeNull();
});

test.each<[string, Partial<HeardBoth>, string]>([
  ["bolt://db", {}, "bolt://db does not answer as a Neo4j does. Start that Neo4j or correct NEO4J_URI"],
  ["bolt+s://db", { plain: "bolt" }, "by its +s, and that Neo4j speaks without it. Write bolt://db, or"],
  ["neo4j+s://db", { plain: "bolt" }, "Write neo4j://db, or set up TLS there."],
  ["neo4j+ssc://db", { plain: "bolt", secure: "strange" }, "by its +ssc, and"],
  [
    "neo4j+s://db",
    { secure: "bolt" },
    "not trusted here. Name its authority in NODE_EXTRA_CA_CERTS, or write neo4j+ssc://db",
  ],
  ["neo4j+s://db", { plain: "bolt", secure: "bolt" }, "not trusted here"],
  [
    "bolt://db",
    { secure: "bolt" },
    "is without TLS, and that Neo4j wants it. Write bolt+s://db, or bolt+ssc://db",
  ],
  ["bolt://db:7474", { plain: "strange" }, "answers, but not in Bolt; it may be a port for HTTP."],
  ["bolt://db", { plain: "old" }, "Use a Neo4j of 5.26 or newer."],
  [
    "neo4j://db",
    { plain: "bolt" },
    "the servers that it names cannot be reached from here. Write bolt://db, or",
  ],
  ["bolt://db", { plain: "bolt" }, "gave no answer in time"],
  ["bolt+ssc://db", { secure: "bolt" }, "gave no answer in time"],
])("%s where %j is heard: %s", (uri, heard, words) => {
  expect(refusalOnTheWay(uri, { ...nothing, ...heard })).toContain(words);
});

test("an answer is Bolt, an old one, or something else", () => {
  expect(heardIn(Buffer.from([0, 0, 8, 5]))).toBe("bolt");
  expect(heardIn(Buffer.from([0, 0, 0, 0]))).toBe("old");
  expect(heardIn(Buffer.from("HTTP/1.1 400"))).toBe("strange");
  expect(heardIn(Buffer.from([0, 0]))).toBe("strange");
});
