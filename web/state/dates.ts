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

/** As a reader asks for it: a year, its month, its day. */
const asked = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/;
/** What may still become one. */
const beginning = /^(?:\d{0,4}|\d{4}-(?:[01]?|0[1-9]|1[0-2])|\d{4}-(?:0[1-9]|1[0-2])-[0-3]?)$/;

/** Its first and last day; null where it is no date. Years go round every 400. */
function spanOf(text: string): { first: string; last: string } | null {
  const [, year, month, day] = asked.exec(text.trim()) ?? [];
  if (!year) return null;
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month ?? 12), 0)).getUTCDate();
  if (day && (Number(day) < 1 || Number(day) > days)) return null;
  return {
    first: `${year}-${month ?? "01"}-${day ?? "01"}`,
    last: `${year}-${month ?? "12"}-${day ?? days}`,
  };
}

export const isDate = (text: string): boolean => spanOf(text) !== null;
export const mayBecomeDate = (text: string): boolean => beginning.test(text.trim());

/** Whether the one ends before the other begins. */
export function isReversed(since: string, until: string): boolean {
  const [from, to] = [spanOf(since), spanOf(until)];
  return from !== null && to !== null && from.first > to.last;
}

/** An EDTF date or interval; what is no date is open, and null says that all of it is, or that it ends before it begins. */
export function intervalOf(since: string, until: string): string | null {
  const [from, to] = [spanOf(since), spanOf(until)];
  if (isReversed(since, until) || !(from || to)) return null;
  if (!to) return `${since.trim()}/..`;
  if (!from) return `../${until.trim()}`;
  return from.first === to.last ? from.first : `${from.first}/${to.last}`;
}
