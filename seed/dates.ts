// Dates as a text gives them, in EDTF (ISO 8601-2): https://www.loc.gov/standards/datetime/
import edtf from "edtf";

/** A year with an X in it, of the date or of any date of a set or an interval. */
const openYear = /(?:^|[[{,/.]\s*)-?\d*X/;

/** Spring to winter, with a hemisphere or without: they name no months, and edtf takes them for quarters. */
const season = /^(-?\d{4})-(?:2[1-9]|3[0-2])$/;

type Bounds = { earliest: number | null; latest: number | null };
/** Parsing takes a third of a millisecond, and a large seed says the same dates again and again. */
const parsed = new Map<string, Bounds>();
const mostParsed = 10_000;

/** `yyyymmdd` of the first and last day that an EDTF date may mean; null where its year is open or it is absent. A season may be anywhere in its year. */
export function dateBounds(text: string | undefined): Bounds {
  if (text === undefined || openYear.test(text)) return { earliest: null, latest: null };
  const known = parsed.get(text);
  if (known) return known;
  const year = season.exec(text)?.[1];
  if (year) return dateBounds(year);
  const date = edtf(text);
  const bounds = { earliest: dayOf(date.min), latest: dayOf(date.max) };
  if (parsed.size < mostParsed) parsed.set(text, bounds);
  return bounds;
}

/** The first month that a date of an open year names, 1 to 12: what such dates can be put in order by. Null where it names none, or the year is known. */
export function monthOfOpenYear(text: string | undefined): number | null {
  if (text === undefined || !openYear.test(text)) return null;
  const month = /(?:^|[[{,/.]\s*)-?[\dX]{4}-(0[1-9]|1[0-2])/.exec(text)?.[1];
  return month === undefined ? null : Number(month);
}

/** Throws where `text` is no EDTF. */
export function parseEdtf(text: string): void {
  edtf(text);
}

function dayOf(milliseconds: number): number | null {
  if (!Number.isFinite(milliseconds)) return null;
  const day = new Date(milliseconds);
  return day.getUTCFullYear() * 10_000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate();
}

/** As `dateBounds`, for a date or interval that somebody asks for; throws where it is no EDTF. */
export function boundsOfInterval(text: string): Bounds {
  parseEdtf(text);
  return dateBounds(text);
}
