// A claim and a document as JSON-LD: the words by the selectors of W3C's Web Annotation Data Model, who says it by W3C PROV-O.
// What neither has a word for is Attest's own, under urn:attest:. Pure.

export const context = {
  "@version": 1.1,
  attest: "urn:attest:",
  dcterms: "http://purl.org/dc/terms/",
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
  identifier: "dcterms:identifier",
  title: "dcterms:title",
  publisher: "dcterms:publisher",
  label: "rdfs:label",
  motivation: { "@id": "oa:motivatedBy", "@type": "@id" },
  body: { "@id": "oa:hasBody" },
  target: { "@id": "oa:hasTarget" },
  source: { "@id": "oa:hasSource", "@type": "@id" },
  selector: { "@id": "oa:hasSelector" },
  exact: "oa:exact",
  start: { "@id": "oa:start", "@type": "xsd:nonNegativeInteger" },
  end: { "@id": "oa:end", "@type": "xsd:nonNegativeInteger" },
  subject: "rdf:subject",
  predicate: { "@id": "rdf:predicate", "@type": "@id" },
  object: "rdf:object",
  value: "rdf:value",
  wasDerivedFrom: { "@id": "prov:wasDerivedFrom", "@type": "@id" },
  wasAttributedTo: "prov:wasAttributedTo",
  qualifiedAttribution: "prov:qualifiedAttribution",
  agent: "prov:agent",
  polarity: { "@id": "attest:polarity", "@type": "@id" },
  wording: { "@id": "attest:wording", "@type": "@id" },
  status: { "@id": "attest:status", "@type": "@id" },
  interpretation: { "@id": "attest:interpretation", "@type": "xsd:boolean" },
  depth: { "@id": "attest:depth", "@type": "xsd:nonNegativeInteger" },
  cue: "attest:cue",
  note: "attest:note",
  locator: "attest:locator",
  contradicts: { "@id": "attest:contradicts", "@type": "@id" },
  sha256: "attest:sha256",
  length: { "@id": "attest:length", "@type": "xsd:nonNegativeInteger" },
  claims: { "@id": "attest:claim", "@type": "@id", "@container": "@set" },
} as const;

type Entity = { id: string; name: string };
type Source = { id: string; title: string; publisher: string | null; author: Entity };
type Anchor = { start: number; end: number; text: string };
export type LinkedClaim = {
  id: string;
  sentence: string;
  predicate: string;
  polarity: string;
  modality: string;
  interpretation: boolean;
  status: string;
  cue: string | null;
  note: string | null;
  subject: Entity;
  object: Entity;
  attribution: { depth: number; speaker: Entity }[];
  contradicts: { id: string }[];
  evidence: {
    sentence: { paragraph: number; number: number; document: Source };
    anchors: Anchor[];
  }[];
};
export type LinkedDocument = Source & { sha256: string; length: number };

/** GraphQL's fields of `LinkedClaim`. */
export const claimFields = `
  id sentence predicate polarity modality interpretation status cue note
  subject { id name } object { id name }
  attribution { depth speaker { id name } }
  contradicts { id }
  evidence {
    sentence { paragraph number document { id title publisher author { id name } } }
    anchors { start end text }
  }`;
export const documentFields = "id title publisher author { id name } sha256 length";

/** Where it is served; an id may hold what an address gives a meaning. */
export const pathOfClaim = (id: string) => `/claim/${encodeURIComponent(id)}`;
export const pathOfDocument = (id: string) => `/document/${encodeURIComponent(id)}`;

const own = (name: string) => `urn:attest:${name}`;
const told = ({ id, name }: Entity) => ({ id: own(id), label: name });
const agent = (entity: Entity) => ({ ...told(entity), type: "prov:Agent" });

function targetsOf({ sentence: { paragraph, number, document }, anchors }: LinkedClaim["evidence"][number]) {
  return anchors.map(({ start, end, text }) => ({
    type: "oa:SpecificResource",
    source: pathOfDocument(document.id),
    locator: `Paragraph ${paragraph}, sentence ${number}`,
    // both select the same words: by what they are, and by where they stand, in code points of the document's text
    selector: [
      { type: "oa:TextQuoteSelector", exact: text },
      { type: "oa:TextPositionSelector", start, end },
    ],
  }));
}

/** An annotation whose body is the statement, read aloud with its hedge, and whose targets are the words behind it. */
function annotationOf(claim: LinkedClaim) {
  const documents = [...new Set(claim.evidence.map(({ sentence }) => pathOfDocument(sentence.document.id)))];
  const deepest = claim.attribution.toSorted((a, b) => b.depth - a.depth)[0]?.speaker;
  return {
    id: pathOfClaim(claim.id),
    type: ["oa:Annotation", "prov:Entity"],
    identifier: claim.id,
    motivation: "oa:describing",
    body: {
      type: "rdf:Statement",
      subject: told(claim.subject),
      predicate: own(claim.predicate),
      object: told(claim.object),
      value: claim.sentence,
    },
    polarity: own(claim.polarity),
    wording: own(claim.modality),
    interpretation: claim.interpretation,
    status: own(claim.status),
    ...(claim.cue !== null && { cue: claim.cue }),
    ...(claim.note !== null && { note: claim.note }),
    target: claim.evidence.flatMap(targetsOf),
    wasDerivedFrom: documents,
    ...(deepest && { wasAttributedTo: agent(deepest) }),
    qualifiedAttribution: claim.attribution.map(({ depth, speaker }) => ({
      type: "prov:Attribution",
      agent: agent(speaker),
      depth,
    })),
    ...(claim.contradicts.length > 0 && { contradicts: claim.contradicts.map(({ id }) => pathOfClaim(id)) }),
  };
}

export const linkedClaim = (claim: LinkedClaim) => ({ "@context": context, ...annotationOf(claim) });

/** `claims`: ids of all that stand. */
export const linkedDocument = (document: LinkedDocument, claims: readonly string[]) => ({
  "@context": context,
  id: pathOfDocument(document.id),
  type: "prov:Entity",
  identifier: document.id,
  title: document.title,
  ...(document.publisher !== null && { publisher: document.publisher }),
  wasAttributedTo: agent(document.author),
  sha256: document.sha256,
  length: document.length,
  claims: claims.map(pathOfClaim),
});
