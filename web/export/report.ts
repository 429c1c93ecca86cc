// A report to print: the view, its claims as numbered sentences with hedge, speaker and words, and what is left open. One file,
// which asks for nothing and runs nothing; in black and white, for shapes, patterns and words say it all.
import { type About, aboutLine, type ExportedClaim, type ExportedEntity } from "../../common/export/rows.ts";
import { xml } from "../../common/export/xml.ts";
import { dateWords } from "../graph/labels.ts";
import { messages } from "../messages.ts";
import { type Footnote, hedgeIn, placesIn } from "./notes.ts";

const words = messages.report;

const style = `
@page { margin: 18mm 16mm; }
:root { color: #000; background: #fff; font: 11pt/1.45 "Source Serif 4", Georgia, serif; }
body { max-width: 44em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 .3em; }
h2 { font-size: 1.15em; margin: 1.8em 0 .5em; break-after: avoid; }
p { margin: .2em 0; orphans: 3; widows: 3; }
figure { margin: 1.5em 0; break-inside: avoid; }
figure svg { width: 100%; height: auto; max-height: 225mm; filter: grayscale(1); }
ol, ul { padding-left: 2.2em; }
li { margin: .7em 0; break-inside: avoid; }
.meta { font-size: .88em; }
.id { font-family: ui-monospace, monospace; font-size: .78em; overflow-wrap: anywhere; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
`;

export type Report = {
  title: string;
  about: About;
  /** Of the drawing, with its legend and the numbers of the footnotes. */
  svg: string;
  footnotes: readonly Footnote[];
  claims: readonly ExportedClaim[];
  entities: readonly ExportedEntity[];
  /** The reader's own words, by what they are on. */
  notes: readonly { on: string; text: string }[];
  /** A wording, in one word. */
  labelOf(modality: string): string;
};

const paragraph = (text: string, kind = "") => `<p${kind && ` class="${kind}"`}>${xml(text)}</p>`;

/** One claim: what is said, how surely and by whom, where and in which words, and how it was read. */
export function claimMarkup(claim: ExportedClaim, label: string): string {
  return [
    paragraph(claim.sentence),
    paragraph(`${hedgeIn(claim, label)}.${claim.isContested ? ` ${messages.export.contested}` : ""}`, "meta"),
    ...placesIn(claim, "…").map((place) => paragraph(place, "meta")),
    claim.note ? paragraph(messages.claim.citedNote(claim.note), "meta") : "",
    paragraph(claim.id, "id"),
  ].join("");
}

/** What the text does not say, and what it says without certainty. */
function openPoints({ entities, claims, about, labelOf }: Report): string[] {
  const named = (some: readonly ExportedEntity[]) => some.map(({ label }) => label).join(", ");
  const events = entities.filter(({ kind }) => kind === "EVENT");
  const undated = events.filter(({ date }) => date === null);
  const yearless = events.filter(({ date }) => date?.edtf?.includes("XXXX") || (date && date.edtf === null));
  const unsettled = events.filter(({ outcome }) => outcome === "NOT_STATED");
  const unnamed = entities.filter(({ isUnnamed }) => isUnnamed);
  const hedged = claims.filter(({ modality }) => modality !== "STATED");
  const byWording = [...Map.groupBy(hedged, ({ modality }) => modality)].map(
    ([modality, some]) => `${some.length} ${labelOf(modality)}`,
  );
  const readings = claims.filter(({ isReading }) => isReading).length;
  const contested = claims.filter(({ isContested }) => isContested).length;
  return [
    about.documents.length === 1 ? words.oneVoice : "",
    undated.length > 0 ? words.undated(named(undated)) : "",
    yearless.length > 0
      ? words.yearless(yearless.map((event) => `${event.label} (${dateWords(event.date)})`).join(", "))
      : "",
    unsettled.length > 0 ? words.unsettled(named(unsettled)) : "",
    unnamed.length > 0 ? words.unnamed(named(unnamed)) : "",
    byWording.length > 0 ? words.hedged(byWording.join(", ")) : "",
    readings > 0 ? words.readings(readings) : "",
    contested > 0 ? words.contested(contested) : "",
  ].filter((point) => point !== "");
}

export function reportOf(report: Report): string {
  const { title, about, svg, footnotes, claims, notes, labelOf } = report;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const said = footnotes.map(({ claims: ids }) => {
    const some = ids.flatMap((id) => byId.get(id) ?? []);
    return `<li>${some.map((claim) => claimMarkup(claim, labelOf(claim.modality))).join("")}</li>`;
  });
  const list = (items: readonly string[]) =>
    `<ul>${items.map((item) => `<li>${xml(item)}</li>`).join("")}</ul>`;
  const own = notes.map(({ on, text }) => `${on}: ${text}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xml(words.title(title))}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${xml(title)}</h1>
${paragraph(aboutLine(about), "meta")}
<figure>${svg.replace(/^<\?xml[^>]*\?>\s*/, "")}</figure>
<h2>${words.said}</h2>
${paragraph(words.numbers, "meta")}
<ol>
${said.join("\n")}
</ol>
<h2>${words.open}</h2>
${list(openPoints(report))}
${own.length > 0 ? `<h2>${words.notes}</h2>\n${list(own)}` : ""}
</main>
</body>
</html>
`;
}
