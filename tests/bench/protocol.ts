// How two sides are compared: in turn, A B A B, by the ratio of each round; the median counts, and its range is told.

export type Round = { ours: number; theirs: number };
export type Ratio = { median: number; low: number; high: number };

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [one = Number.NaN, other = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (one + other) / 2;
};

/** The value that this share of them does not exceed: 0.95 for p95. NaN of none. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

export const ratioOf = (rounds: readonly Round[]): Ratio => {
  const ratios = rounds.map(({ ours, theirs }) => ours / theirs);
  return { median: medianOf(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
};

/** One side after the other, `rounds` times. */
export async function alternate(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round++) measured.push({ ours: await ours(), theirs: await theirs() });
  return measured;
}

/** Whether the least favorable round keeps the aim: `most` for what should be small, `least` for what should be large. */
export type Aim = { most: number } | { least: number };
export const keeps = (aim: Aim, worst: number): boolean =>
  "most" in aim ? worst <= aim.most : worst >= aim.least;
