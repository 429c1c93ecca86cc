// Needs the texts: ATTEST_TEXTS names their folder.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { SeedArticle } from "./model.ts";
import { readText, textFolders, writeOffsets } from "./offsets.ts";

const folder = join(import.meta.dirname, "articles");
for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "index.ts")) {
  const { article } = (await import(join(folder, file))) as { article: SeedArticle };
  const text = readText(article, textFolders(process.env));
  try {
    if (text === undefined)
      throw new Error(`${article.text} is not there: set ATTEST_TEXTS to the folder that holds it.`);
    console.log(writeOffsets(article, text, join("seed/articles", file.replace(/\.ts$/, ".offsets.json"))));
  } catch (error) {
    console.error(`${file}:\n${(error as Error).message}`);
    process.exitCode = 1;
  }
}
