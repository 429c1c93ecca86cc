// Where an EDTF date stands on an axis. Pure; what cannot be placed with certainty is null, and is then told in words.

/** An end of a date: the year is null where the text leaves it open, month and days are where it names none. */
type Part = { year: number | null; month: number | null; firstDay: number | null; lastDay: number | null };
/** First and last month, 1 to 12, both included. */
export type MonthRange = readonly [number, number];

export const allMonths: MonthRange = [1, 12];

const shape = /^(\d{4}|XXXX)(?:-(\d\d|XX)(?:-([\dX]\d|[\dX]X))?)?$/;
const isRange = (edtf: string) => edtf.includes("/") || edtf.includes("..");

function partOf(text: string): Part | null {
  const [, year, month, day] = shape.exec(text.trim()) ?? [];
  if (!year || Number(month) > 12) return null; // 21 to 24 are seasons
  const known = month !== undefined && month !== "XX";
  return {
    year: year === "XXXX" ? null : Number(year),
    month: known ? Number(month) : null,
    firstDay: known && day ? Math.max(1, Number(day.replaceAll("X", "0"))) : null,
    lastDay: known && day ? Number(day.replace(/^X/, "3").replaceAll("X", "9")) : null,
  };
}

function partsOf(edtf: string | null | undefined): Part[] | null {
  if (!edtf) return null;
  const parts = edtf.replaceAll(/[[\]{}~?%]/g, "").split(/,|\/|\.\./);
  const read = parts.map(partOf);
  return read.every((part) => part !== null) ? read : null;
}

/** The months in which it may lie, in order; null where it names none: then it may lie in any. */
export function monthsOf(edtf: string | null | undefined): number[] | null {
  const parts = partsOf(edtf);
  const months = parts?.map(({ month }) => month) ?? [];
  if (!edtf || !parts || months.length === 0 || !months.every((month) => month !== null)) return null;
  const [first, last] = [parts[0], parts.at(-1)];
  if (!isRange(edtf)) return [...new Set(months)].sort((a, b) => a - b);
  if (!first || !last || (first.year === null) !== (last.year === null)) return null;
  const [from, to] = [months[0] ?? 1, months.at(-1) ?? 12];
  const years = (last.year ?? 0) - (first.year ?? 0);
  // with open years, December to February goes over one end of a year
  const length = first.year === null ? ((to - from + 12) % 12) + 1 : years * 12 + to - from + 1;
  if (length >= 12) return null;
  const some = Array.from({ length }, (_, at) => ((from - 1 + at) % 12) + 1);
  return some.sort((a, b) => a - b);
}

/** Months in a row, as ranges. */
export function rangesOf(months: readonly number[]): MonthRange[] {
  const starts = months.filter((month) => !months.includes(month - 1));
  return starts.map((start) => {
    let end = start;
    while (months.includes(end + 1)) end++;
    return [start, end];
  });
}

const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000;

/** From its first possible day to the day after its last, in days since 1970; null where a year is open. */
export function daysOf(edtf: string | null | undefined): { from: number; to: number } | null {
  const ends = (partsOf(edtf) ?? []).flatMap(({ year, month, firstDay, lastDay }) => {
    if (year === null) return [{ from: Number.NaN, to: Number.NaN }];
    const afterMonth = dayNumber(year, (month ?? 12) + 1, 1);
    const after = month && lastDay ? dayNumber(year, month, lastDay + 1) : afterMonth;
    return [{ from: dayNumber(year, month ?? 1, firstDay ?? 1), to: Math.min(after, afterMonth) }];
  });
  if (ends.length === 0) return null;
  const from = Math.min(...ends.map((end) => end.from));
  const to = Math.max(...ends.map((end) => end.to));
  return Number.isNaN(from) ? null : { from, to };
}

const openYear = 10_000_000; // after every date of which the year is known
/** To sort by: days since 1970, or, where the year is open, its first month; null where neither is known. */
export function whenOf(edtf: string | null | undefined): number | null {
  const days = daysOf(edtf);
  if (days) return days.from;
  const first = monthsOf(edtf)?.[0];
  return first === undefined ? null : openYear + first;
}

/** Whether it names months, and none of these. */
export const isOutside = (edtf: string | null | undefined, [from, to]: MonthRange): boolean =>
  monthsOf(edtf)?.every((month) => month < from || month > to) ?? false;
