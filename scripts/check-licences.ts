// Every package in the built page bears a licence that an Apache-2.0 work may bundle; their texts are served as /notices.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildWeb } from "../server/web-build.ts";

const allowed = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0"];
const allowedForFonts = "OFL-1.1";

/** An SPDX expression of AND and OR, without nesting: every part of it that holds must be allowed. */
const isAllowed = (expression: string, isFont: boolean) =>
  expression
    .replace(/[()]/g, "")
    .split(" AND ")
    .every((part) =>
      part.split(" OR ").some((id) => allowed.includes(id) || (isFont && id === allowedForFonts)),
    );

const packages = [
  ...readFileSync(join(await buildWeb(console.log), "notices.md"), "utf8").matchAll(
    /^## (\S+) - (\S+?)(?: \((.+)\))?$/gm,
  ),
];
const refused = packages.filter(
  ([, name = "", , licence = ""]) => !isAllowed(licence, name.startsWith("@fontsource")),
);
for (const [, name, version, licence = "no licence"] of refused)
  console.error(`${name} ${version} bears ${licence}: the page must not bundle it. Take another package.`);
console.log(`${packages.length} bundled packages, ${refused.length} with a licence that is not allowed`);
if (packages.length === 0 || refused.length > 0) process.exitCode = 1;
