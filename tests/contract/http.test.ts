// GraphQL over HTTP: the specification's audits, what is known by its digest, what a client holds already, and compression.
import { createHash } from "node:crypto";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { createGraphQL } from "../../server/graphql/yoga.ts";
import { pageQuestions } from "../../server/web-build.ts";
import { graphOf, shipped } from "./graph.ts";
import { type Http, serveOverHttp } from "./over-http.ts";

let database: Database;
let open: Http;
let closed: Http;
beforeAll(async () => {
  database = await graphOf(shipped);
  open = await serveOverHttp(database);
  closed = await serveOverHttp(database, { ATTEST_PERSISTED_ONLY: "on" });
});
afterAll(async () => {
  await open.close();
  await closed.close();
  await database.close();
});

/** A GET is answered only where a page elsewhere cannot have sent it. */
const preflight = { "GraphQL-Require-Preflight": "1" };

describe("the audits of GraphQL over HTTP", () => {
  const audits = serverAudits({
    url: () => `${open.address}/graphql`,
    fetchFn: (input: string, init: RequestInit = {}) =>
      fetch(input, { ...init, headers: { ...preflight, ...(init.headers as Record<string, string>) } }),
  });
  test("there are all 61 of them", () => expect(audits).toHaveLength(61));
  test.each(audits)("$id $name", async ({ fn }) => {
    const found = await fn();
    expect(found.status, "reason" in found ? found.reason : "").toBe("ok");
  });
});

describe("an answer is byte for byte what yoga makes of the question by itself", () => {
  const yoga = () => createGraphQL({ database, log: () => {}, persisted: pageQuestions() });
  const hub = '"organization:government-of-iran"';
  const asked: [string, object][] = [
    ["data", { query: `{ entity(id: ${hub}) { name } }` }],
    ["nothing found", { query: '{ entity(id: "person:nobody") { name } }' }],
    ["data by variables", { query: "query ($id: ID!) { entity(id: $id) { name } }", variables: { id: "a" } }],
    ["data by a digest", { extensions: { persistedQuery: { version: 1, sha256Hash: "" } } }],
    [
      "one of two operations",
      { query: "query A { __typename } query B { __schema { queryType { name } } }", operationName: "B" },
    ],
    ["data beside an error", { query: `{ node(id: ${hub}) { id } speakers(first: 5000) { depth } }` }],
    ["a refusal in place of data", { query: "{ speakers(first: 5000) { depth } }" }],
    ["no such field", { query: "{ nothing }" }],
    ["no GraphQL", { query: "{" }],
    [
      "too dear a question",
      {
        query: `{ a: claims(first: 100) { edges { node { subject { claims(first: 100) { edges { node { subject { claims(first: 100) { edges { node { id } } } } } } } } } } } }`,
      },
    ],
    [
      "a variable of another type",
      { query: "query ($id: ID!) { entity(id: $id) { name } }", variables: { id: {} } },
    ],
    ["an unknown digest", { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }],
    ["no question", {}],
    ["a key too many", { query: "{ __typename }", more: 1 }],
  ];
  const accepts = [
    "application/graphql-response+json",
    "application/json",
    "application/json, application/graphql-response+json",
    "application/*, application/graphql-response+json",
    "*/*",
  ];
  test.each(asked)("%s", async (name, given) => {
    const { digest } = named("Stories");
    const body = JSON.stringify(given).replace('"sha256Hash":""', `"sha256Hash":"${digest}"`);
    for (const accept of accepts) {
      const request = { method: "POST", headers: { ...json, accept }, body };
      const [one, other] = [
        await fetch(`${open.address}/graphql`, request),
        await yoga().fetch("http://localhost/graphql", request),
      ];
      expect([one.status, one.headers.get("content-type"), await one.text()], `${name} as ${accept}`).toEqual(
        [other.status, other.headers.get("content-type"), await other.text()],
      );
    }
  });
});

