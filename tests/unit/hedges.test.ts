// No surface says more than the wording: every claim, everywhere it is put into words, keeps its hedge, its denial, its
// outcome and whose reading it is.
import { expect, test } from "vitest";
import { claimColumns, type ExportedClaim, filled } from "../../common/export/rows.ts";
import { edgeLabel, nameWithOutcome } from "../../common/labels.ts";
import { sources } from "../../seed/articles/index.ts";
import { compileArticle } from "../../seed/compile.ts";
import type { ClaimRow, DocumentRows } from "../../seed/model.ts";
import { predicates, wordings } from "../../seed/vocabulary.ts";
import { groupRelations, type RelationRecord } from "../../server/graph/relations.ts";
import { nameWithOutcome as nameInSentence, sentenceOf } from "../../server/graph/sentence.ts";
import { vocabulary } from "../../server/graphql/vocabulary.ts";
import { type ArticleSentence, fragmentsOf, passagesOf } from "../../web/article/outline.ts";
import { noteOf } from "../../web/export/notes.ts";
import { claimMarkup } from "../../web/export/report.ts";
import { toElements } from "../../web/graph/elements.ts";
import { cardLines, eventWords } from "../../web/graph/labels.ts";
import type { Words } from "../../web/graph/problem.ts";
import { stylesheet } from "../../web/graph/stylesheet.ts";
import { light } from "../../web/graph/theme.ts";
import { messages } from "../../web/messages.ts";
import { focusedEntity, selectedEntity, selectedLine, walkedLine } from "../../web/panels/announcements.ts";
import { citationOf } from "../../web/panels/citation.ts";
import { cueOf, endsOf, headingOf, hedgeOf, saysOf, wordingOf } from "../../web/panels/claim-words.ts";
import { lineAloud, lineFrom, passedOnFrom } from "../../web/panels/line-words.ts";
import {
  copiedWords,
  linkWords,
  type Path,
  pathName,
  shownWords,
  stepHedge,
  stepWords,
} from "../../web/panels/path-words.ts";
import { emptyView, noFilter, type Relation } from "../../web/state/view.ts";
import { lineOf } from "../../web/state/visible.ts";
import { source as fixture } from "../fixtures/lunera-harbour.ts";

const documents = [...sources, fixture].map(compileArticle);
const standing = ({ status }: ClaimRow) => status === "ACTIVE" || status === "DISPUTED";
const entries = new Map(vocabulary.predicates.map((entry) => [entry.predicate as string, entry]));
const unreal: Record<string, string | undefined> = {
  FOILED: "foiled",
  PLANNED: "planned",
  POSSIBLE: "possible",
};

type Each = { rows: DocumentRows; claim: ClaimRow; id: string };
const claims: Each[] = documents.flatMap((rows) =>
  rows.claims.filter(standing).map((claim) => ({ rows, claim, id: claim.id })),
);
const entityOf = (rows: DocumentRows, id: string) => {
  const entity = rows.entities.find((each) => each.id === id);
  if (!entity) throw new Error(`${id} is not declared.`);
  return entity;
};
const recordOf = ({ rows, claim }: Each) => ({
  ...claim,
  subject: entityOf(rows, claim.subject),
  object: entityOf(rows, claim.object),
  speaker: entityOf(rows, claim.speaker),
});
type Record_ = Parameters<typeof sentenceOf>[0];
const sentence = (each: Each) => sentenceOf(recordOf(each) as unknown as Record_);

/** A claim as the API gives it to the panel. */
const served = (each: Each) => {
  const { claim, rows } = each;
  return {
    ...recordOf(each),
    sentence: sentence(each),
    attribution: claim.attribution.map(({ speaker, depth }) => ({ depth, speaker: entityOf(rows, speaker) })),
    evidence: claim.evidence.map((piece) => {
      const found = rows.sentences.find(({ id }) => id === piece.sentence);
      if (!found) throw new Error(piece.sentence);
      const { title, publisher } = rows.document;
      return {
        sentence: { ...found, document: { title, publisher, author: { name: "A" }, date: null } },
        anchors: piece.texts.map((text, i) => ({ text, start: piece.starts[i] ?? 0 })),
      };
    }),
  };
};

