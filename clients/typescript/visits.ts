// Every visit with visitor, place and date as written. Its types come from visits.graphql and the SDL, by `npm run generate`.
import { VisitsDocument, type VisitsQuery } from "./generated/graphql.ts";

const address = (process.env.ATTEST_URL || "http://127.0.0.1:4000").replace(/\/$/, "");

const response = await fetch(`${address}/graphql`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ query: VisitsDocument.toString() }),
});
const { data, errors } = (await response.json()) as { data?: VisitsQuery; errors?: { message: string }[] };
if (!data) throw new Error(errors?.map(({ message }) => message).join("\n"));

for (const { node } of data.claims.edges) {
  const { name, date, claims } = node.object;
  const places = claims.edges.map(({ node: { object } }) => object.name);
  console.log([node.subject.name, name, places.join(", "), date?.asWritten ?? ""].join("\t"));
}