type Sent = { query?: string; operationName?: string; variables?: object; extensions?: object };
const json = { "Content-Type": "application/json" };
async function post(http: Http, body: Sent, headers: Record<string, string> = {}) {
  const response = await fetch(`${http.address}/graphql`, {
    method: "POST",
    headers: { ...json, Accept: "application/graphql-response+json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const get = (http: Http, parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${http.address}/graphql?${new URLSearchParams(parameters)}`, {
    headers: { ...preflight, Accept: "application/json", ...headers },
  });
const byDigest = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
const named = (name: string) => {
  const [digest = "", text = ""] =
    [...pageQuestions()].find(([, text]) => text.includes(`query ${name} `)) ?? [];
  return { digest, text };
};

describe("what the page asks, by its digest", () => {
  test("each digest is the SHA-256 of its question", () => {
    expect(pageQuestions().size).toBeGreaterThan(15);
    for (const [digest, text] of pageQuestions())
      expect(createHash("sha256").update(text).digest("hex")).toBe(digest);
  });

  test("is answered as the question itself is, by either server", async () => {
    const { digest, text } = named("Stories");
    const { body } = await post(open, { query: text });
    expect(body.data.stories.length).toBeGreaterThan(0);
    for (const http of [open, closed]) expect((await post(http, byDigest(digest))).body).toEqual(body);
    const extensions = JSON.stringify(byDigest(digest).extensions);
    expect(await (await get(closed, { extensions })).json()).toEqual(body);
  });

  test.each([
    ["a question", { query: "{ stories { title } }" }, "PERSISTED_QUERY_ONLY"],
    [
      "a question beside a known digest",
      { query: "{ __typename }", ...byDigest("00") },
      "PERSISTED_QUERY_ONLY",
    ],
    ["introspection", { query: "{ __schema { types { name } } }" }, "PERSISTED_QUERY_ONLY"],
    ["nothing", {}, "BAD_USER_INPUT"],
    [
      "a digest of another version",
      { extensions: { persistedQuery: { version: 2, sha256Hash: "00" } } },
      "BAD_USER_INPUT",
    ],
  ])("alone is answered where so set, and %s is refused", async (_, sent, code) => {
    const { status, body } = await post(closed, sent);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].extensions.code).toBe(code);
  });

  test.each(["00", "", "__proto__", "constructor", "a".repeat(90_000)])(
    "an unknown digest is refused, and none is learned: %.20s",
    async (digest) => {
      for (const http of [open, closed]) {
        const { status, body } = await post(http, byDigest(digest));
        expect([status, body.errors[0].extensions.code]).toEqual([400, "PERSISTED_QUERY_NOT_FOUND"]);
      }
      // as Apollo's automatic persisted queries would register it
      const query = "{ __typename }";
      const learned = createHash("sha256").update(query).digest("hex");
      expect((await post(open, { query, ...byDigest(learned) })).body.data).toEqual({ __typename: "Query" });
      expect((await post(open, byDigest(learned))).body.errors[0].extensions.code).toBe(
        "PERSISTED_QUERY_NOT_FOUND",
      );
    },
  );

  test("GraphiQL is not there where nothing it asks would be answered", async () => {
    const asBrowser = { Accept: "text/html" };
    const answers = await Promise.all(
      [open, closed].map((http) => fetch(`${http.address}/graphql`, { headers: asBrowser })),
    );
    expect(answers.map(({ status }) => status)).not.toContain(200); // this server has no page at all
    expect((await fetch(`${closed.address}/graphiql/`, { headers: asBrowser })).status).toBe(404);
  });
});

describe("what a client holds already", () => {
  const question = { query: "{ stories { title } }" };

  test("is not sent again, in any form of the same tag", async () => {
    const first = await get(open, question);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    for (const held of [etag, etag.slice(2), `"another", ${etag}`, "*"]) {
      const again = await get(open, question, { "If-None-Match": held });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect(again.headers.get("etag")).toBe(etag);
    }
    const other = await get(open, question, { "If-None-Match": '"another"' });
    expect([other.status, await other.json()]).toEqual([200, await first.json()]);
  });

  test("is of the answer, so another graph has another tag and a refusal has none", async () => {
    const tags = await Promise.all(
      ["{ stories { title } }", "{ stories { id } }"].map(
        async (query) => (await get(open, { query })).headers.get("etag") ?? "",
      ),
    );
    expect(new Set(tags).size).toBe(2);
    const refused = await get(
      open,
      { query: "{ nothing }" },
      { Accept: "application/graphql-response+json" },
    );
    expect([refused.status, refused.headers.get("etag"), refused.headers.get("cache-control")]).toEqual([
      400,
      null,
      "no-store",
    ]);
    const posted = await post(open, question);
    expect([posted.headers.get("etag"), posted.headers.get("cache-control")]).toEqual([null, "no-store"]);
  });
});

describe("compression", () => {
  const large = { query: "{ claims(first: 200) { edges { node { id sentence } } } }" };
  // fetch asks for it by itself, and undoes it

  test.each(["gzip", "br", "deflate"])(
    "%s is what a client gets that takes it, and the answer is the same",
    async (coding) => {
      const plain = await post(open, large, { "Accept-Encoding": "identity" });
      expect(plain.headers.get("content-encoding")).toBeNull();
      const packed = await post(open, large, { "Accept-Encoding": coding });
      expect(packed.headers.get("content-encoding")).toBe(coding);
      expect(packed.headers.get("vary")).toContain("Accept-Encoding");
      expect(packed.body).toEqual(plain.body);
    },
  );

  test("makes an answer at most a third as large, and leaves a small one as it is", async () => {
    const sizes = await Promise.all(
      ["identity", "gzip"].map(async (coding) => {
        const { rawBytes } = await raw(large, coding);
        return rawBytes;
      }),
    );
    expect((sizes[1] ?? 0) * 3).toBeLessThan(sizes[0] ?? 0);
    const small = await post(open, { query: "{ __typename }" }, { "Accept-Encoding": "gzip" });
    expect(small.headers.get("content-encoding")).toBeNull();
  });

  test("an export comes compressed, too, and whole", async () => {
    const ask = (coding: string) =>
      fetch(`${open.address}/export/graph.json`, { headers: { "Accept-Encoding": coding } });
    const [plain, packed] = [await ask("identity"), await ask("gzip")];
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(await packed.json()).toEqual(await plain.json());
  });
});

/** Bytes on the wire. */
async function raw(body: Sent, coding: string): Promise<{ rawBytes: number }> {
  const { request } = await import("node:http");
  return await new Promise((resolve, reject) => {
    const asked = request(
      `${open.address}/graphql`,
      { method: "POST", headers: { ...json, "Accept-Encoding": coding } },
      (response) => {
        let rawBytes = 0;
        response.on("data", (chunk: Buffer) => {
          rawBytes += chunk.length;
        });
        response.on("end", () => resolve({ rawBytes }));
      },
    );
    asked.on("error", reject);
    asked.end(JSON.stringify(body));
  });
}