/** Lines as the API groups them, each with the claim whose wording it wears. */
const lines = documents.flatMap((rows) => {
  const own = claims.filter((each) => each.rows === rows);
  const isContested = ({ subject, predicate, object, polarity }: ClaimRow) =>
    own.some(
      ({ claim }) =>
        [claim.subject, claim.predicate, claim.object].join() === [subject, predicate, object].join() &&
        claim.polarity !== polarity,
    );
  return groupRelations(
    own.map(({ claim }) => ({
      ...claim,
      source: claim.subject,
      target: claim.object,
      document: rows.document.id,
      contested: isContested(claim),
    })),
  ).map((relation) => {
    const told = own.find(({ id }) => id === relation.claimIds[0]);
    if (!told) throw new Error(relation.id);
    return { rows, relation, told, id: relation.id };
  });
});
const events = documents.flatMap(({ entities }) => entities.filter(({ kind }) => kind === "EVENT"));

/** All that a claim's sentence has to keep. */
function expectAllOf(each: Each, text: string): void {
  const { claim, rows } = each;
  const word = wordings[claim.modality].word;
  if (word) expect(text).toContain(word);
  if (claim.polarity === "DENIED") expect(text).toContain(predicates[claim.predicate].denied);
  if (claim.interpretation) expect(text).toContain("author’s reading");
  if (claim.depth > 0) expect(text.toLowerCase()).toContain(entityOf(rows, claim.speaker).name.toLowerCase());
  for (const end of [claim.subject, claim.object]) {
    const outcome = unreal[entityOf(rows, end).outcome ?? ""];
    if (outcome) expect(text).toContain(outcome);
  }
}

function expectTheLine(relation: RelationRecord, label: string): void {
  const { word } = wordings[relation.modality];
  if (word) expect(label).toContain(word);
  if (relation.polarity === "DENIED") expect(label).toContain("denied");
  if (relation.interpretation) expect(label).toContain("author’s reading");
  expect(label.startsWith("≠")).toBe(relation.contested);
}

test("there are claims of each kind to look at", () => {
  expect(claims.length).toBeGreaterThan(150);
  for (const modality of Object.keys(wordings))
    expect(claims.some(({ claim }) => claim.modality === modality)).toBe(true);
  expect(claims.some(({ claim }) => claim.polarity === "DENIED")).toBe(true);
  expect(claims.some(({ claim }) => claim.interpretation)).toBe(true);
  expect(claims.some(({ claim }) => claim.depth > 1)).toBe(true);
  expect(lines.filter(({ relation }) => relation.contested)).toHaveLength(2);
  expect(events.filter(({ outcome }) => unreal[outcome ?? ""])).not.toEqual([]);
});

test.each(claims)("the sentence of $id", (each) => {
  expectAllOf(each, sentence(each));
});

test.each(claims)("the citation of $id", (each) => {
  const { claim, rows } = each;
  const text = citationOf(
    served(each) as unknown as Parameters<typeof citationOf>[0],
    wordings[claim.modality].label,
  );
  expectAllOf(each, text);
  expect(text).toContain(wordings[claim.modality].label);
  for (const { speaker } of claim.attribution) expect(text).toContain(entityOf(rows, speaker).name);
  for (const fragment of claim.evidence.flatMap(({ texts }) => texts)) expect(text).toContain(fragment);
});

