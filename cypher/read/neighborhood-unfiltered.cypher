// What read/neighborhood gives without a filter and a direction, however many relationships there are: the best connected come from
// the index of standing claims, and the number of neighbors is kept.
// parameters: $id, $with, $afterRank, $afterId, $limit, $told
// returns: entity, page, others, links, told, speakers, documents, looked, matching, total
MATCH (entity:Entity {id: $id})
CALL () {
  CALL () {
      MATCH (claim:Claim {subject: $id, objectRank: $afterRank})
      WHERE claim.object > $afterId
      WITH claim.object AS neighbor
      ORDER BY claim.subject, claim.objectRank, claim.object
      WITH DISTINCT neighbor
      LIMIT $limit
      RETURN $afterRank AS rank, neighbor
    UNION
      MATCH (claim:Claim {subject: $id})
      WHERE claim.objectRank > $afterRank AND claim.object IS NOT NULL
      WITH claim.objectRank AS rank, claim.object AS neighbor
      ORDER BY claim.subject, claim.objectRank, claim.object
      WITH DISTINCT rank, neighbor
      LIMIT $limit
      RETURN rank, neighbor
    UNION
      MATCH (claim:Claim {object: $id, subjectRank: $afterRank})
      WHERE claim.subject > $afterId
      WITH claim.subject AS neighbor
      ORDER BY claim.object, claim.subjectRank, claim.subject
      WITH DISTINCT neighbor
      LIMIT $limit
      RETURN $afterRank AS rank, neighbor
    UNION
      MATCH (claim:Claim {object: $id})
      WHERE claim.subjectRank > $afterRank AND claim.subject IS NOT NULL
      WITH claim.subjectRank AS rank, claim.subject AS neighbor
      ORDER BY claim.object, claim.subjectRank, claim.subject
      WITH DISTINCT rank, neighbor
      LIMIT $limit
      RETURN rank, neighbor
  }
  WITH rank, neighbor
  ORDER BY rank, neighbor
  LIMIT $limit
  MATCH (node:Entity {id: neighbor})
  WITH node
  ORDER BY node.degreeDigits DESC, node.id
  RETURN collect(node) AS page
}
CALL (entity) {
  OPTIONAL MATCH (other:Entity)
  WHERE other.id IN $with AND other <> entity
  RETURN collect(other) AS others
}
WITH entity, page, others, size([node IN others WHERE EXISTS { (entity)--(node) }]) AS known,
     others + [node IN page[..$limit - 1] WHERE NOT node IN others] + entity AS nodes
CALL (nodes) {
  // <between>
  CALL (nodes) {
      UNWIND nodes AS node
      WITH node, nodes, [each IN nodes | each.id] AS ids
      WHERE node.degreeDigits < 9
      MATCH (node)-[relation]-(other:Entity)
      WHERE other.id IN ids AND (startNode(relation) = node OR other.degreeDigits >= 9)
      RETURN relation
    UNION ALL
      UNWIND nodes AS node
      WITH node, nodes
      WHERE node.degreeDigits >= 9
      UNWIND nodes AS other
      WITH node, other
      WHERE other.degreeDigits >= 9
      MATCH (claim:Claim {subject: node.id, objectRank: 64 - other.degreeDigits, object: other.id})
      USING INDEX claim:Claim(subject, objectRank, object)
      WITH node, other, claim.id AS id
      MATCH (node)-[relation {id: id}]->(other)
      RETURN relation
  }
  // </between>
  WITH relation
  LIMIT 20000
  RETURN collect(relation {.*, type: type(relation), source: startNode(relation).id, target: endNode(relation).id}) AS links
}
// <told>
CALL (links) {
  WITH links
  WHERE $told
  UNWIND links[..200] AS link
  MATCH (claim:Claim {id: link.id})
  CALL (claim) {
    MATCH (claim)-[said:ATTRIBUTED_TO]->(voice:Voice)
    WITH said, voice
    ORDER BY said.depth
    LIMIT 20
    RETURN collect({depth: said.depth, speaker: voice.id}) AS chain
  }
  CALL (claim) {
    MATCH (claim)-[evidence:EVIDENCED_BY]->(sentence:Sentence)
    WITH evidence, sentence
    ORDER BY sentence.paragraph, sentence.number
    LIMIT 20
    RETURN collect({
      starts: evidence.starts, ends: evidence.ends, texts: evidence.texts,
      sentence: sentence {/* sentence */ .id, .paragraph, .number, .start, .end, .gloss, .noClaimBecause /* sentence */}
    }) AS pieces
  }
  RETURN collect({claim: claim {/* claim */ .id, .predicate, .type, .polarity, .modality, .interpretation, .cue, .note, .status, .contested, .depth, .document /* claim */, .subject, .object, .speaker}, chain: chain, pieces: pieces}) AS told
}
CALL (told) {
  UNWIND told AS each
  UNWIND each.chain AS said
  WITH DISTINCT said.speaker AS id
  MATCH (speaker:Entity {id: id})
  RETURN collect(speaker {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}) AS speakers
}
CALL (told) {
  UNWIND told AS each
  WITH DISTINCT each.claim.document AS id
  MATCH (document:Document {id: id})
  RETURN collect(document {/* document */ .id, .title, .author, .publisher, .genre, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .sha256, .length, .version, .claimCount /* document */}) AS documents
}
// </told>
RETURN entity {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */} AS entity, [node IN page | node {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}] AS page,
       [node IN others | node {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}] AS others, links, told, speakers, documents,
       0 AS looked, 1 + entity.neighbors + size(others) - known AS matching, COUNT { (:Entity) } AS total
