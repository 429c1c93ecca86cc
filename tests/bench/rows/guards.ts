// What the guards cost: limits, log and metrics as they ship, over none of them.
import { anyEntity, type Bench, type Row } from "../bench.ts";
import { allAnswered, closedLoop } from "../load.ts";
import { alternate, ratioOf } from "../protocol.ts";
import { neighborhood, question } from "../questions.ts";

async function run({ size, seconds, rounds, warm, attest, peer, random, tell }: Bench): Promise<void> {
  const [guarded, bare] = [await attest(), await peer("../unguarded.ts")];
  try {
    const next = random();
    const ask = () => question(neighborhood, { id: anyEntity(next, size), first: 20 });
    const perSecond = async (address: string) =>
      allAnswered(await closedLoop(address, ask, { connections: 16, seconds })).perSecond;
    await warm(guarded.address, ask);
    await warm(bare.address, ask);
    const ratio = ratioOf(
      await alternate(
        rounds,
        () => perSecond(guarded.address),
        () => perSecond(bare.address),
      ),
    );
    tell({
      what: "requests/s with guards over without",
      figures: {},
      ratio,
      aim: { least: 0.95 },
      worst: ratio.low,
    });
  } finally {
    await guarded.stop();
    await bare.stop();
  }
}

export const guards: Row = { name: "guards", what: "limits, log and metrics as they ship, over none", run };