test.each(claims)(
  "the panel of $id: heading, wording, who says so, its ends, its side where texts disagree",
  (each) => {
    const { claim, rows } = each;
    const { label } = wordings[claim.modality];
    const told = served(each) as unknown as Parameters<typeof endsOf>[0] & Parameters<typeof citationOf>[0];
    expectAllOf(each, headingOf(told));
    const wording = wordingOf({ modality: claim.modality, interpretation: claim.interpretation });
    expect(wording.toLowerCase().startsWith(`${label}.`)).toBe(true);
    if (claim.interpretation) expect(wording).toContain("The author’s reading");
    expect(cueOf(claim, label)).toContain(label);
    if (claim.cue) expect(cueOf(claim, label)).toContain(claim.cue);
    expect(hedgeOf(told, label)).toContain(label);
    if (claim.interpretation) expect(hedgeOf(told, label)).toContain("author’s reading");
    for (const { speaker } of claim.attribution) {
      expect(saysOf(told)).toContain(entityOf(rows, speaker).name);
      expect(hedgeOf(told, label)).toContain(entityOf(rows, speaker).name);
    }
    for (const { id, name } of endsOf(told)) {
      const outcome = unreal[entityOf(rows, id).outcome ?? ""];
      if (outcome) expect(name).toContain(outcome);
    }
  },
);

test.each(claims)("the rows of the outline that $id rests on", (each) => {
  const { claim, rows } = each;
  const shown = claim.evidence.map((piece) => {
    const row = rows.sentences.find(({ id }) => id === piece.sentence);
    const own = claims.filter(
      (other) => other.rows === rows && other.claim.evidence.some(({ sentence }) => sentence === row?.id),
    );
    return { ...row, claims: own.map(served) } as unknown as ArticleSentence;
  });
  // the row shows the hedging word among its fragments, and the claim under it as its sentence
  const passages = shown.flatMap(passagesOf).map(({ text }) => text);
  if (claim.cue) expect(passages.join(" … ")).toContain(claim.cue);
  for (const row of shown) {
    const listed = row.claims.find(({ id }) => id === claim.id);
    expectAllOf(each, listed?.sentence ?? "");
    const behind = fragmentsOf(row).flatMap((fragment) => fragment.claims.map(({ id }) => id));
    expect(behind).toContain(claim.id);
  }
});

/** A claim as it leaves the page. */
const exported = (each: Each): ExportedClaim => {
  const { claim } = each;
  const told = served(each);
  return {
    ...claim,
    relation: `${claim.subject}|${claim.predicate}|${claim.object}`,
    source: claim.subject,
    target: claim.object,
    label: edgeLabel(
      { ...claim, contested: false, claimCount: 1 },
      entries.get(claim.predicate) as NonNullable<ReturnType<typeof entries.get>>,
      wordings[claim.modality].word,
    ),
    sentence: told.sentence,
    isReading: claim.interpretation,
    isContested: false,
    chain: told.attribution.map(({ speaker }) => speaker),
    evidence: told.evidence.map(({ sentence: { id, paragraph, number, document }, anchors }) => ({
      sentence: id,
      paragraph,
      number,
      document: { ...document, author: document.author.name, date: null },
      anchors: anchors.map(({ text }) => text),
    })),
  };
};

test.each(claims)("the footnote and the row of $id in exports", (each) => {
  const { claim, rows } = each;
  const { label } = wordings[claim.modality];
  const row = exported(each);
  const note = noteOf(row, label);
  expectAllOf(each, note);
  const printed = claimMarkup(row, label)
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  expectAllOf(each, printed);
  for (const text of [note, printed]) {
    expect(text).toContain(label);
    for (const { speaker } of claim.attribution) expect(text).toContain(entityOf(rows, speaker).name);
  }
  const cells = Object.fromEntries(filled(claimColumns, row));
  expectAllOf(each, `${cells.sentence}`);
  expect(cells).toMatchObject({
    wording: claim.modality,
    polarity: claim.polarity,
    reading: claim.interpretation,
    speaker: entityOf(rows, claim.speaker).name,
  });
  if (claim.cue) expect(cells.cue).toBe(claim.cue);
  const { word } = wordings[claim.modality];
  if (word) expect(row.label).toContain(word);
  if (claim.polarity === "DENIED") expect(row.label).toContain("denied");
  if (claim.interpretation) expect(row.label).toContain("author’s reading");
});

