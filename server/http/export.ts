// GET /export/<file>: the whole graph, written as it is read. Nothing of it is kept, and a slow reader slows the reading.
// POST /export/part: what a page is to carry with it, {ids, filter} as in the question `subgraph`.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type FormatName, formats } from "../../common/export/formats.ts";
import { today } from "../../common/export/rows.ts";
import type { Database } from "../database/database.ts";
import { BadInput } from "../graph/errors.ts";
import { wholeGraph } from "../graph/export.ts";
import { type Part, readPortable } from "../graph/portable.ts";
import { toExpected } from "../graphql/errors.ts";
import { limits } from "../limits.ts";
import { noteError } from "../telemetry/request.ts";
import { answer, refuse, refuseOver } from "./answer.ts";
import { readPart } from "./part.ts";

export const exportFolder = "/export/";
const partPath = `${exportFolder}part`;
/** Characters that are sent at a time. */
const pieceLength = 65_536;
const retryAfter = 5;

/** Many small pieces cost more to send than to write. */
async function* inPieces(rows: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const row of rows) {
    piece += row;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

type Export = { type: string; name: string; pieces: AsyncGenerator<string> };

/** What may be done here; a part is asked for by sending what it is to hold. */
export const exportMethods = (path: string): readonly string[] =>
  path === partPath ? ["POST"] : ["GET", "HEAD"];

/** Answers for any path below `/export/`. */
export function exportOver(database: Database) {
  let underWay = 0;
  const send = async ({ type, name, pieces }: Export, request: IncomingMessage, response: ServerResponse) => {
    const first = await pieces.next(); // where the graph cannot be read this says so, and no file is begun
    response.writeHead(200, {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="attest-${name}"`,
      "Cache-Control": "no-store",
    });
    if (request.method === "HEAD") {
      await pieces.return(undefined);
      return void response.end();
    }
    const whole = async function* () {
      if (!first.done) yield first.value;
      yield* pieces;
    };
    await pipeline(Readable.from(whole()), response);
  };
  const whole = async (name: FormatName): Promise<Export> => {
    const { type, write } = formats[name];
    return { type, name, pieces: inPieces(write(await wholeGraph(database, today()))) };
  };
  const part = async (asked: Part): Promise<Export> => ({
    type: "application/json",
    name: "part.json",
    pieces: (async function* () {
      yield JSON.stringify(await readPortable(database, asked));
    })(),
  });
  return async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = path.slice(exportFolder.length);
    const isPart = path === partPath;
    if (!Object.hasOwn(formats, name) && !isPart)
      return answer(response, 404, {
        error: `There is no such export. There are ${Object.keys(formats).join(", ")}.`,
      });
    if (isPart && !/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? ""))
      return refuse(response, 415, "BAD_USER_INPUT", "Send what is asked for as application/json.");
    try {
      const asked = isPart ? await readPart(request) : null; // whoever sends slowly takes nobody's turn
      if (underWay >= limits.exports.most) {
        response.setHeader("Retry-After", retryAfter);
        return refuseOver(response, 429, "RATE_LIMITED", "exports");
      }
      underWay++;
      try {
        await send(asked ? await part(asked) : await whole(name as FormatName), request, response);
      } finally {
        underWay--;
      }
    } catch (error) {
      if (response.destroyed) return; // the client has gone
      const expected = toExpected(error);
      noteError(expected?.extensions.code ?? "INTERNAL_SERVER_ERROR");
      if (response.headersSent) return void response.destroy(); // a file that ends early is seen to be cut
      if (!expected) throw error;
      if (error instanceof BadInput) return refuse(response, 400, "BAD_USER_INPUT", expected.message);
      response.setHeader("Retry-After", retryAfter);
      refuse(response, 503, "GRAPH_UNAVAILABLE", expected.message);
    }
  };
}
