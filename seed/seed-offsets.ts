// `npm run seed:offsets`: computes where sentences and anchors stand in the texts, and commits it beside each article.
// The texts of seed/articles are in the folder that ATTEST_TEXTS names; those of tests/fixtures lie beside them.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Offsets, SeedArticle } from "./model.ts";
import { findOffsets, formatOffsets, movedSentences } from "./offsets.ts";
import { readText, root, textFolders } from "./text-files.ts";

function writeOffsets(article: SeedArticle, text: string, file: string): string {
  const { offsets, faults } = findOffsets(article, text);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const path = join(root, file);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Offsets) : undefined;
  const moved = before ? movedSentences(before, offsets) : [];
  if (moved.length > 0)
    throw new Error(
      `sentences ${moved.join(", ")} stand elsewhere now. Is it the same text? If it really changed, delete ${file} first.`,
    );
  const written = formatOffsets(offsets);
  const changed = !before || readFileSync(path, "utf8") !== written;
  if (changed) writeFileSync(path, written);
  const [sentences, claims] = [Object.keys(offsets.sentences).length, Object.keys(offsets.anchors).length];
  return `${file}: ${sentences} sentences, ${claims} claims${changed ? "" : ", unchanged"}`;
}

const files = globSync(["seed/articles/*.ts", "tests/fixtures/*.article.ts"], { cwd: root }).sort();
for (const file of files.filter((name) => !name.endsWith("index.ts"))) {
  try {
    const { article } = (await import(join(root, file))) as { article: SeedArticle };
    const text = readText(article, [...textFolders(process.env), dirname(join(root, file))]);
    if (text === undefined)
      throw new Error(`${article.text} is not there: set ATTEST_TEXTS to the folder that holds it.`);
    console.log(writeOffsets(article, text, file.replace(/(\.article)?\.ts$/, ".offsets.json")));
  } catch (error) {
    console.error(`${file}:\n${(error as Error).message}`);
    process.exitCode = 1;
  }
}
