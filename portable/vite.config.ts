// Builds the page into one file that asks for nothing: scripts, styles, fonts, icon and worker stand in it, and its policy allows no more.
import { createHash } from "node:crypto";
import { globSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { fontLicences } from "../web/font-licences.ts";
import { emptyContent, templateName } from "./page.ts";

const root = join(import.meta.dirname, "..");

/** Modules of the page that have another in their place. */
const replaced = new Map(
  (
    [
      ["web/api/answer.ts", "portable/answer.ts"],
      ["web/graph/layout/start-worker.ts", "portable/start-worker.ts"],
    ] as const
  ).map(([of, by]) => [join(root, of), join(root, by)]),
);
const replace: Plugin = {
  name: "replace-modules",
  enforce: "pre",
  async resolveId(source, importer) {
    if (!importer || !source.startsWith(".")) return null;
    return replaced.get(join(importer, "..", source)) ?? null;
  },
};

const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const asData = (type: string, file: string) => `data:${type};base64,${readFileSync(file).toString("base64")}`;

/** Unfolds the page's code, which is kept deflated: it would be more than a megabyte. Without modules of its own, so that it is read as it stands. */
const unfold = `(async () => {
  const root = document.getElementById("root");
  if (!("DecompressionStream" in window)) {
    root.textContent = "This browser is too old to open this page. Any current one opens it.";
    return;
  }
  const bytes = Uint8Array.from(atob(document.getElementById("code").textContent), (letter) => letter.charCodeAt(0));
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const script = document.createElement("script");
  script.type = "module";
  script.textContent = await new Response(text).text();
  document.body.append(script);
})();`;

/** What was built, as one file: the policy names the code by its digest, also that which is unfolded. */
function inOneFile(html: string, script: string, style: string, notices: string): string {
  const rules = style.trim();
  const policy = [
    "default-src 'none'",
    `script-src ${digest(unfold)} ${digest(script)}`,
    `style-src ${digest(rules)}`,
    "img-src data: blob:",
    "font-src data:",
    "worker-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<link rel="icon" href="${asData("image/svg+xml", join(root, "web/public/icon.svg"))}" />`,
    `<style>${rules}</style>`,
  ].join("\n");
  const code = deflateRawSync(script, { level: 9 }).toString("base64");
  return html
    .replace(/\s*<script type="module"[^>]*><\/script>/, "")
    .replace(/\s*<link rel="(stylesheet|icon|modulepreload)"[^>]*>/g, "")
    .replace(
      /<div id="root">/,
      '$&<p class="opening">Opening … If nothing else comes, this file is not whole: get it again.</p>',
    )
    .replace("<title>", () => `${head}\n    <title>`)
    .replace(
      "</body>",
      () =>
        `<noscript>This page draws a graph, and needs JavaScript for it.</noscript>\n<script type="text/plain" id="code">${code}</script>\n<script>${unfold}</script>\n<!--\n${notices.replaceAll("--", "- -")}\n-->\n  </body>`,
    );
}

const oneFile: Plugin = {
  name: "one-file",
  enforce: "post",
  transformIndexHtml: () => [{ ...emptyContent, injectTo: "body" }],
  // not before all is written: the licences come last
  writeBundle({ dir = "" }) {
    const files = globSync("**/*", { cwd: dir, withFileTypes: true }).filter((entry) => entry.isFile());
    const read = (ending: string): string => {
      const [file, ...rest] = files.filter(({ name }) => name.endsWith(ending));
      if (!file || rest.length > 0) throw new Error(`One ${ending} was awaited, ${files.length} files came.`);
      return readFileSync(join(file.parentPath, file.name), "utf8");
    };
    const page = inOneFile(read(".html"), read(".js"), read(".css"), read(".md") + fontLicences());
    for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true });
    writeFileSync(join(dir, templateName), page);
  },
};

export default defineConfig({
  root: join(root, "web"),
  base: "./",
  publicDir: false,
  plugins: [replace, react(), oneFile],
  worker: { format: "iife" },
  build: {
    target: "es2022",
    license: { fileName: "notices.md" },
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      output: { codeSplitting: false },
      onLog: (level, log, report) => log.code !== "MODULE_LEVEL_DIRECTIVE" && report(level, log),
    },
  },
});
