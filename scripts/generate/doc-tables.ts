import { readFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "../../server/config.ts";
import { codes } from "../../server/graphql/errors.ts";
import { type Limit, limits } from "../../server/limits.ts";
import type { Generated } from "../generate.ts";

const root = join(import.meta.dirname, "../..");

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const tables: Record<string, string> = {
  limits: table(
    ["limit", "at most", "what is counted", "answer"],
    Object.entries<Limit>(limits).map(([name, { most, unit, meaning, answer }]) => [
      `\`${name}\``,
      `${most.toLocaleString("en")} ${unit}`,
      meaning,
      /^[A-Z_]+$/.test(answer) ? `\`${answer}\`` : answer,
    ]),
  ),
  codes: table(
    ["code", "what it means"],
    Object.entries(codes).map(([code, meaning]) => [`\`${code}\``, meaning]),
  ),
  settings: table(
    ["setting", "what it is", "else"],
    settings.map(({ name, fallback, meaning }) => [
      `\`${name}\``,
      meaning,
      fallback ? `\`${fallback}\`` : "",
    ]),
  ),
};

const marked = /<!-- table: (\w+) -->\n[\s\S]*?<!-- \/table -->/g;

function filled(file: string): Generated {
  const text = readFileSync(join(root, file), "utf8").replace(marked, (_, name: string) => {
    const made = tables[name];
    if (!made) throw new Error(`${file} has a mark for the table "${name}", which there is not.`);
    return `<!-- table: ${name} -->\n${made}\n<!-- /table -->`;
  });
  return { file, text };
}

/** Tables of what the code holds once, written between their marks. */
export const docTables = (): Generated[] => ["docs/api.md", "docs/operations.md"].map(filled);
