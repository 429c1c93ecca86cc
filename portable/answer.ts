// Stands in the place of web/api/answer.ts in a page that carries its graph: the same schema and resolvers, over the graph in the page.
import { makeExecutableSchema } from "@graphql-tools/schema";
import { inflateSync, strFromU8 } from "fflate";
import { type DocumentNode, execute, parse } from "graphql";
import { fromBase64Url } from "../common/base64url.ts";
import typeDefs from "../docs/schema.graphql?raw";
import { toExpected } from "../server/graphql/errors.ts";
import { createLoaders } from "../server/graphql/loaders.ts";
import { resolvers } from "../server/graphql/resolvers.ts";
import type { Answer, Carried, Question } from "../web/api/answer.ts";
import { type Content, contentId } from "./page.ts";
import { readerOf } from "./statements.ts";

const packed = document.getElementById(contentId)?.textContent?.trim() ?? "";

function unpack(): Content {
  try {
    return JSON.parse(strFromU8(inflateSync(fromBase64Url(packed)))) as Content;
  } catch (error) {
    throw new Error("The graph in this page is damaged.", { cause: error }); // what stands in the page says what to do
  }
}
const { graph, ...rest } = unpack();
export const carried: Carried = rest;

// before anything reads the address: without one of its own the page opens with the view that it was made of
if (location.hash === "" && carried.fragment !== "") history.replaceState(null, "", carried.fragment);

const schema = makeExecutableSchema({ typeDefs, resolvers });
const database = readerOf(graph);
const parsed = new Map<string, DocumentNode>();

export async function answer(asked: Question, variables: unknown, signal?: AbortSignal): Promise<Answer> {
  const text = asked.toString();
  const question = parsed.get(text) ?? parse(text);
  parsed.set(text, question);
  const { data, errors } = await execute({
    schema,
    document: question,
    variableValues: variables as Record<string, unknown>,
    contextValue: { database, loaders: createLoaders(database) },
  });
  signal?.throwIfAborted();
  return {
    data,
    ...(errors && {
      errors: errors.map((error) => {
        const { message, extensions } = toExpected(error) ?? error;
        return { message, extensions: extensions as { code?: string } };
      }),
    }),
  };
}