test.each(lines)("the words on the line $id", ({ relation }) => {
  const entry = entries.get(relation.predicate);
  if (!entry) throw new Error(relation.predicate);
  expectTheLine(relation, edgeLabel(relation, entry, wordings[relation.modality].word));
});

test.each(lines)("what is heard of the line $id when it is selected", ({ relation, rows, told }) => {
  const behind = relation.claimIds.map((id) => claims.find((each) => each.rows === rows && each.id === id));
  expectAllOf(told, selectedLine(behind.map((each) => ({ sentence: each ? sentence(each) : "" }))));
});

test.each(lines)(
  "what is heard and read of the line $id when it is walked, from either end",
  ({ relation, rows }) => {
    const line = lineOf(relation as unknown as Relation, noFilter);
    if (!line) throw new Error(relation.id);
    const nameOf = (id: string) => nameWithOutcome(entityOf(rows, id));
    const telling: Parameters<typeof lineAloud>[1] = {
      predicates: entries,
      wordings: new Map(vocabulary.modalities.map(({ modality, label }) => [modality, label])),
      nameOf,
      outcomeOf: (id) => unreal[entityOf(rows, id).outcome ?? ""] ?? null,
      passedOn: () => passedOnFrom(relation as unknown as Relation, line, noFilter),
    };
    const behind = claims.filter((each) => each.rows === rows && relation.claimIds.includes(each.id));
    const own = behind.filter(
      ({ claim }) => claim.modality === relation.modality && claim.interpretation === relation.interpretation,
    );
    for (const text of [
      walkedLine(lineAloud(line, telling), 1, 2),
      ...[line.source, line.target].map((end) => lineFrom(line, end, telling)),
    ]) {
      const tail = text.slice(text.lastIndexOf(`, ${wordings[relation.modality].label}`));
      expect(tail.startsWith(`, ${wordings[relation.modality].label}`)).toBe(true);
      expect(tail.includes("author’s reading")).toBe(relation.interpretation);
      expect(tail.includes("contradicted")).toBe(relation.contested);
      if (relation.polarity === "DENIED") expect(text).toContain(predicates[relation.predicate].denied);
      if (own.every(({ claim }) => claim.depth > 0))
        for (const { claim } of own) expect(tail).toContain(nameOf(claim.speaker));
      for (const end of [relation.source, relation.target]) {
        const outcome = unreal[entityOf(rows, end).outcome ?? ""];
        if (outcome) expect(text).toContain(outcome);
      }
    }
  },
);

test.each(lines.filter(({ relation }) => relation.polarity === "AFFIRMED"))(
  "a path along the line $id: its name, its step, its weakest link, and what is heard of it",
  ({ relation, rows, told }) => {
    const { modality, interpretation } = relation;
    const path = {
      hops: 1,
      weakest: modality,
      interpretation,
      nodes: [relation.source, relation.target].map((id) => entityOf(rows, id)),
      relations: [{ id: relation.id, interpretation, claims: [served(told)] }],
    } as unknown as Path;
    const { label } = wordings[modality];
    const heard = shownWords(path, 1, 1, (each) => wordings[each].label);
    expectAllOf(told, heard);
    for (const step of path.relations) {
      const hedge = stepHedge(step, (each) => wordings[each].label);
      expectAllOf(told, stepWords(step));
      for (const { speaker } of told.claim.attribution)
        for (const text of [hedge, heard]) expect(text).toContain(entityOf(rows, speaker).name);
      expect(hedge.startsWith(wordings[told.claim.modality].label)).toBe(true);
      expect(hedge.includes("author’s reading")).toBe(told.claim.interpretation);
    }
    const copied = copiedWords(
      path,
      (each) => wordings[each].label,
      () => false,
      "",
    );
    expectAllOf(told, copied);
    for (const step of path.relations)
      expect(copied).toContain(stepHedge(step, (each) => wordings[each].label));
    expect(copied).toContain(linkWords(path, label));
    const weakest = modality === "STATED" ? "Its one link is stated." : `Its one link is ${label}.`;
    expect(linkWords(path, label)).toContain(weakest);
    expect(linkWords(path, label).includes("One link is the author’s reading.")).toBe(interpretation);
    for (const { outcome } of path.nodes) {
      const word = unreal[outcome ?? ""];
      if (word) expect(pathName(path, 1)).toContain(word);
    }
  },
);

