// The statements of cypher/read once more, over a graph in memory: each an entry, in the names of its file. tests/contract/portable.test.ts
// holds both against each other.
import { rankOfDigits } from "../common/rank.ts";
import { wordsOf } from "../common/words.ts";
import type { Parameters, Reader } from "../server/database/database.ts";
import { type ResolvedFilter, unfiltered } from "../server/graph/filter.ts";
import { type Words, wordsIn } from "../server/graph/full-text.ts";
import type {
  ClaimRecord,
  EntityRecord,
  EvidenceRecord,
  LinkRecord,
  SentenceRecord,
} from "../server/graph/records.ts";
import { type Link, passes } from "./filter.ts";
import type { PortableClaim, PortableGraph } from "./graph.ts";
import { scoreOf } from "./words.ts";

/** All parameters that statements take, in their files' names. */
type Asked = {
  id: string;
  ids: string[];
  filter: ResolvedFilter;
  statuses: string[];
  after: string;
  limit: number;
  query: string;
  typed: string;
  first: number;
  sequences: string[][];
  kinds: string[] | null;
  documents: string[] | null;
  unnamed: boolean | null;
  byClaims: boolean;
  touching: string[] | null;
  direction: "OUT" | "IN" | null;
  with: string[];
  afterDigits: number | null;
  afterId: string | null;
  afterRank: number;
  source: string;
  type: string;
  target: string;
  from: string;
  to: string;
  avoid: string[];
};
type Statement = (asked: Asked) => object[];

/** Sequences that a statement of paths stops at. */
const mostSequences = 1_000;
const touches =
  (id: string) =>
  ({ subject, object }: Link) =>
    subject === id || object === id;
const restsOn =
  (sentence: string) =>
  ({ evidence }: Link) =>
    evidence.some((piece) => piece.sentence === sentence);

/** Entities that a first view is chosen from. */
const mostTouched = 300;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const isStanding = ({ status }: { status: string }) => status === "ACTIVE" || status === "DISPUTED";
const indexById = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));
const distinct = <Item>(items: Iterable<Item>): Item[] => [...new Set(items)];

function counted<Name>(names: readonly Name[]): { name: Name; count: number }[] {
  return [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => ({ name, count: length }));
}

