// The texts on this disk. They are not in the repository, so each may be absent.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sources } from "./articles/index.ts";
import type { Checked } from "./check.ts";
import type { SeedArticle } from "./model.ts";

export const root = join(import.meta.dirname, "..");

/** Where texts are looked for; a relative ATTEST_TEXTS starts at the repository. */
export const textFolders = (environment: NodeJS.ProcessEnv): string[] => [
  resolve(root, environment.ATTEST_TEXTS || "../shared/article"),
];

/** Undefined where none of the folders has it. */
export function readText(article: SeedArticle, folders: string[]): string | undefined {
  const path = folders.map((folder) => join(folder, article.text)).find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : readFileSync(path, "utf8");
}

/** The articles that Attest ships, each with its text where that is here. */
export const readShipped = (environment: NodeJS.ProcessEnv): Checked[] =>
  sources.map((source) => ({
    file: `seed/articles/${source.article.slug}.ts`,
    source,
    text: readText(source.article, textFolders(environment)),
  }));
