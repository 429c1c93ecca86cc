// Search on all names, keystroke by keystroke, with typos; beside the raw call of the full-text index.
import { entityAt } from "../../../seed/collection.ts";
import { fullTextQuery } from "../../../server/graph/full-text.ts";
import type { Bench, Row } from "../bench.ts";
import { type Ask, clientOf, closedLoop } from "../load.ts";
import { ways } from "../misspellings.ts";
import { alternate, percentile, ratioOf } from "../protocol.ts";
import { question } from "../questions.ts";

export const search = `query Search($text: String!) {
  search(text: $text, first: 10) { entity { id kind name } matched score }
}`;
const typists = 20;
/** Milliseconds between two keystrokes: somebody who types fast. */
const pause = 150;
const mistypedShare = 0.15;
const tableSize = 200;

/** What a field asks for while a name is typed into it, from the second letter on. */
function* keystrokes(random: () => number, size: number): Generator<string> {
  for (;;) {
    const { name } = entityAt(Math.floor(random() * size));
    const [way] = ways;
    const typed = random() < mistypedShare && way ? way.of(name, random) : name;
    for (let length = 2; length <= typed.length; length++) yield typed.slice(0, length);
  }
}

async function run({ size, seconds, rounds, warm, attest, peer, random, tell }: Bench): Promise<void> {
  const [ours, bare] = [await attest(), await peer("bare.ts")];
  try {
    const client = clientOf(ours.address, typists);
    const times: number[] = [];
    const next = random();
    const first = keystrokes(next, size);
    await warm(ours.address, () => question(search, { text: first.next().value }));
    const end = performance.now() + seconds * 4_000;
    const typist = async () => {
      const strokes = keystrokes(next, size);
      await new Promise((resolve) => setTimeout(resolve, next() * pause));
      while (performance.now() < end) {
        const asked = performance.now();
        await client.ask(question(search, { text: strokes.next().value }));
        const took = performance.now() - asked;
        times.push(took);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, pause - took)));
      }
    };
    await Promise.all(Array.from({ length: typists }, typist));

    let found = 0;
    const missed: string[] = [];
    for (let count = 0; count < tableSize; count++) {
      const way = ways[count % ways.length];
      const { id, name } = entityAt(Math.floor(next() * size));
      const typed = way?.of(name, next) ?? name;
      const answer = JSON.parse(await client.ask(question(search, { text: typed }))) as {
        data: { search: { entity: { id: string } }[] };
      };
      if (answer.data.search.some(({ entity }) => entity.id === id)) found += 1;
      else missed.push(`${way?.how}: ${typed}`);
    }
    client.close();
    if (missed.length > 0) console.log(`Not found: ${missed.join("; ")}`);

    const strokes = keystrokes(random(), size);
    const rawStrokes = keystrokes(random(), size);
    const raw = (): Ask => {
      for (;;) {
        const query = fullTextQuery(rawStrokes.next().value);
        if (query !== null) return { path: "/full-text", body: JSON.stringify({ query, limit: 10 }) };
      }
    };
    const p50 = async (address: string, ask: () => Ask) =>
      (await closedLoop(address, ask, { connections: 1, seconds })).p50;
    const ratio = ratioOf(
      await alternate(
        rounds,
        () => p50(ours.address, () => question(search, { text: strokes.next().value })),
        () => p50(bare.address, raw),
      ),
    );
    tell(
      {
        what: `${typists} typists, a keystroke each ${pause} ms`,
        figures: { "p50 ms": percentile(times, 0.5), "p95 ms": percentile(times, 0.95), asked: times.length },
        aim: { most: 50 },
        worst: percentile(times, 0.95),
      },
      {
        what: `the right entity among the first ten, of ${tableSize} misspellings, accents and fragments`,
        figures: { "found, share": found / tableSize },
        aim: { least: 0.95 },
        worst: found / tableSize,
      },
      { what: "a keystroke, p50, over the raw full-text call", figures: {}, ratio },
    );
  } finally {
    await ours.stop();
    await bare.stop();
  }
}

export const searching: Row = { name: "search", what: "search on all names, keystroke by keystroke", run };
