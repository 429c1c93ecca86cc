// Whatever strangers send: it is refused by its code, it costs little, and everybody else is served.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { limits } from "../../server/limits.ts";
import { type Attest, startAttest } from "../e2e/attest.ts";
import { until } from "./asking.ts";
import { faultsOf, seconds } from "./fault.ts";
import { hostile } from "./hostile.ts";
import { type Answered, ask, drip, quantile, send } from "./send.ts";
import { managed } from "./start-process.ts";

const fault = faultsOf("strangers");
const perMinute = 40;
let patient: Attest;
let strict: Attest;
beforeAll(async () => {
  const { uri, password } = managed();
  const onSuite = { NEO4J_URI: uri, NEO4J_PASSWORD: password };
  patient = await startAttest({ ...onSuite, ATTEST_RATE: "0", ATTEST_LOG: "info" });
  strict = await startAttest({
    ...onSuite,
    ATTEST_RATE: String(perMinute),
    ATTEST_INTROSPECTION: "off",
    ATTEST_GRAPHIQL: "off",
    ATTEST_METRICS: "off",
  });
});
afterAll(async () => {
  await patient?.stop();
  await strict?.stop();
});

const plain =
  'query Subgraph { subgraph(ids: ["person:mike-pompeo", "place:ashraf-3"]) { relations { id } } }';
const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const json = { "Content-Type": "application/json" };

/** One after the other until it is told to stop. */
function askPlainly(address: string): () => Promise<Answered[]> {
  let isOver = false;
  const answers: Answered[] = [];
  const asking = (async () => {
    while (!isOver) answers.push(await ask(address, plain));
  })();
  return async () => {
    isOver = true;
    await asking;
    return answers;
  };
}
async function plainFor(count: number): Promise<Answered[]> {
  const answers: Answered[] = [];
  while (answers.length < count) answers.push(await ask(patient.address, plain));
  return answers;
}
const took = (answers: readonly Answered[]) => answers.map((answer) => answer.took);

/** Each time in other letters, so that no refusal is remembered. */
function sendHostile(index: number, round: number): Promise<Answered> {
  const { query, variables, ...rest } = hostile[index] as (typeof hostile)[number];
  if (query === undefined) return send(patient.address, rest);
  return send(patient.address, {
    ...rest,
    body: JSON.stringify({ query: `${query}\n# ${round}`, variables }),
  });
}

fault(
  `${hostile.length} hostile operations: depth, aliases, directives, fragments, tokens, cost, Lucene, NUL, emoji, batches, bodies of 25 MB, other pages`,
  "each is refused by its code at once, and plain questions are answered meanwhile as before",
  async () => {
    const rounds = 4;
    await plainFor(50);
    const alone = took(await plainFor(200));
    const stop = askPlainly(patient.address);
    const refusals: number[] = [];
    for (let round = 0; round < rounds; round++)
      for (const [index, { name, refusal }] of hostile.entries()) {
        const answer = await sendHostile(index, round);
        expect([name, answer.code, answer.text.slice(0, 200)]).toEqual([name, refusal, expect.any(String)]);
        expect(answer.status).toBeLessThan(500);
        if (round > 0) refusals.push(answer.took); // the first finds the code cold
      }
    const meanwhile = await stop();
    for (const { text } of meanwhile) expect(JSON.parse(text)).toEqual({ data: expect.anything() });
    expect(quantile(refusals, 0.5)).toBeLessThan(5 * quantile(took(meanwhile), 0.5));
    const late = refusals.filter((each) => each > 20).length;
    const measures = [quantile(refusals, 0.5), quantile(refusals, 0.99), quantile(alone, 0.99)].map(
      milliseconds,
    );
    return `${refusals.length} refused, p50 ${measures[0]}, p99 ${measures[1]}, ${late} after more than 20 ms; plain p99 ${measures[2]} alone, ${milliseconds(quantile(took(meanwhile), 0.99))} meanwhile (${meanwhile.length} answered)`;
  },
  300_000,
);

for (const chunked of [false, true])
  fault(
    `a body of 25 MB ${chunked ? "in chunks" : "with its length"}`,
    "the answer comes before the body, and the connection is closed",
    async () => {
      const answer = await send(patient.address, {
        headers: json,
        body: Buffer.alloc(25_000_000, 32),
        chunked,
      });
      expect(answer).toMatchObject({ status: 413, code: "BAD_USER_INPUT" });
      expect(answer.headers.connection).toBe("close");
      expect(answer.text).toContain(`${limits.body.most} bytes at most`);
      return `413 after ${milliseconds(answer.took)}`;
    },
  );

