import { request } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { expect, inject, test } from "vitest";

type Answer = { status: number; headers: Record<string, unknown>; text: string; body: Buffer };

/** `fetch` sets Host by itself, so this goes below it. */
type Asked = { host?: string; method?: string; headers?: Record<string, string>; body?: string | Buffer };
const ask = (path: string, { host, method = "GET", headers = {}, body }: Asked = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(inject("api"));
    const asked = request(
      { hostname, port, path, method, headers: { ...headers, ...(host && { Host: host }) } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => {
          const body = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: body.toString(),
            body,
          });
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });

test("a request for another host name is refused, whatever its path", async () => {
  for (const path of ["/", "/graphql?query={vocabulary{kinds{kind}}}", "/health/ready", "/assets/"])
    expect((await ask(path, { host: "attacker.example" })).status).toBe(421);
  expect((await ask("/", { host: "localhost:1234" })).status).toBe(200);
  expect((await ask("/", { host: "127.0.0.1.attacker.example" })).status).toBe(421);
});

test("a page's text comes smaller to those that take Brotli, and is the same", async () => {
  const { text: html } = await ask("/");
  const script = /src="([^"]+\.js)"/.exec(html)?.[1] ?? "";
  const plain = await ask(script);
  expect(plain.headers["content-encoding"]).toBeUndefined();
  for (const encodings of ["br", "gzip, deflate, br, zstd", "gzip;q=0.5, br;q=0.8"]) {
    const { headers, body } = await ask(script, { headers: { "Accept-Encoding": encodings } });
    expect(headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(headers.etag).not.toBe(plain.headers.etag);
    expect(body.length).toBeLessThan(plain.body.length / 2);
    expect(brotliDecompressSync(body).equals(plain.body)).toBe(true);
    const again = await ask(script, {
      headers: { "Accept-Encoding": encodings, "If-None-Match": String(headers.etag) },
    });
    expect(again.status).toBe(304);
  }
  for (const encodings of ["gzip", "br;q=0", "gzip, br; q=0.0, deflate", "brx", "br;q=", "br;q=0;x=1"]) {
    const { headers, body } = await ask(script, { headers: { "Accept-Encoding": encodings } });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.equals(plain.body)).toBe(true);
  }
});

test("a header of many spaces holds nobody up", async () => {
  const spaces = { "Accept-Encoding": `br${" ".repeat(15_000)}x`, "If-None-Match": "W/" };
  const takes = async (headers: Record<string, string>) => {
    const began = performance.now();
    const all = await Promise.all(Array.from({ length: 20 }, () => ask("/", { headers })));
    for (const { status } of all) expect(status).toBe(200);
    return performance.now() - began;
  };
  const plain = await takes({ "Accept-Encoding": "br" });
  // matched by a pattern that wants the square of their number they took some two hundred times as long
  expect(await takes(spaces)).toBeLessThan(40 * plain);
});

