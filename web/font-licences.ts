// Vite lists the scripts' licences; fonts come in by the stylesheet, and their licence must go along too.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const fonts = ["@fontsource-variable/inter", "@fontsource-variable/source-serif-4"];

export const fontLicences = (): string =>
  fonts
    .map((name) => {
      const folder = join(import.meta.dirname, "../node_modules", name);
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      return `\n## ${name} - ${version} (${license})\n\n${readFileSync(join(folder, "LICENSE"), "utf8")}`;
    })
    .join("\n");
