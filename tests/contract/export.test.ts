// The whole graph as it leaves: what foreign tools read of it is what the API says, and no name is more than text.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "csv-parse/sync";
import { XMLValidator } from "fast-xml-parser";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FormatName } from "../../common/export/formats.ts";
import type { Database } from "../../server/database/database.ts";
import { GraphUnavailable } from "../../server/database/errors.ts";
import { exportOver } from "../../server/http/export.ts";
import { limits } from "../../server/limits.ts";
import { type Ask, answerTo, askOf, everyClaim, fixture, graphOf, shipped } from "./graph.ts";
import { ends, formula, hostileDocument, markup } from "./hostile-document.ts";

let database: Database;
let ask: Ask;
const servers: Server[] = [];

/** Where the exports of this database are served. */
async function serve(from: Database): Promise<string> {
  const send = exportOver(from);
  const server = createServer((request, response) => void send(request.url ?? "", request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/export`;
}

let address: string;
const read = async (name: FormatName): Promise<string> => {
  const response = await fetch(`${address}/${name}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toBe(`attachment; filename="attest-${name}"`);
  return await response.text();
};

beforeAll(async () => {
  database = await graphOf([...shipped, fixture, hostileDocument]);
  ask = askOf(database);
  address = await serve(database);
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await database.close();
});

type Attributes = Record<string, unknown>;
type Read = {
  nodes: Record<string, Attributes>;
  edges: Record<string, Attributes & { source: string; target: string }>;
};

const readers: Record<"graph.json" | "graph.gexf" | "graph.graphml", (text: string) => Read> = {
  "graph.json": (text) => {
    const { nodes, edges } = JSON.parse(text).elements;
    const byId = (all: { data: { id: string } }[]) =>
      Object.fromEntries(all.map(({ data: { id, ...rest } }) => [id, rest]));
    return { nodes: byId(nodes), edges: byId(edges) as Read["edges"] };
  },
  "graph.gexf": (text) => ofGraph(gexf.parse(Graph, text, { addMissingNodes: false })),
  "graph.graphml": (text) => ofGraph(graphml.parse(Graph, text)),
};

/** What graphology has read; attributes of which a row says nothing are absent, as in JSON. */
function ofGraph(graph: Graph): Read {
  const said = (attributes: Attributes) =>
    Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
  return {
    nodes: Object.fromEntries(graph.mapNodes((id, attributes) => [id, said(attributes)])),
    edges: Object.fromEntries(
      graph.mapEdges((id, attributes, source, target) => {
        const { kind: _, ...rest } = attributes;
        return [id, { ...said(rest), source, target }];
      }),
    ),
  };
}

describe("GET /export/", () => {
  it("graph.json says of each standing claim and each entity what the API says", async () => {
    const { nodes, edges } = readers["graph.json"](await read("graph.json"));
    type Claim = {
      id: string;
      subject: { id: string };
      object: { id: string };
      predicate: string;
      polarity: string;
      modality: string;
      interpretation: boolean;
      sentence: string;
      status: string;
      cue: string | null;
      note: string | null;
      contradicts: { id: string }[];
      attribution: { speaker: { id: string; name: string } }[];
      evidence: {
        sentence: {
          id: string;
          paragraph: number;
          number: number;
          document: { title: string; author: { name: string } };
        };
        anchors: { start: number; text: string }[];
      }[];
    };
    const claims = await everyClaim<Claim>(
      ask,
      null,
      `id subject { id } object { id } predicate polarity modality interpretation sentence status cue note
       contradicts { id } attribution { speaker { id name } }
       evidence { sentence { id paragraph number document { title author { name } } } anchors { start text } }`,
    );
    expect(Object.keys(edges).sort()).toEqual(claims.map(({ id }) => id).sort());
    for (const claim of claims) {
      const edge: Attributes = edges[claim.id] ?? {};
      const { evidence, attribution } = claim;
      expect(edge).toMatchObject({
        source: claim.subject.id,
        target: claim.object.id,
        relation: `${claim.subject.id}|${claim.polarity === "DENIED" ? "NOT_" : ""}${claim.predicate}|${claim.object.id}`,
        predicate: claim.predicate,
        polarity: claim.polarity,
        wording: claim.modality,
        reading: claim.interpretation,
        contested: claim.contradicts.length > 0,
        sentence: claim.sentence,
        status: claim.status,
        speaker: attribution.at(-1)?.speaker.name,
        speakers: attribution.map(({ speaker }) => speaker.id).join(" | "),
        locator: [
          ...new Set(
            evidence.map(({ sentence }) => `paragraph ${sentence.paragraph}, sentence ${sentence.number}`),
          ),
        ].join(" | "),
        sentences: evidence.map(({ sentence }) => sentence.id).join(" | "),
        author: evidence[0]?.sentence.document.author.name,
        document: evidence[0]?.sentence.document.title,
        anchor: [
          ...new Set(
            evidence.map(({ anchors }) =>
              anchors
                .toSorted((a, b) => a.start - b.start)
                .map(({ text }) => text)
                .join(" … "),
            ),
          ),
        ].join(" | "),
      });
      expect(edge.cue ?? null).toBe(claim.cue);
      expect(edge.note ?? null).toBe(claim.note);
    }
    const { entities } = await answerTo<{ entities: { totalCount: number } }>(
      ask,
      "{ entities(first: 1) { totalCount } }",
    );
    expect(Object.keys(nodes)).toHaveLength(entities.totalCount);
    expect(nodes[ends.markup]).toMatchObject({ name: markup, kind: "EVENT", date: "XXXX-07" });
  });

  it("graph.gexf and graph.graphml are well formed and hold the same graph", async () => {
    const asked = readers["graph.json"](await read("graph.json"));
    for (const name of ["graph.gexf", "graph.graphml"] as const) {
      const text = await read(name);
      expect(XMLValidator.validate(text)).toBe(true);
      expect(readers[name](text)).toEqual(asked);
    }
  });

  it("entities.csv and claims.csv hold the same rows, and no cell is a formula", async () => {
    const { nodes, edges } = readers["graph.json"](await read("graph.json"));
    for (const [name, rows] of [
      ["entities.csv", nodes],
      ["claims.csv", edges],
    ] as const) {
      const response = await fetch(`${address}/${name}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const read: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
      expect(read.map(({ id }) => id).sort()).toEqual(Object.keys(rows).sort());
      for (const { id = "", ...cells } of read) {
        expect(Object.values(cells).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        const asText = Object.entries(cells).map(([column, cell]) => [
          column,
          cell.replace(/^'(?=[=+\-@])/, ""),
        ]);
        const row = rows[id] as Attributes;
        expect(Object.fromEntries(asText)).toEqual(
          Object.fromEntries(Object.keys(cells).map((column) => [column, `${row[column] ?? ""}`])),
        );
      }
    }
  });

  it.each(["entities.csv", "claims.csv", "graph.json", "graph.gexf", "graph.graphml"] as const)(
    "hostile names come through %s as text",
    async (name) => {
      const text = await read(name);
      if (name.endsWith("ml") || name.endsWith("gexf")) expect(text).not.toContain("<img");
      if (name.endsWith("csv")) expect(text).not.toMatch(/(^|,|\n)"?=HYPERLINK/);
      const read_ = name in readers ? readers[name as keyof typeof readers](text) : null;
      if (read_) expect(read_.nodes[ends.formula]?.name).toBe(formula);
    },
  );

  it("whose account it is stands in each file that has a place for it", async () => {
    for (const name of ["graph.json", "graph.gexf", "graph.graphml"] as const)
      expect(await read(name)).toContain("not checked against others");
  });

  it("an export that there is not is refused with the names of those that there are", async () => {
    const response = await fetch(`${address}/graph.xlsx`);
    expect(response.status).toBe(404);
    expect((await response.json()).error).toContain("graph.gexf");
    expect((await fetch(`${address}/constructor`)).status).toBe(404);
  });

  it("HEAD gives the head alone", async () => {
    const response = await fetch(`${address}/graph.gexf`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("gexf");
    expect(await response.text()).toBe("");
  });

  it("more at a time than the limit are refused, and taken again once one has ended", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: Database = {
      ...database,
      read: async (name, parameters) => {
        await held;
        return database.read(name, parameters);
      },
    };
    const there = await serve(slow);
    const under = Array.from({ length: limits.exports.most }, () => fetch(`${there}/entities.csv`));
    await expect
      .poll(async () => {
        const response = await fetch(`${there}/entities.csv`, { signal: AbortSignal.timeout(500) }).catch(
          () => null,
        );
        return response?.status;
      })
      .toBe(429);
    release();
    for (const response of await Promise.all(under)) expect(response.status).toBe(200);
    expect((await fetch(`${there}/entities.csv`)).status).toBe(200);
  });

  it("where the graph cannot be read it is said, and no file is begun", async () => {
    const there = await serve({ ...database, read: () => Promise.reject(new GraphUnavailable()) });
    const response = await fetch(`${there}/graph.json`);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).not.toBeNull();
    expect((await response.json()).errors[0].extensions.code).toBe("GRAPH_UNAVAILABLE");
  });

  it("a graph that goes or changes while it is read ends the file early, as a cut", async () => {
    const broken = (failsAt: string): Database => {
      let documents = 0;
      return {
        ...database,
        read: async (name, parameters) => {
          const rows = await database.read<never>(name, parameters);
          if (name === failsAt) throw new GraphUnavailable();
          if (failsAt === "change" && name === "read/documents" && ++documents > 2)
            return rows.map((row: { document: object }) => ({
              document: { ...row.document, version: "later" },
            })) as never;
          return rows;
        },
      };
    };
    const early = await fetch(`${await serve(broken("read/evidence"))}/graph.json`);
    expect(early.status).toBe(503); // nothing of it had been sent
    const late = await serve(broken("change"));
    await expect(fetch(`${late}/graph.json`).then((response) => response.text())).rejects.toThrow();
  });
});

describe("a part of the graph, for a page to carry", () => {
  const ask = (body: string, type = "application/json") =>
    fetch(`${address}/part`, { method: "POST", headers: { "Content-Type": type }, body });
  const refusal = async (response: Response) => {
    const { errors } = await response.json();
    return `${response.status} ${errors[0].extensions.code} ${errors[0].message}`;
  };

  it("holds what is asked for, and the claims among it alone", async () => {
    const ids = Object.values(ends);
    const response = await ask(JSON.stringify({ ids, filter: { polarity: "AFFIRMED" } }));
    expect(response.status).toBe(200);
    const part = await response.json();
    expect(part.entities.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids.toSorted());
    expect(part.claims.length).toBeGreaterThan(0);
    for (const { subject, object, polarity, isAside } of part.claims) {
      expect(ids).toContain(subject);
      expect(ids).toContain(object);
      expect([polarity, isAside]).toEqual(["AFFIRMED", false]);
    }
  });

  it("entities that there are not are left out", async () => {
    const part = await (await ask(JSON.stringify({ ids: ["person:nobody"] }))).json();
    expect([part.entities, part.claims, part.documents]).toEqual([[], [], []]);
  });

  it.each([
    ["", "400 BAD_USER_INPUT ids: send"],
    ["null", "400 BAD_USER_INPUT ids: send"],
    ["[]", "400 BAD_USER_INPUT ids: send"],
    ['{"ids":[]}', "400 BAD_USER_INPUT ids: send"],
    ['{"ids":[1]}', "400 BAD_USER_INPUT ids: send"],
    ['{"ids":["a\\u0000b"]}', "400 BAD_USER_INPUT ids: it holds a control character"],
    ['{"ids":["x:y"],"filter":{"modalities":["SURE"]}}', "400 BAD_USER_INPUT filter.modalities.0:"],
    ['{"ids":["x:y"],"filter":{"unknown":1}}', "400 BAD_USER_INPUT filter:"],
    ['{"ids":["x:y"],"filter":{"date":"yesterday"}}', "400 BAD_USER_INPUT date:"],
    [
      JSON.stringify({ ids: Array.from({ length: 2_001 }, (_, i) => `x:${i}`) }),
      "400 BAD_USER_INPUT ids: 2001 values",
    ],
    [`{"ids":["${"x".repeat(1_100_000)}"]}`, "400 BAD_USER_INPUT part: 1000000 bytes at most"],
  ])("%.60s is refused", async (body, words) => {
    expect((await refusal(await ask(body))).startsWith(words)).toBe(true);
  });

  it("where the graph cannot be read it is said", async () => {
    const there = await serve({ ...database, read: () => Promise.reject(new GraphUnavailable()) });
    const response = await fetch(`${there}/part`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"ids":["x:y"]}',
    });
    expect(await refusal(response)).toMatch(/^503 GRAPH_UNAVAILABLE /);
  });

  it("what a page elsewhere could make a browser send is refused", async () => {
    expect(await refusal(await ask('{"ids":["x:y"]}', "text/plain"))).toMatch(/^415 /);
  });
});
