// Text as XML holds it.

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** XML 1.0 has no place for these: each becomes the sign for what cannot be shown. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** For an attribute in double quotes, or between tags. */
export const xml = (text: string): string =>
  text.replace(unwritable, "\u{FFFD}").replace(/[&<>"'\t\n\r]/g, (sign) => entities[sign] ?? sign);
