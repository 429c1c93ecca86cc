// Faults that somebody with a hand in the graph can make; tests/contract/graph-check.test.ts puts them in one at a time.

/** One fault put in by hand: the statements that must find it, and whom they must name. */
export type HandMadeFault = { fault: string; cypher: string; by: string[]; names: string };

export const denial = "claim:lunera-harbour:crew-did-not-operate-at-warehouse";
const report = "claim:lunera-harbour:crew-operated-at-warehouse";
const quoted = "claim:lunera-harbour:crew-spied-for-tern";
export const retracted = "claim:lunera-harbour:guard-linked-to-quill";
const document = "document:lunera-harbour";
const story = "story:lunera-harbour:the-warehouse";

export const faults: HandMadeFault[] = [
  {
    fault: "a relationship is deleted",
    cypher: `MATCH (:Entity)-[r {id: '${report}'}]->() DELETE r`,
    by: ["check/standing-claims"],
    names: report,
  },
  {
    fault: "a relationship is doubled",
    cypher: `MATCH (a:Entity)-[r {id: '${report}'}]->(b) CREATE (a)-[copy:LINKED_TO]->(b) SET copy = properties(r)`,
    by: ["check/relationship-properties", "check/standing-claims"],
    names: report,
  },
  {
    fault: "a wording is changed on the relationship alone",
    cypher: `MATCH (:Entity)-[r {id: '${report}'}]->() SET r.modality = 'STATED'`,
    by: ["check/relationship-properties"],
    names: report,
  },
  {
    fault: "a property of the relationship is removed",
    cypher: `MATCH (:Entity)-[r {id: '${report}'}]->() SET r.speaker = null`,
    by: ["check/relationship-properties"],
    names: report,
  },
  {
    fault: "the relationship bears a property that the claim does not give",
    cypher: `MATCH (:Entity)-[r {id: '${report}'}]->() SET r.confirmed = true`,
    by: ["check/relationship-properties"],
    names: report,
  },
  {
    fault: "a relationship is turned round",
    cypher: `MATCH (a:Entity)-[r {id: '${report}'}]->(b) WITH a, b, r, properties(r) AS given DELETE r
      CREATE (b)-[turned:OPERATED_AT]->(a) SET turned = given`,
    by: ["check/relationship-properties"],
    names: report,
  },
  {
    fault: "a relationship that no claim gives is added",
    cypher: "MATCH (a:Entity {id: 'place:skarn'}), (b:Entity {id: 'place:lunera'}) CREATE (a)-[:NEAR]->(b)",
    by: ["check/stray-relationships"],
    names: "place:skarn|NEAR|place:lunera",
  },
  {
    fault: "a claim that does not stand has a relationship",
    cypher: `MATCH (a:Entity {id: 'person:a-guard'}), (b:Entity {id: 'person:ada-quill'}) CREATE (a)-[:LINKED_TO {id: '${retracted}'}]->(b)`,
    by: ["check/stray-relationships"],
    names: "person:a-guard|LINKED_TO|person:ada-quill",
  },
  {
    fault: "what is denied is drawn as if it were affirmed",
    cypher: `MATCH (c:Claim {id: '${denial}'}), (a:Entity)-[r {id: '${denial}'}]->(b)
      SET c.type = c.predicate CREATE (a)-[said:OPERATED_AT]->(b) SET said = properties(r) DELETE r`,
    by: ["check/types"],
    names: denial,
  },
  {
    fault: "a claim and an entity are joined",
    cypher: `MATCH (c:Claim {id: '${report}'}), (e:Entity {id: c.subject}) CREATE (c)-[:ABOUT]->(e)`,
    by: ["check/layers"],
    names: "group:the-crew",
  },
  {
    fault: "an entity's degree is wrong",
    cypher: "MATCH (e:Entity {id: 'group:the-crew'}) SET e.degree = e.degree + 1",
    by: ["check/entity-figures"],
    names: "group:the-crew",
  },
  {
    fault: "an entity's digits are wrong",
    cypher: "MATCH (e:Entity {id: 'group:the-crew'}) SET e.degreeDigits = e.degreeDigits + 1",
    by: ["check/entity-figures"],
    names: "group:the-crew",
  },
  {
    fault: "an entity names a document that is not there",
    cypher: "MATCH (e:Entity {id: 'place:skarn'}) SET e.documents = e.documents + 'document:gone'",
    by: ["check/entity-documents"],
    names: "place:skarn",
  },
  {
    fault: "no document declares an entity",
    cypher: "CREATE (:Entity {id: 'place:nowhere', degree: 0, degreeDigits: 0, documents: []})",
    by: ["check/entity-documents"],
    names: "place:nowhere",
  },
  {
    fault: "contested is taken off both layers",
    cypher: `MATCH (c:Claim {id: '${denial}'}), (:Entity)-[r {id: '${denial}'}]->() SET c.contested = false, r.contested = false`,
    by: ["check/contested"],
    names: denial,
  },
  {
    fault: "contested is taken off the relationship alone",
    cypher: `MATCH (:Entity)-[r {id: '${denial}'}]->() SET r.contested = false`,
    by: ["check/relationship-properties"],
    names: denial,
  },
  {
    fault: "a contradiction is not drawn",
    cypher: `MATCH (c:Claim {id: '${denial}'})-[r:CONTRADICTS]-(o) DELETE r
      WITH c, o UNWIND [c, o] AS claim MATCH (:Entity)-[r {id: claim.id}]->() SET claim.contested = false, r.contested = false`,
    by: ["check/contradictions"],
    names: denial,
  },
  {
    fault: "a claim's evidence is removed",
    cypher: `MATCH (:Claim {id: '${report}'})-[r:EVIDENCED_BY]->() DELETE r`,
    by: ["check/evidence"],
    names: report,
  },
  {
    fault: "an anchor stands outside of its sentence",
    cypher: `MATCH (:Claim {id: '${report}'})-[r:EVIDENCED_BY]->(s) SET r.ends = r.starts[..-1] + [s.end + 1]`,
    by: ["check/evidence"],
    names: report,
  },
  {
    fault: "the evidence stands in another document",
    cypher: `MATCH (c:Claim {id: '${report}'})-[r:EVIDENCED_BY]->(), (s:Sentence)-[:IN]->(d:Document)
      WHERE d.id <> c.document WITH c, r, s LIMIT 1
      CREATE (c)-[e:EVIDENCED_BY {starts: [s.start], ends: [s.end], texts: ['x']}]->(s)`,
    by: ["check/evidence"],
    names: report,
  },
  {
    fault: "a sentence has lost its document",
    cypher: "CREATE (:Sentence {id: 'sentence:lunera-harbour:99.1'})",
    by: ["check/sentences"],
    names: "sentence:lunera-harbour:99.1",
  },
  {
    fault: "a chain of speakers has a gap",
    cypher: `MATCH (:Claim {id: '${quoted}'})-[r:ATTRIBUTED_TO {depth: 1}]->(v)
      SET v.claimCount = v.claimCount - 1 DELETE r`,
    by: ["check/attribution"],
    names: quoted,
  },
  {
    fault: "a chain starts with somebody who is not the author",
    cypher: `MATCH (d:Document {id: '${document}'}) SET d.author = 'person:ada-quill'`,
    by: ["check/attribution"],
    names: quoted,
  },
  {
    fault: "a claim's speaker is not the deepest of its chain",
    cypher: `MATCH (c:Claim {id: '${quoted}'}), (:Entity)-[r {id: '${quoted}'}]->()
      SET c.speaker = 'person:ilse-marren', c.depth = 0, r.speaker = c.speaker, r.depth = 0`,
    by: ["check/attribution"],
    names: quoted,
  },
  {
    fault: "a speaker is no entity",
    cypher: `MATCH (c:Claim {id: '${retracted}'}) SET c.speaker = 'person:nobody'`,
    by: ["check/attribution", "check/claim-ids"],
    names: retracted,
  },
  {
    fault: "a claim's document is not there",
    cypher: `MATCH (c:Claim {id: '${retracted}'}) SET c.document = 'document:gone'`,
    by: ["check/claim-ids", "check/documents", "check/evidence"],
    names: retracted,
  },
  {
    fault: "a voice counts too many claims",
    cypher: "MATCH (v:Voice {id: 'organization:calder-line'}) SET v.claimCount = v.claimCount + 1",
    by: ["check/voices"],
    names: "organization:calder-line",
  },
  {
    fault: "nobody cites a voice",
    cypher: "CREATE (:Voice {id: 'place:skarn', claimCount: 0})",
    by: ["check/voices"],
    names: "place:skarn",
  },
  {
    fault: "a document counts too few claims",
    cypher: `MATCH (d:Document {id: '${document}'}) SET d.claimCount = d.claimCount - 1`,
    by: ["check/documents"],
    names: document,
  },
  {
    fault: "an opening view shows what is not there",
    cypher: `MATCH (d:Document {id: '${document}'}) SET d.openingEntities = ['place:nowhere']`,
    by: ["check/documents"],
    names: document,
  },
  {
    fault: "a story has lost its document",
    cypher: `MATCH (:Story {id: '${story}'})-[r:IN]->() DELETE r`,
    by: ["check/stories"],
    names: story,
  },
  {
    fault: "a story has lost its steps",
    cypher: `MATCH (step:StoryStep)-[:IN]->(:Story {id: '${story}'}) DETACH DELETE step`,
    by: ["check/stories"],
    names: story,
  },
  {
    fault: "a step has lost its story",
    cypher: `CREATE (:StoryStep {number: 1, text: 'A step alone.', entities: [], relations: []})`,
    by: ["check/stories"],
    names: "A step alone.",
  },
  {
    fault: "a step shows what is no entity",
    cypher: `MATCH (step:StoryStep {number: 1})-[:IN]->(:Story {id: '${story}'}) SET step.entities = step.entities + 'place:gone'`,
    by: ["check/stories"],
    names: story,
  },
  {
    fault: "a step draws a line that is not there",
    cypher: `MATCH (step:StoryStep {number: 1})-[:IN]->(:Story {id: '${story}'})
      SET step.relations = ['place:calder-warehouse|RAIDED|organization:harbour-police']`,
    by: ["check/stories"],
    names: story,
  },
  {
    fault: "a kept figure of the document is changed",
    cypher: `MATCH (d:Document {id: '${document}'}) SET d.standing = d.standing + 1`,
    by: ["check/document-figures"],
    names: document,
  },
  {
    fault: "a kept count of the document's claims by type is missing",
    cypher: `MATCH (d:Document {id: '${document}'}) SET d.types = d.types[1..], d.typeCounts = d.typeCounts[1..]`,
    by: ["check/document-figures"],
    names: document,
  },
  {
    fault: "a rank of a claim is changed",
    cypher: `MATCH (c:Claim {id: '${report}'}) SET c.objectRank = 1`,
    by: ["check/ranks"],
    names: report,
  },
  {
    fault: "a claim that does not stand has a rank",
    cypher: `MATCH (c:Claim {id: '${retracted}'}) SET c.subjectRank = 63`,
    by: ["check/ranks"],
    names: retracted,
  },
  {
    fault: "the kept number of neighbors is changed",
    cypher: "MATCH (e:Entity {id: 'place:skarn'}) SET e.neighbors = e.neighbors + 1",
    by: ["check/neighbor-figures"],
    names: "place:skarn",
  },
  {
    fault: "counts of neighbors are kept where they are not",
    cypher: `MATCH (e:Entity {id: 'place:skarn'})
      SET e.countKinds = ['EVENT'], e.countTypes = ['VISITED'], e.countDirections = ['IN'], e.counts = [1]`,
    by: ["check/neighbor-figures"],
    names: "place:skarn",
  },
  {
    fault: "what is kept as spoken by a voice is changed",
    cypher: "MATCH (v:Voice {id: 'person:a-guard'}) SET v.spoken = [level IN range(0, 19) | 0]",
    by: ["check/voices"],
    names: "person:a-guard",
  },
];
