// Claims and documents as JSON-LD, read back by a JSON-LD processor that may not ask the network for anything.
import jsonld from "jsonld";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { type Ask, askOf, everyClaim, fixture, graphOf, shipped } from "./graph.ts";
import { type Http, serveOverHttp } from "./over-http.ts";

let database: Database;
let http: Http;
let ask: Ask;
beforeAll(async () => {
  database = await graphOf([...shipped, fixture]);
  http = await serveOverHttp(database, { ATTEST_PERSISTED_ONLY: "on" });
  ask = askOf(database);
});
afterAll(async () => {
  await http.close();
  await database.close();
});

const get = (path: string, headers: Record<string, string> = { Accept: "application/ld+json" }) =>
  fetch(http.address + path, { headers, redirect: "manual" });
const pathOf = (id: string) => `/${id.split(":")[0]}/${encodeURIComponent(id)}`;

const offline = {
  documentLoader: async (url: string) => {
    throw new Error(`asked for ${url}`);
  },
};
type Quad = {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string; datatype?: { value: string } };
};
/** Its RDF; throws where a term means nothing to a processor, for it would be dropped in silence. */
async function triplesOf(data: object): Promise<Quad[]> {
  const options = { ...offline, base: `${http.address}/`, safe: true };
  return (await jsonld.toRDF(data as never, options as never)) as unknown as Quad[];
}
const oa = "http://www.w3.org/ns/oa#";
const prov = "http://www.w3.org/ns/prov#";
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const graphOfTriples = (triples: Quad[]) => ({
  of: (subject: string, predicate: string) =>
    triples
      .filter((each) => each.subject.value === subject && each.predicate.value === predicate)
      .map(({ object }) => object.value),
  typed: (type: string) =>
    triples
      .filter(({ predicate, object }) => predicate.value === `${rdf}type` && object.value === type)
      .map(({ subject }) => subject.value),
});

type Claim = {
  id: string;
  sentence: string;
  modality: string;
  predicate: string;
  subject: { id: string };
  object: { id: string };
  attribution: { depth: number; speaker: { id: string; name: string } }[];
  contradicts: { id: string }[];
  evidence: {
    sentence: { document: { id: string } };
    anchors: { start: number; end: number; text: string }[];
  }[];
};
const selection = `id sentence modality predicate subject { id } object { id } attribution { depth speaker { id name } } contradicts { id }
  evidence { sentence { document { id } } anchors { start end text } }`;