export function readerOf(graph: PortableGraph): Reader {
  const entities = graph.entities.toSorted(byId);
  const entity = indexById([...entities, ...graph.asides]);
  const aside = indexById(graph.asides);
  const entityOf = (id: string): EntityRecord => {
    const found = entity.get(id);
    if (!found) throw new Error(`The graph names ${id}, and does not hold it.`);
    return found;
  };
  const document = indexById(graph.documents);
  const sentences = graph.sentences
    .toSorted((a, b) => a.paragraph - b.paragraph || a.number - b.number)
    .flatMap((sentence): SentenceRecord[] => {
      const from = document.get(sentence.document);
      return from ? [{ ...sentence, document: from }] : [];
    });
  const sentence = indexById(sentences);
  const claims: Link[] = graph.claims
    .toSorted(byId)
    .map((each) => ({ ...each, from: entityOf(each.subject), to: entityOf(each.object) }));
  const claim = indexById(claims);
  const drawn = claims.filter((each) => !each.isAside);
  const links = drawn.filter(isStanding);
  const touching = new Map<string, Link[]>();
  for (const link of links)
    for (const end of distinct([link.subject, link.object]))
      touching.set(end, [...(touching.get(end) ?? []), link]);
  const linksOf = (id: string) => touching.get(id) ?? [];
  const otherEnd = (link: Link, id: string) => (link.subject === id ? link.to : link.from);

  const claimRecord = ({ evidence, chain, contradicts, isAside, from, to, ...rest }: Link): ClaimRecord => ({
    ...rest,
    subject: from,
    object: to,
    speaker: entityOf(rest.speaker),
  });
  const linkRecord = (link: Link): LinkRecord => ({
    id: link.id,
    type: link.type,
    source: link.subject,
    target: link.object,
    polarity: link.polarity,
    modality: link.modality,
    interpretation: link.interpretation,
    speaker: link.speaker,
    depth: link.depth,
    document: link.document,
    contested: link.contested,
  });
  const passing = (filter: ResolvedFilter, of: readonly Link[] = links) =>
    of.filter((link) => passes(link, filter));
  const listed = ({ filter, statuses }: Asked) =>
    passing(filter, drawn).filter(({ status }) => statuses.includes(status));
  const paged = <Item extends { id: string }>(items: readonly Item[], { after, limit }: Asked) =>
    items.filter(({ id }) => id > after).slice(0, limit);
  const ends = (some: readonly Link[]) => some.flatMap(({ from, to }) => [from, to]);

  const entityWords = new Map(
    entities.map(({ id, name, aliases, summary }) => [
      id,
      [name, ...aliases, summary ?? ""].flatMap(wordsOf),
    ]),
  );
  const glossWords = new Map(sentences.map(({ id, gloss }) => [id, wordsOf(gloss)]));
  const evidenceOf = (of: PortableClaim) =>
    of.evidence.map((piece) => ({ ...piece, words: piece.texts.flatMap(wordsOf) }));
  const scoreOfEntity = (words: Words, id: string) => scoreOf(words, entityWords.get(id) ?? []);
  const scoreOfGloss = (words: Words, id: string) => scoreOf(words, glossWords.get(id) ?? []);
  const entitiesByText = (query: string) =>
    entities.filter(({ id }) => scoreOfEntity(wordsIn(query), id) > 0).map(({ id }) => id);

  const entitiesThatPass = ({ filter, byClaims, kinds, documents, unnamed, ids }: Asked) => {
    const touched = byClaims ? new Set(ends(passing(filter)).map(({ id }) => id)) : null;
    return entities.filter(
      (each) =>
        (!kinds || kinds.includes(each.kind)) &&
        (!documents || each.documents.some((id) => documents.includes(id))) &&
        (unnamed === null || each.unnamed === unnamed) &&
        (!ids || ids.includes(each.id)) &&
        (!touched || touched.has(each.id)),
    );
  };

  const speakersOf = (some: readonly Link[], limit: number) =>
    [...Map.groupBy(some, ({ speaker }) => speaker)]
      .map(([id, said]) => ({
        entity: entityOf(id),
        depth: Math.min(...said.map(({ depth }) => depth)),
        claimCount: said.length,
      }))
      .sort((a, b) => b.claimCount - a.claimCount || byId(a.entity, b.entity))
      .slice(0, limit);

  const among = (ids: ReadonlySet<string>, filter: ResolvedFilter) =>
    passing(filter).filter(({ subject, object }) => ids.has(subject) && ids.has(object));

  const along = (sequences: readonly string[][], filter: ResolvedFilter) => {
    const steps = new Set(
      sequences.flatMap((sequence) =>
        sequence.slice(1).flatMap((id, at) => [`${sequence[at]} ${id}`, `${id} ${sequence[at]}`]),
      ),
    );
    return passing(filter).filter(
      ({ polarity, subject, object }) => polarity === "AFFIRMED" && steps.has(`${subject} ${object}`),
    );
  };

  function paths(hops: number, { from, to, first, filter, avoid }: Asked): object[] {
    const [start, end] = [entity.get(from), entity.get(to)];
    const row = { from: start ? from : null, to: end ? to : null };
    const joining = passing(filter).filter(({ polarity }) => polarity === "AFFIRMED");
    const next = new Map<string, Set<string>>();
    for (const { subject, object } of joining)
      for (const [one, other] of [
        [subject, object],
        [object, subject],
      ] as const)
        if (![one, other].some((id) => avoid.includes(id)))
          next.set(one, (next.get(one) ?? new Set()).add(other));
    /** How far each is from the end, up to where the start is reached. */
    const away = new Map([[to, 0]]);
    for (const [id, steps] of away) {
      if (away.has(from) || steps >= hops) break;
      for (const other of next.get(id) ?? []) if (!away.has(other)) away.set(other, steps + 1);
    }
    let sequences = start && end && away.has(from) ? [[from]] : [];
    for (let left = (away.get(from) ?? 0) - 1; left >= 0; left--)
      sequences = sequences
        .flatMap((sequence) =>
          [...(next.get(sequence.at(-1) ?? "") ?? [])]
            .filter((id) => away.get(id) === left)
            .map((id) => [...sequence, id]),
        )
        .slice(0, mostSequences);
    const wordings = sequences.length > first ? along(sequences, filter) : [];
    return [
      {
        ...row,
        sequences,
        wordings: wordings.map(({ subject, type, object, modality, interpretation }) => [
          subject,
          type,
          object,
          modality,
          interpretation,
        ]),
      },
    ];
  }

  /** Of what is told: an event of the claims, else their subjects. */
  const toldOf = (told: readonly Link[]) => {
    const events = told.flatMap(({ from, to }) =>
      from.kind === "EVENT" ? from : to.kind === "EVENT" ? to : [],
    );
    return distinct(events.length > 0 ? events : told.map(({ from }) => from));
  };

  type Hit = { entity: EntityRecord; score: number };
  const ranked = <Kind extends Hit>(hits: Kind[], { kinds, limit }: Asked) =>
    hits
      .filter(({ entity: { kind } }) => !kinds || kinds.includes(kind))
      .sort((a, b) => b.score - a.score || b.entity.degree - a.entity.degree || byId(a.entity, b.entity))
      .slice(0, limit);

  function search(asked: Asked): object[] {
    const words = wordsIn(asked.query);
    const isTyped = (text: string) => wordsOf(text).join(" ") === asked.typed;
    const nearness = ({ name, aliases }: EntityRecord) => {
      if (isTyped(name)) return 200;
      if (aliases.some(isTyped)) return 100;
      return Math.min(1, Math.round((4 * asked.typed.length) / name.length) / 4);
    };
    const hits = entities.flatMap((each) => {
      const score = scoreOfEntity(words, each.id);
      return score > 0 ? { entity: each, score: score + nearness(each) } : [];
    });
    return [{ hits: ranked(hits, asked) }];
  }

  function searchTold(asked: Asked): object[] {
    const words = wordsIn(asked.query);
    type Told = Hit & { sentence: SentenceRecord; words: string[] | null };
    const found = (
      hit: SentenceRecord,
      fragments: string[] | null,
      score: number,
      told: readonly Link[],
    ): Told[] =>
      score > 0
        ? toldOf(told).map((each) => ({ entity: each, sentence: hit, words: fragments, score: score / 4 }))
        : [];
    const glossed = sentences.flatMap((each) =>
      found(each, null, scoreOfGloss(words, each.id), links.filter(restsOn(each.id))),
    );
    // the same fragments of a sentence may stand behind several claims
    const fragments = Map.groupBy(
      links.flatMap((link) => evidenceOf(link).map((piece) => ({ link, piece }))),
      ({ piece: { sentence: from, texts } }) => JSON.stringify([from, texts]),
    );
    const quoted = [...fragments.values()].flatMap((some) => {
      const [first] = some;
      const from = first && sentence.get(first.piece.sentence);
      if (!from) return [];
      const { texts, words: held } = first.piece;
      return found(
        from,
        texts,
        scoreOf(words, held),
        some.map(({ link }) => link),
      );
    });
    const each = Map.groupBy([...glossed, ...quoted], (hit) => hit.entity.id).values();
    const best = [...each].flatMap((hits) => hits.toSorted((a, b) => b.score - a.score)[0] ?? []);
    return [{ hits: ranked(best, asked) }];
  }

  const claimsPage: Statement = (asked) =>
    paged(listed(asked), asked).map((each) => ({ claim: claimRecord(each) }));

  /** What Neo4j answers from kept figures where nothing is filtered. */
  const whole =
    (name: string): Statement =>
    (asked) =>
      statements[name]?.({ ...asked, filter: unfiltered, direction: null }) ?? [];

  const statements: Record<string, Statement> = {
    attribution: ({ ids }) =>
      ids.flatMap((id) => {
        const chain = claim.get(id)?.chain ?? [];
        return {
          id,
          chain: chain.slice(0, 20).map((speaker, depth) => ({ speaker: entityOf(speaker), depth })),
        };
      }),
    claims: claimsPage,
    "claims-bare": whole("claims"),
    "claims-by-id": ({ ids }) =>
      ids.flatMap((id) => claim.get(id) ?? []).map((each) => ({ claim: claimRecord(each) })),
    "claims-by-text": ({ query, limit }) => {
      const words = wordsIn(query);
      const isHit = (each: Link) =>
        [each.subject, each.object].some((id) => scoreOfEntity(words, id) > 0) ||
        evidenceOf(each).some(
          (piece) => scoreOfGloss(words, piece.sentence) > 0 || scoreOf(words, piece.words) > 0,
        );
      return [
        {
          ids: drawn
            .filter(isHit)
            .slice(0, limit)
            .map(({ id }) => id),
        },
      ];
    },
    "claims-bound": () => [],
    "claims-named": claimsPage,
    "claims-count": (asked) => [{ looked: 0, count: listed(asked).length }],
    "claims-named-count": (asked) => [{ count: listed(asked).length }],
    "claims-count-unfiltered": () => [{ count: passing(unfiltered).length }],
    "claims-of-entities-bare": whole("claims-of-entities"),
    "claims-of-entities": (asked) => {
      const all = listed(asked);
      return asked.ids.map((id) => ({
        id,
        claims: paged(all.filter(touches(id)), asked).map(claimRecord),
      }));
    },
    "claims-of-entities-count": (asked) => {
      const all = listed(asked);
      return asked.ids.map((id) => ({
        id,
        count: all.filter(touches(id)).length,
      }));
    },
    "claims-of-sentences": ({ ids }) =>
      ids.map((id) => ({
        id,
        claims: links.filter(restsOn(id)).slice(0, 200).map(claimRecord),
      })),
    contradictions: ({ ids }) =>
      ids.map((id) => ({
        id,
        claims: (claim.get(id)?.contradicts ?? [])
          .toSorted()
          .flatMap((other) => claim.get(other) ?? [])
          .slice(0, 20)
          .map(claimRecord),
      })),
    documents: (asked) => paged(graph.documents.toSorted(byId), asked).map((each) => ({ document: each })),
    "documents-by-id": ({ ids }) =>
      ids.flatMap((id) => document.get(id) ?? []).map((each) => ({ document: each })),
    "documents-count": () => [{ count: graph.documents.length }],
    entities: (asked) => paged(entitiesThatPass(asked), asked).map((each) => ({ entity: each })),
    "entities-by-id": ({ ids }) =>
      ids.flatMap((id) => entity.get(id) ?? []).map((each) => ({ entity: each })),
    "entities-by-text": ({ query, limit }) => [{ ids: entitiesByText(query).slice(0, limit) }],
    "entities-count-unfiltered": () => [{ count: entities.length }],
    "entities-count": (asked) => [{ looked: 0, count: entitiesThatPass(asked).length }],
    evidence: ({ ids }) =>
      ids.map((id) => ({
        id,
        pieces: (claim.get(id)?.evidence ?? [])
          .flatMap((piece): EvidenceRecord[] => {
            const from = sentence.get(piece.sentence);
            return from ? [{ ...piece, sentence: from }] : [];
          })
          .sort(
            (a, b) => a.sentence.paragraph - b.sentence.paragraph || a.sentence.number - b.sentence.number,
          )
          .slice(0, 20),
      })),
    facets: ({ filter }) => {
      const some = passing(filter);
      return [
        {
          total: some.length,
          looked: links.length,
          kinds: counted(distinct(ends(some)).map(({ kind }) => kind)),
          types: counted(some.map(({ type }) => type)),
          modalities: counted(some.map(({ modality }) => modality)),
          outcomes: counted(
            some.flatMap(({ from, to }) => distinct([from.outcome ?? null, to.outcome ?? null])),
          ),
          speakers: speakersOf(some, 50),
          interpretations: some.filter(({ interpretation }) => interpretation).length,
          denials: some.filter(({ polarity }) => polarity === "DENIED").length,
          contested: some.filter(({ contested }) => contested).length,
        },
      ];
    },
    "facets-unfiltered": whole("facets"),
    "neighbor-counts-unfiltered": whole("neighbor-counts"),
    "neighbor-counts": ({ id, filter }) => {
      if (!entity.has(id)) return [];
      const found = linksOf(id);
      const groups = Map.groupBy(passing(filter, found), (link) =>
        [otherEnd(link, id).kind, link.type, link.subject === id ? "OUT" : "IN"].join(" "),
      );
      const counts = [...groups.values()].map((some) => {
        const first = some[0] as Link; // a group has one link at least
        return {
          kind: otherEnd(first, id).kind,
          type: first.type,
          direction: first.subject === id ? "OUT" : "IN",
          count: distinct(some.map((link) => otherEnd(link, id))).length,
        };
      });
      return [{ entity: id, looked: found.length, counts }];
    },
    neighborhood: ({ id, filter, direction, with: along, afterDigits, afterId, limit }) => {
      const middle = entity.get(id);
      if (!middle) return [];
      const found = linksOf(id).filter(
        ({ subject }) => direction === null || (direction === "OUT") === (subject === id),
      );
      const neighbors = distinct(passing(filter, found).map((link) => otherEnd(link, id))).sort(
        (a, b) => b.degreeDigits - a.degreeDigits || byId(a, b),
      );
      const page = neighbors
        .filter(
          (each) =>
            afterId === null ||
            each.degreeDigits < (afterDigits ?? 0) ||
            (each.degreeDigits === afterDigits && each.id > afterId),
        )
        .slice(0, limit);
      const others = along.flatMap((each) => entity.get(each) ?? []);
      const shown = new Set([...others, ...page.slice(0, limit - 1), middle].map((each) => each.id));
      return [
        {
          entity: middle,
          page,
          others,
          links: among(shown, filter).map(linkRecord),
          looked: found.length,
          matching: distinct([...neighbors, ...others, middle]).length,
          total: entities.length,
        },
      ];
    },
    "neighborhood-unfiltered": (asked) =>
      whole("neighborhood")(
        asked.afterRank < 0
          ? { ...asked, afterDigits: null, afterId: null }
          : { ...asked, afterDigits: rankOfDigits(asked.afterRank) },
      ),
    "overview-unfiltered": whole("overview"),
    overview: ({ filter }) => {
      const some = passing(filter);
      const touched = counted(ends(some))
        .map(({ name, count }) => ({ ...name, claims: count }))
        .sort((a, b) => b.claims - a.claims || byId(a, b));
      const top = new Set(touched.slice(0, mostTouched).map(({ id }) => id));
      return [
        {
          nodes: touched.slice(0, mostTouched),
          links: some.filter(({ subject, object }) => top.has(subject) && top.has(object)).map(linkRecord),
          matching: touched.length,
          looked: links.length,
          total: entities.length,
        },
      ];
    },
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].flatMap((hops) => [
        [`paths-${hops}`, (asked: Asked) => paths(hops, asked)],
        [`paths-${hops}-unfiltered`, (asked: Asked) => whole(`paths-${hops}`)({ ...asked, avoid: [] })],
      ]),
    ),
    "paths-told": ({ sequences, filter }) => [
      { nodes: distinct(sequences.flat()).map(entityOf), links: along(sequences, filter).map(linkRecord) },
    ],
    relation: ({ source, type, target }) => [
      {
        links: links
          .filter((link) => link.subject === source && link.type === type && link.object === target)
          .map(linkRecord),
      },
    ],
    search,
    "search-told": searchTold,
    "sentences-by-id": ({ ids }) =>
      ids.flatMap((id) => sentence.get(id) ?? []).map((each) => ({ sentence: each })),
    "sentences-of-documents": ({ ids }) =>
      ids.map((id) => ({
        id,
        sentences: sentences.filter((each) => each.document.id === id).slice(0, 5_000),
      })),
    "speakers-unfiltered": whole("speakers"),
    speakers: ({ filter, limit }) => [{ looked: links.length, speakers: speakersOf(passing(filter), limit) }],
    "steps-of-stories": ({ ids }) =>
      ids
        .flatMap((id) => graph.stories.filter((story) => story.id === id))
        .map(({ id, steps }) => ({ id, steps })),
    stories: ({ limit }) => graph.stories.slice(0, limit).map(({ steps, ...story }) => ({ story })),
    "stories-by-id": ({ ids }) =>
      graph.stories.filter(({ id }) => ids.includes(id)).map(({ steps, ...story }) => ({ story })),
    subgraph: ({ ids, touching: near, filter }) => {
      const nodes = distinct(ids).flatMap((id) => (aside.has(id) ? [] : (entity.get(id) ?? [])));
      const touched = near === null ? null : new Set(near);
      const some = among(new Set(ids), filter).filter(
        ({ subject, object }) => !touched || touched.has(subject) || touched.has(object),
      );
      return [{ nodes, links: some.map(linkRecord), total: entities.length }];
    },
    timeline: ({ filter, limit }) => {
      type Dated = EntityRecord & { earliest?: number | null; openMonth?: number | null };
      const far = Number.MAX_SAFE_INTEGER; // Neo4j sorts null last
      const looked = links.flatMap((link) => [link.from, link.to].filter(({ kind }) => kind === "EVENT"));
      const events = distinct(ends(passing(filter)))
        .filter(({ kind }) => kind === "EVENT")
        .sort(
          (a: Dated, b: Dated) =>
            Number(a.dateAsWritten == null) - Number(b.dateAsWritten == null) ||
            (a.earliest ?? far) - (b.earliest ?? far) ||
            (a.openMonth ?? far) - (b.openMonth ?? far) ||
            byId(a, b),
        );
      return [{ looked: looked.length, events: events.slice(0, limit) }];
    },
  };

  return {
    async read<Row>(name: string, parameters: Parameters = {}): Promise<Row[]> {
      const statement = statements[name.replace(/^read\//, "")];
      if (!statement) throw new Error(`There is no statement ${name} for a graph in memory.`);
      return statement(parameters as Asked) as Row[];
    },
  };
}