test("a longer path names the weakest of its links, and how many are the author's reading", () => {
  const step = { id: "", claims: [{ sentence: "" }] };
  const path = {
    hops: 3,
    weakest: "POSSIBLE",
    relations: [true, false, true].map((interpretation) => ({ ...step, interpretation })),
  } as unknown as Path;
  expect(linkWords(path, "possible")).toBe("Its weakest link is possible. 2 links are the author’s reading.");
});

test.each(documents.map((rows) => ({ rows, id: rows.document.id })))("the canvas of $id", ({ rows }) => {
  const words: Words = {
    predicates: new Map(vocabulary.predicates.map((entry) => [entry.predicate as string, entry])),
    wordings: new Map(vocabulary.modalities.map(({ modality, word }) => [modality, word ?? null])),
  };
  const own = lines.filter((each) => each.rows === rows).map(({ relation }) => relation);
  const entities = rows.entities.map((entity) => ({ ...entity, degree: 1, date: null }));
  const drawn = toElements(
    entities as unknown as Parameters<typeof toElements>[0],
    own.flatMap((relation) => lineOf(relation as unknown as Relation, noFilter) ?? []),
    emptyView,
    words,
    new Map(),
    (text) => text.length,
  );
  expect(drawn.edges.map(({ data }) => data.id)).toEqual(own.map(({ id }) => id));
  for (const [at, { data }] of drawn.edges.entries()) {
    const relation = own[at] as RelationRecord;
    expectTheLine(relation, data.label);
    expect(data).toMatchObject({
      wording: relation.modality,
      denied: relation.polarity === "DENIED",
      contested: relation.contested,
    });
    if (relation.interpretation) expect(data.arrow).not.toBe("triangle");
    if (entries.get(relation.predicate)?.aim) expect(data.arrow).toBe("hollow");
  }
  for (const [at, { data }] of drawn.nodes.entries()) {
    const outcome = unreal[rows.entities[at]?.outcome ?? ""];
    expect(data.unreal).toBe(outcome !== undefined);
    if (outcome) expect(data.label).toContain(outcome);
  }
});

test("the pattern of a line that is not stated is never that of a stated one; a denial has its bar", () => {
  const rules = new Map(stylesheet(light).map(({ selector, style }) => [selector, style]));
  for (const modality of Object.keys(wordings))
    expect(rules.get(`edge[wording = "${modality}"]`)?.["line-style"]).toBe(
      modality === "STATED" ? "solid" : "dashed",
    );
  expect(rules.get("edge[?denied]")).toMatchObject({ "mid-target-arrow-shape": "tee" });
  expect(rules.get("node[?unreal]")).toMatchObject({ "border-style": "dashed" });
});

test.each(events)("$id, wherever it is named", (event) => {
  const outcome = unreal[event.outcome ?? ""];
  const card = cardLines({ ...event, date: null } as unknown as Parameters<typeof cardLines>[0]);
  const named = [
    card.join(" "),
    nameWithOutcome(event),
    messages.inTime.event(eventWords(event), event.dateAsWritten, true),
    selectedEntity(event),
    focusedEntity(event, "Event", 2),
  ];
  for (const text of named) {
    expect(text).toContain(event.name);
    if (outcome) expect(text).toContain(outcome);
  }
  expect(nameWithOutcome(event)).toBe(nameInSentence(event).replace(event.inSentence, event.name));
});
