// GraphQL over HTTP: which requests are questions, and their answers. What a page elsewhere can make a browser send is none.
import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ExecutionResult } from "graphql";
import type { GraphQL } from "../graphql/yoga.ts";
import { limits } from "../limits.ts";
import { weighed } from "./accept.ts";
import { refuse, refuseOver } from "./answer.ts";
import { readBody } from "./body.ts";
import { sendTagged } from "./etag.ts";

/** Before a browser sends one of these for another origin it asks, and is told no. */
const preflightHeaders = ["graphql-require-preflight", "apollo-require-preflight"];
const isJson = (type = "") => /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type);
/** JSON is UTF-8, whatever else a header may say. */
const isOtherCharset = (type = "") =>
  !/^(utf-?8)?$/i.test(/;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1] ?? "");
const isEncoded = (encoding = "identity") => encoding.trim().toLowerCase() !== "identity";

const answers = ["application/graphql-response+json", "application/json", "application/*", "*/*"];
/** Of the kinds of answer that a client takes, those that there are, the likest first: no streams. Null where none is; undefined where it does not say. */
function acceptedOf(accept: string | undefined): string | null | undefined {
  if (accept === undefined || accept.trim() === "") return undefined;
  const taken = weighed(accept).filter(({ name, weight }) => weight > 0 && answers.includes(name));
  return taken.map(({ name }) => name).join(",") || null;
}

/** The likest kind, as yoga chooses it. */
const typeOf = (accept: string | null | undefined) =>
  `${accept?.split(",")[0] === answers[0] ? answers[0] : "application/json"}; charset=utf-8`;

function refusalOf(
  { method, headers }: IncomingMessage,
  accept: ReturnType<typeof acceptedOf>,
): [status: number, message: string] | null {
  if (method !== "GET" && method !== "POST")
    return [405, "Ask by POST with application/json, or by GET with the header GraphQL-Require-Preflight."];
  if (method === "POST" && !isJson(headers["content-type"]))
    return [415, "Send the question as application/json."];
  if (method === "POST" && isOtherCharset(headers["content-type"]))
    return [415, "Send the question in UTF-8."];
  if (method === "POST" && isEncoded(headers["content-encoding"]))
    return [415, "Send the question as it is: a Content-Encoding is not undone here."];
  if (method === "GET" && !preflightHeaders.some((name) => name in headers))
    return [
      403,
      "Ask by POST with application/json, or by GET with the header GraphQL-Require-Preflight: 1.",
    ];
  if (accept === null)
    return [406, "Accept application/graphql-response+json or application/json; there is no other answer."];
  return null;
}

/** Of a question posted as JSON no more is looked at than this. */
const posted = new Request("http://localhost/graphql", { method: "POST" });

/** Undefined of what is no question: nothing has been asked then. */
async function resultOf(graphql: GraphQL, body: string): Promise<ExecutionResult | undefined> {
  try {
    const result = await graphql.getResultForParams({ params: JSON.parse(body), request: posted }, {});
    return result as ExecutionResult | undefined; // no stream: the schema has neither subscriptions nor @defer
  } catch {
    return undefined;
  }
}

const isData = (result: ExecutionResult | undefined) =>
  result?.data != null && result.errors === undefined && result.extensions === undefined;

export type Ask = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function send(response: ServerResponse, status: number, headers: Record<string, string>, text: string): void {
  response.writeHead(status, {
    ...headers,
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
  });
  response.end(text);
}

/**
 * Most answers are data alone, and are sent as they are. Whatever else comes of a question, yoga makes its answer: statuses, headers, errors.
 * It is not yoga's way for all, because that goes through Request, Response and their streams, which take longer than the question itself.
 */
export function askOver(graphql: GraphQL): Ask {
  return async (request, response) => {
    const accept = acceptedOf(request.headers.accept);
    const refusal = refusalOf(request, accept);
    if (refusal)
      return refuse(response.setHeader("Allow", "GET, POST"), refusal[0], "BAD_USER_INPUT", refusal[1]);
    const { method = "", url = "" } = request;
    const bytes = method === "POST" ? await readBody(request) : undefined;
    if (bytes === null) return refuseOver(response, Number(limits.body.answer), "BAD_USER_INPUT", "body");
    if (bytes && !isUtf8(bytes))
      return refuse(response, 400, "BAD_USER_INPUT", "Send the question in UTF-8.");
    const body = bytes?.toString();
    if (body?.trimStart().startsWith("[")) return refuseOver(response, 400, "BAD_USER_INPUT", "batch");
    const answered = body === undefined ? undefined : await resultOf(graphql, body);
    if (isData(answered))
      return send(response, 200, { "Content-Type": typeOf(accept) }, JSON.stringify(answered));
    const given = await graphql.fetch(
      `http://localhost${url}`,
      {
        method,
        headers: {
          ...(accept && { accept }),
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body }),
      },
      answered ? { answered } : {},
    );
    const text = await given.text();
    if (method === "GET" && given.status === 200) {
      response.appendHeader("Vary", "Accept");
      return sendTagged(request, response, given.headers.get("content-type") ?? "application/json", text);
    }
    send(response, given.status, Object.fromEntries(given.headers), text);
  };
}
