// A page that carries its graph: the template that portable/vite.config.ts builds, with what it is to show put in. Pure.
import { deflateSync, strToU8 } from "fflate";
import { toBase64Url } from "../common/base64url.ts";
import { xml } from "../common/export/xml.ts";
import type { Carried } from "../web/api/answer.ts";
import type { PortableGraph } from "./graph.ts";

export type Content = Carried & { graph: PortableGraph };

/** The file of the template. */
export const templateName = "portable.html";
export const contentId = "carried";
const place = `<script type="application/json" id="${contentId}"></script>`;
/** What the template holds where the content goes. */
export const emptyContent = { tag: "script", attrs: { type: "application/json", id: contentId } };

/** Throws where `template` is no template. */
export function pageOf(template: string, content: Content): string {
  const [before, after, ...rest] = template.split(place);
  if (before === undefined || after === undefined || rest.length > 0)
    throw new Error("The page's template has no place for its content. Build the page anew.");
  const { documents } = content.graph;
  const [only] = documents.length === 1 ? documents : [];
  const title = only ? `${xml(only.title)} · Attest` : "Attest";
  const packed = toBase64Url(deflateSync(strToU8(JSON.stringify(content)), { level: 9 }));
  return (
    before.replace("<title>Attest</title>", () => `<title>${title}</title>`) +
    place.replace("></", `>${packed}</`) +
    after
  );
}
