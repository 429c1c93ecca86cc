// `npm run seed:check`: prints what the articles hold and every fault; exit 1 where there is one.
import { globSync } from "node:fs";
import { basename } from "node:path";
import { summarize } from "./check/summary.ts";
import { checkArticles } from "./check.ts";
import { stories } from "./stories/index.ts";
import { readShipped, root } from "./text-files.ts";

const articles = readShipped(process.env);
const listed = new Set(articles.map(({ file }) => basename(file)));
const faults = [
  ...globSync("seed/articles/*.ts", { cwd: root })
    .filter((file) => basename(file) !== "index.ts" && !listed.has(basename(file)))
    .map((file) => `${file}: seed/articles/index.ts does not list it: add a line, or rename it to its slug.`),
  ...globSync("seed/stories/*.ts", { cwd: root })
    .filter((file) => basename(file) !== "index.ts")
    .filter((file) => !stories.some(({ story }) => `${story.id}.ts` === basename(file)))
    .map((file) => `${file}: seed/stories/index.ts does not list it: add a line, or name it by its id.`),
  ...stories
    .filter(({ story }) => !listed.has(`${story.document}.ts`))
    .map(
      ({ story }) => `seed/stories/${story.id}.ts: there is no article ${story.document}: correct the slug.`,
    ),
  ...checkArticles(articles),
];
console.log([...articles.flatMap(summarize), ...faults, `${faults.length} faults`].join("\n"));
process.exitCode = faults.length > 0 ? 1 : 0;
