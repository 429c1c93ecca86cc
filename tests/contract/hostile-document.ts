// A document whose names are what spreadsheets and browsers would run: every text of it.

import { indexed } from "../../common/words.ts";
import type { DocumentRows } from "../../seed/model.ts";
import { fixture } from "./graph.ts";
import { made } from "./made-documents.ts";

export const formula = '=HYPERLINK("http://x")';
export const markup = "<img src=x onerror=alert(1)>";

export const ends = { formula: "organization:formula", markup: "event:markup" };
export const relation = `${ends.formula}|CARRIED_OUT|${ends.markup}`;

function entity(model: string, id: string, name: string) {
  const found = fixture.entities.find((each) => each.id === model);
  if (!found) throw new Error(`The invented document has lost ${model}.`);
  const summary = `${name} in a summary`;
  return {
    ...found,
    id,
    name,
    inSentence: name,
    aliases: [`${name} too`],
    summary,
    words: indexed([name, summary]),
  };
}

const subject = entity("organization:harbour-police", ends.formula, formula);
const object = {
  ...entity("event:raid-in-lunera", ends.markup, markup),
  dateEdtf: "XXXX-07",
  dateAsWritten: markup,
  openMonth: 7,
};

const rows = made(
  "hostile",
  [
    {
      subject: subject.id,
      object: object.id,
      cue: markup,
      note: formula,
      speaker: subject.id,
      depth: 1,
      attribution: [
        { speaker: fixture.document.author, depth: 0 },
        { speaker: subject.id, depth: 1 },
      ],
    },
  ],
  markup,
);

const widths = [1440, 1024, 390];
const place = (entity: string, index: number) =>
  widths.map((width) => ({ entity, width, x: 100 + 150 * index, y: 200, labelSide: "BOTTOM" as const }));
const story = {
  id: "story:hostile:hostile",
  number: 1,
  title: formula,
  summary: markup,
  steps: [
    {
      number: 1,
      text: `${markup} and ${formula}`,
      entities: Object.values(ends),
      relations: [relation],
      positions: Object.values(ends).flatMap(place),
    },
  ],
};

export const hostileDocument: DocumentRows = {
  ...rows,
  document: { ...rows.document, title: markup, publisher: formula },
  entities: [...rows.entities, subject, object],
  stories: [story],
  claims: rows.claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.map((each) => ({ ...each, texts: [markup], words: indexed([markup]) })),
  })),
};