test("each claim's statement, words and speakers come back from its RDF as the API gives them", async () => {
  const claims = await everyClaim<Claim>(ask, null, selection);
  expect(claims.length).toBeGreaterThan(180);
  for (const claim of claims) {
    const response = await get(pathOf(claim.id));
    expect(response.headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
    const triples = await triplesOf((await response.json()) as object);
    const { of, typed } = graphOfTriples(triples);
    const here = http.address + pathOf(claim.id);
    expect(typed(`${oa}Annotation`), claim.id).toEqual([here]);

    const [body = ""] = of(here, `${oa}hasBody`);
    expect(
      [`${rdf}subject`, `${rdf}predicate`, `${rdf}object`, `${rdf}value`].flatMap((term) => of(body, term)),
    ).toEqual([
      `urn:attest:${claim.subject.id}`,
      `urn:attest:${claim.predicate}`,
      `urn:attest:${claim.object.id}`,
      claim.sentence,
    ]);
    expect(of(here, "urn:attest:wording")).toEqual([`urn:attest:${claim.modality}`]);

    const words = of(here, `${oa}hasTarget`).map((target) => {
      const selectors = of(target, `${oa}hasSelector`);
      return {
        document: of(target, `${oa}hasSource`)[0],
        start: selectors.flatMap((each) => of(each, `${oa}start`)).map(Number)[0],
        end: selectors.flatMap((each) => of(each, `${oa}end`)).map(Number)[0],
        text: selectors.flatMap((each) => of(each, `${oa}exact`))[0],
      };
    });
    const sorted = (some: typeof words) => some.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
    expect(sorted(words)).toEqual(
      sorted(
        claim.evidence.flatMap(({ sentence, anchors }) =>
          anchors.map(({ start, end, text }) => ({
            document: http.address + pathOf(sentence.document.id),
            start,
            end,
            text,
          })),
        ),
      ),
    );

    const chain = typed(`${prov}Attribution`).map((each) => ({
      depth: Number(of(each, "urn:attest:depth")[0]),
      speaker: of(each, `${prov}agent`)[0],
    }));
    expect(chain.sort((a, b) => a.depth - b.depth)).toEqual(
      claim.attribution.map(({ depth, speaker }) => ({ depth, speaker: `urn:attest:${speaker.id}` })),
    );
    const deepest = claim.attribution.toSorted((a, b) => b.depth - a.depth)[0];
    expect(of(here, `${prov}wasAttributedTo`)).toEqual([`urn:attest:${deepest?.speaker.id}`]);
    expect(of(here, "urn:attest:contradicts").sort()).toEqual(
      claim.contradicts.map(({ id }) => http.address + pathOf(id)).sort(),
    );
  }
}, 120_000);

test("a document names its author and each of its claims that stand, and each of those is there", async () => {
  const id = "document:lunera-harbour";
  const triples = await triplesOf((await (await get(pathOf(id))).json()) as object);
  const { of } = graphOfTriples(triples);
  const here = http.address + pathOf(id);
  expect(of(here, `${prov}wasAttributedTo`)).toHaveLength(1);
  const claims = of(here, "urn:attest:claim");
  const expected = await everyClaim<{ id: string }>(ask, { documents: [id] });
  expect(claims.sort()).toEqual(expected.map((claim) => http.address + pathOf(claim.id)).sort());
  const answers = await Promise.all(claims.map((claim) => fetch(claim)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

const aClaim = "claim:iranian-regime-fears-opposition:ambassador-in-norway";

test.each([
  [undefined, 200],
  ["application/ld+json", 200],
  ["application/json", 200],
  ["*/*", 200],
  ["application/ld+json, text/html;q=0.5", 200],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", 303],
  ["text/html", 303],
  ["text/html;q=0, application/json", 200],
  ["image/png", 406],
  ["application/ld+json;q=0", 406],
])("who accepts %s is answered with %i", async (accept, status) => {
  const response = await get(pathOf(aClaim), accept === undefined ? {} : { Accept: accept });
  expect(response.status).toBe(status);
  expect(response.headers.get("vary")).toContain("Accept");
  if (status === 303)
    expect(decodeURIComponent(response.headers.get("location") ?? "")).toMatch(
      /^\/#v=1&select=\S+\|POSTED_IN\|country:norway$/,
    );
});

test("what a client holds is not sent again, and HEAD sends nothing", async () => {
  const etag = (await get(pathOf(aClaim))).headers.get("etag") ?? "";
  expect((await get(pathOf(aClaim), { "If-None-Match": etag })).status).toBe(304);
  const head = await fetch(http.address + pathOf(aClaim), { method: "HEAD" });
  expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
});

test.each([
  "/claim/",
  "/claim/claim:nothing:nothing",
  "/claim/document:lunera-harbour",
  "/claim/person:mike-pompeo",
  "/document/claim:lunera-harbour:none",
  "/document/document:none",
  "/claim/%E0%A4%A",
  "/claim/%00",
  "/document/%01",
  `/claim/${"a".repeat(401)}`,
  "/claim/a/b",
])("%s is not there, and it is said in words", async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(((await response.json()) as { error: string }).error).toContain(
    "There is no such claim or document",
  );
});

test("nothing is sent here", async () => {
  const response = await fetch(http.address + pathOf(aClaim), { method: "POST", body: "{}" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});