const slow: [done: string, text: string, most: number][] = [
  [
    "headers a byte at a time",
    `GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ${"a".repeat(1_000)}`,
    limits.headersTime.most,
  ],
  [
    "a body a byte at a time",
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`,
    limits.requestTime.most,
  ],
];
for (const [done, text, most] of slow)
  fault(
    done,
    `it is cut with 408 after ${most} s, and others are served meanwhile`,
    async () => {
      const stop = askPlainly(patient.address);
      const { said, took } = await drip(patient.address, text, done.startsWith("a body") ? 50 : 200);
      const meanwhile = await stop();
      for (const { status } of meanwhile) expect(status).toBe(200);
      expect(said).toMatch(/^HTTP\/1\.1 408 /);
      expect(took).toBeGreaterThanOrEqual(most * 1_000 - 100);
      return `408 after ${seconds(took)}; ${meanwhile.length} plain questions answered`;
    },
    120_000,
  );

fault("introspection, GraphiQL and metrics switched off", "none is served", async () => {
  const { text } = await ask(strict.address, "{ __schema { queryType { name } } }");
  expect(text).toContain("introspection");
  expect(JSON.parse(text).data).toBeUndefined();
  const pages = ["/graphql", "/graphiql/", "/metrics"].map((path) =>
    send(strict.address, { method: "GET", path, headers: { Accept: "text/html" } }),
  );
  const statuses = (await Promise.all(pages)).map(({ status }) => status);
  expect(statuses).toEqual([403, 404, 404]);
  return statuses.join(", ");
});

fault(
  `more than ATTEST_RATE requests in a minute (${perMinute} here)`,
  "429 with RATE_LIMITED and Retry-After; health is still told, and no X-Forwarded-For makes another client",
  async () => {
    const answers: Answered[] = [];
    for (let count = 0; count <= perMinute; count++)
      answers.push(
        await send(strict.address, {
          method: "GET",
          path: "/icon.svg",
          headers: { "X-Forwarded-For": `203.0.113.${count}` },
        }),
      );
    const statuses = answers.map(({ status }) => status);
    const first = statuses.indexOf(429);
    expect(first).toBeGreaterThan(0);
    const refused = answers[first] as Answered;
    expect(refused.code).toBe("RATE_LIMITED");
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask(strict.address, plain)).status).toBe(429);
    expect((await send(strict.address, { method: "GET", path: "/health/live" })).status).toBe(200);
    return `${first} answered, then 429 for ${refused.headers["retry-after"]} s`;
  },
);

fault(
  "a page elsewhere asks for what it may: OPTIONS, simple content types, an address",
  "nothing says that it may, and nothing is asked of the graph",
  async () => {
    const origin = { Origin: "https://elsewhere.example" };
    const answers = await Promise.all([
      send(patient.address, {
        method: "OPTIONS",
        headers: { ...origin, "Access-Control-Request-Method": "POST" },
      }),
      send(patient.address, {
        headers: { ...origin, "Content-Type": "text/plain" },
        body: `{"query":"{__typename}"}`,
      }),
      send(patient.address, { method: "GET", search: "?query={__typename}", headers: origin }),
      send(patient.address, { headers: { ...origin, ...json }, body: `{"query":"{__typename}"}` }),
    ]);
    for (const { headers } of answers)
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toEqual([405, 415, 403, 200]);
    return statuses.join(", ");
  },
);

fault("a request for another host, on every route", "421, whatever the route", async () => {
  const paths = [
    "/",
    "/graphql",
    "/metrics",
    "/health/live",
    "/health/ready",
    "/assets/",
    "/graphiql/",
    "/nothing",
  ];
  for (const path of paths)
    expect(
      (await send(patient.address, { path, headers: { ...json, Host: "elsewhere.example" } })).status,
    ).toBe(421);
  return `${paths.length} routes`;
});

async function freePort(): Promise<number> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const { port } = holder.address() as { port: number };
  await new Promise((resolve) => holder.close(resolve));
  return port;
}

fault(
  "a question, a look at its health and a request for another host while it starts",
  "503 with Retry-After, live, 421; with the headers of every answer",
  async () => {
    const { uri, password } = managed();
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const early = startAttest({ NEO4J_URI: uri, NEO4J_PASSWORD: password, PORT: String(port) });
    const get = (path: string, headers = {}) => send(address, { method: "GET", path, headers });
    try {
      await until("it listens", () => get("/").then(Boolean, () => false), 30_000);
      const answers = await Promise.all([
        get("/"),
        get("/health/ready"),
        get("/health/live"),
        get("/", { Host: "elsewhere.example" }),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses).toEqual([503, 503, 200, 421]);
      expect(answers[0]?.headers["retry-after"]).toBe("2");
      for (const { headers } of answers) expect(headers["content-security-policy"]).toContain("'none'");
      return statuses.join(", ");
    } finally {
      await (await early).stop();
    }
  },
);

fault(
  "hostile operations and searches, with everything logged",
  "the password is in no log, answer, metric or argument, and what was typed is in no log",
  async () => {
    const typed = "UnlikelyWordThatSomebodyTyped";
    const { password } = managed();
    const answers = [
      await ask(patient.address, "query ($text: String!) { search(text: $text) { matched } }", {
        text: typed,
      }),
      await ask(patient.address, `query Named { search(text: "${typed}") { matched } }`),
      await ask(patient.address, `{ ${typed} }`),
      await ask(patient.address, `{ search(text: "${typed}`),
      await send(patient.address, { method: "GET", path: `/${typed}`, search: `?${typed}` }),
      await send(patient.address, { method: "GET", path: "/metrics" }),
      ...(await Promise.all(hostile.map((_, index) => sendHostile(index, 99)))),
    ];
    const lines = patient.printed();
    for (const { text } of answers) expect(text).not.toContain(password);
    expect(lines).not.toContain(password);
    expect(lines).not.toContain(typed);
    expect(lines).toContain('"operation":"Named"');
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      let line = "";
      try {
        line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      } catch {
        continue; // it ended meanwhile
      }
      expect(line).not.toContain(password);
    }
    const logged = lines.split("\n").filter((line) => line.startsWith("{"));
    for (const line of logged) expect(() => JSON.parse(line)).not.toThrow();
    expect((await fetch(`${inject("address")}/health/ready`)).status).toBe(200);
    return `${answers.length} answers and ${logged.length} lines of the log searched`;
  },
);