test("a tag that a proxy has made weak, or one of several, still spares the answer", async () => {
  const { headers } = await ask("/");
  const etag = String(headers.etag);
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`, `W/"other",W/${etag}`])
    expect((await ask("/", { headers: { "If-None-Match": held } })).status, held).toBe(304);
  for (const held of ['"other"', etag.slice(1), `x${etag}`])
    expect((await ask("/", { headers: { "If-None-Match": held } })).status, held).toBe(200);
});

test("scripts and styles come from here alone, inline ones are forbidden, and GraphiQL alone may insert styles", async () => {
  const policyOf = async (path: string) => String((await ask(path)).headers["content-security-policy"]);
  expect(await policyOf("/")).not.toContain("unsafe");
  expect(await policyOf("/")).toContain("script-src 'self'");
  const withEditor = await policyOf("/graphql");
  expect(withEditor.match(/[^;]*unsafe[^;]*/g)).toEqual([" style-src 'self' 'unsafe-inline'"]);
});

test("every answer, refusals among them, says how browsers must treat it", async () => {
  const answers = [
    await ask("/"),
    await ask("/", { host: "attacker.example" }),
    await ask("*"),
    await ask("/nothing-here"),
    await ask("/graphql", { method: "POST" }),
    await ask("/health/live"),
  ];
  for (const { headers } of answers) {
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["x-powered-by"] ?? headers.server).toBeUndefined();
  }
});

test("the server says that it lives and that the graph answers", async () => {
  expect((await ask("/health/live")).status).toBe(200);
  expect((await ask("/health/ready")).status).toBe(200);
});

test("what is not there and what is not allowed is said in words", async () => {
  const missing = await ask("/nothing-here");
  expect(missing.status).toBe(404);
  expect(missing.text).toContain("The page is at /");
  for (const path of ["/", "/health/live", "/health/ready", "/metrics"]) {
    const { status, headers } = await ask(path, { method: "DELETE" });
    expect({ path, status, allow: headers.allow }).toEqual({ path, status: 405, allow: "GET, HEAD" });
  }
  expect((await ask("/../package.json")).status).toBe(404);
});

const question = JSON.stringify({ query: "{ vocabulary { kinds { kind } } }" });
const json = { "Content-Type": "application/json" };

test.each([
  {
    name: "in another charset",
    headers: { "Content-Type": "application/json; charset=latin1" },
    refused: 415,
  },
  { name: "compressed", headers: { ...json, "Content-Encoding": "gzip" }, refused: 415 },
  { name: "for an answer as HTML", headers: { ...json, Accept: "text/html" }, refused: 406 },
  { name: "for an answer as a stream", headers: { ...json, Accept: "text/event-stream" }, refused: 406 },
  { name: "for an answer in parts", headers: { ...json, Accept: "multipart/mixed" }, refused: 406 },
])("a question $name is refused in words", async ({ headers, refused }) => {
  const { status, text } = await ask("/graphql", { method: "POST", headers, body: question });
  expect(status).toBe(refused);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
});

test("a question that is no UTF-8 is refused in words", async () => {
  const body = Buffer.concat([
    Buffer.from('{"query": "{ __typename } #'),
    Buffer.from([0xe9]),
    Buffer.from('"}'),
  ]);
  const { status, text } = await ask("/graphql", { method: "POST", headers: json, body });
  expect(status).toBe(400);
  expect(text).toContain("Send the question in UTF-8.");
});

test.each([
  { "Content-Type": 'application/json; charset="UTF-8"' },
  { ...json, "Content-Encoding": "identity" },
  { ...json, Accept: "text/event-stream, application/json;q=0.5" },
  { ...json, Accept: "*/*" },
  { ...json, Accept: "application/*" },
  { ...json, Accept: "multipart/mixed, application/graphql-response+json" },
])("a question with %j is answered as JSON", async (headers) => {
  const { status, headers: given, text } = await ask("/graphql", { method: "POST", headers, body: question });
  expect({ status, type: given["content-type"] }).toEqual({
    status: 200,
    type: expect.stringMatching(/^application\/(graphql-response\+)?json/),
  });
  expect(JSON.parse(text)).toHaveProperty("data.vocabulary.kinds");
});

test("no path, range or address of nonsense ends the server", async () => {
  for (const path of [
    "//",
    "///",
    "/%",
    "/%00",
    "/a//b",
    "http://a:99999/",
    "*",
    "/assets/../../package.json",
  ])
    expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
  expect((await ask("/icon.svg", { headers: { Range: "bytes=10-5" } })).status).toBe(200);
  expect((await ask("/icon.svg", { method: "HEAD" })).text).toBe("");
  expect((await ask("/health/live")).status).toBe(200);
});

test("a file that is known already is not sent again", async () => {
  const first = await ask("/icon.svg");
  const again = await ask("/icon.svg", { headers: { "If-None-Match": String(first.headers.etag) } });
  expect([again.status, again.text]).toEqual([304, ""]);
});

test("the notices of all that is bundled are served, fonts included", async () => {
  const { text } = await ask("/notices.md");
  expect(text).toContain("cytoscape");
  expect(text).toContain("SIL OPEN FONT LICENSE");
});
