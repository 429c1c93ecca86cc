// An answer of any shape as tables: a row for each thing in a list, a column for each value in it. Pure.
import Table from "cli-table3";

type Row = Record<string, string>;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A connection is the list of what is in it. */
const listIn = (value: unknown): unknown[] | null => {
  if (Array.isArray(value)) return value;
  if (isObject(value) && Array.isArray(value.edges))
    return value.edges.map((edge) => (isObject(edge) && "node" in edge ? edge.node : edge));
  return null;
};

/** What is inside of something has its path as a name; lists within a row stand in one cell. */
function cellsOf(value: unknown, path: string): Row {
  const list = listIn(value);
  if (list) return { [path]: list.map(wordsOf).join("; ") };
  if (isObject(value))
    return Object.assign(
      {},
      ...Object.entries(value).map(([key, inner]) => cellsOf(inner, path ? `${path}.${key}` : key)),
    );
  return { [path || "value"]: value == null ? "" : String(value) };
}
const wordsOf = (value: unknown): string =>
  Object.values(cellsOf(value, ""))
    .filter((cell) => cell !== "")
    .join(" ");

/** `more`: what is said beside the number of rows. */
type Titled = { title: string; rows: Row[]; more?: string };
/** Of a page, how to go on. */
function moreOf(value: unknown): { more?: string } {
  const info = isObject(value) && isObject(value.pageInfo) ? value.pageInfo : {};
  return info.hasNextPage
    ? {
        more:
          typeof info.endCursor === "string" ? `; more follow after: "${info.endCursor}"` : "; more follow",
      }
    : {};
}
/** Lists have a table each, what stands beside them one together. */
function tablesIn(value: unknown, title: string): Titled[] {
  const list = listIn(value);
  const inner = isObject(value)
    ? Object.entries(value).filter(([key]) => !(list && ["edges", "pageInfo"].includes(key)))
    : [];
  if (list) {
    const rest = Object.fromEntries(inner);
    return [
      { title, rows: list.map((each) => cellsOf(each, "")), ...moreOf(value) },
      ...(inner.length > 0 ? tablesIn(rest, title) : []),
    ];
  }
  if (!isObject(value)) return [{ title, rows: [cellsOf(value, "")] }];
  const name = (key: string) => (title ? `${title}.${key}` : key);
  const hasLists = (part: unknown): boolean =>
    listIn(part) !== null || (isObject(part) && Object.values(part).some(hasLists));
  const plain = inner.filter(([, part]) => !hasLists(part));
  return [
    ...(plain.length > 0 ? [{ title, rows: [cellsOf(Object.fromEntries(plain), "")] }] : []),
    ...inner.filter(([, part]) => hasLists(part)).flatMap(([key, part]) => tablesIn(part, name(key))),
  ];
}

/** `width`: columns of the terminal; null does not wrap. */
function draw({ title, rows, more = "" }: Titled, width: number | null): string {
  const names = [...new Set(rows.flatMap(Object.keys))];
  // what is nothing in one row and something with parts in another stands under its parts
  const heads = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  const head = title ? `${title} (${rows.length}${more})\n` : "";
  if (heads.length === 0) return `${head}nothing`;
  const longest = heads.map((name) => Math.max(name.length, ...rows.map((row) => (row[name] ?? "").length)));
  const room = width === null ? Number.POSITIVE_INFINITY : width - 3 * heads.length - 1;
  const fair = Math.max(8, Math.floor(room / heads.length));
  const spare = longest.reduce((sum, length) => sum + Math.max(0, fair - length), 0);
  const wide = longest.filter((length) => length > fair).length;
  const most = wide > 0 ? fair + Math.floor(spare / wide) : fair;
  const table = new Table({
    head: heads,
    colWidths: longest.map((length) => Math.min(length, most) + 2),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => heads.map((name) => row[name] ?? "")));
  return head + table.toString();
}

export const tablesOf = (data: unknown, width: number | null = null): string =>
  tablesIn(data, "")
    .map((each) => draw(each, width))
    .join("\n\n");
