// One page of an entity's neighbors, best connected first, with the passing relationships among them, it, and $with.
// Looks at 20,000 of its relationships.
// parameters: $id, $filter, $direction, $with, $afterDigits, $afterId, $limit, $told
// returns: entity, page, others, links, told, speakers, documents, looked, matching, total
MATCH (entity:Entity {id: $id})
CALL (entity) {
  MATCH (entity)-[relation]-(neighbor:Entity)
  WHERE $direction IS NULL OR ($direction = 'OUT') = (startNode(relation) = entity)
  WITH relation, neighbor
  LIMIT 20000
  WHERE
    // <claim-filter>
    ($filter.types IS NULL OR type(relation) IN $filter.types)
    AND ($filter.modalities IS NULL OR relation.modality IN $filter.modalities)
    AND ($filter.polarity IS NULL OR relation.polarity = $filter.polarity)
    AND ($filter.interpretation IS NULL OR relation.interpretation = $filter.interpretation)
    AND ($filter.contested IS NULL OR relation.contested = $filter.contested)
    AND ($filter.speakers IS NULL OR relation.speaker IN $filter.speakers)
    AND ($filter.withoutAuthor IS NULL OR relation.depth > 0)
    AND ($filter.documents IS NULL OR relation.document IN $filter.documents)
    AND ($filter.claims IS NULL OR relation.id IN $filter.claims OR type(relation) IN $filter.worded)
    AND ($filter.entities IS NULL OR (startNode(relation).id IN $filter.entities AND endNode(relation).id IN $filter.entities))
    AND ($filter.kinds IS NULL OR (
      (startNode(relation).kind IN $filter.kinds OR startNode(relation).id IN $filter.exempt)
      AND (endNode(relation).kind IN $filter.kinds OR endNode(relation).id IN $filter.exempt)))
    AND ($filter.outcomes IS NULL OR startNode(relation).outcome IN $filter.outcomes OR endNode(relation).outcome IN $filter.outcomes)
    AND ($filter.withoutOutcomes IS NULL OR NOT (coalesce(startNode(relation).outcome, '') IN $filter.withoutOutcomes OR coalesce(endNode(relation).outcome, '') IN $filter.withoutOutcomes))
    AND ($filter.undated IS NULL OR startNode(relation).dateAsWritten IS NOT NULL OR endNode(relation).dateAsWritten IS NOT NULL)
    AND ($filter.earliest IS NULL
      OR (startNode(relation).dateAsWritten IS NULL AND endNode(relation).dateAsWritten IS NULL)
      OR (startNode(relation).dateAsWritten IS NOT NULL AND coalesce(startNode(relation).latest, 9007199254740991) >= $filter.earliest AND coalesce(startNode(relation).earliest, -9007199254740991) <= $filter.latest)
      OR (endNode(relation).dateAsWritten IS NOT NULL AND coalesce(endNode(relation).latest, 9007199254740991) >= $filter.earliest AND coalesce(endNode(relation).earliest, -9007199254740991) <= $filter.latest))
    // </claim-filter>
  RETURN collect(DISTINCT neighbor) AS passing
}
CALL (passing) {
  UNWIND passing AS neighbor
  WITH neighbor, neighbor.degreeDigits AS digits, neighbor.id AS id
  WHERE $afterId IS NULL OR digits < $afterDigits OR (digits = $afterDigits AND id > $afterId)
  ORDER BY digits DESC, id
  LIMIT $limit
  RETURN collect(neighbor) AS page
}
CALL (entity) {
  OPTIONAL MATCH (other:Entity)
  WHERE other.id IN $with AND other <> entity
  RETURN collect(other) AS others
}
WITH entity, passing, page, others,
     CASE $direction WHEN 'OUT' THEN COUNT { (entity)-->() } WHEN 'IN' THEN COUNT { (entity)<--() } ELSE COUNT { (entity)--() } END AS degree,
     CASE size($with) WHEN 0 THEN 0 ELSE size([node IN passing WHERE node.id IN $with]) END AS known,
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
  WHERE
    // <claim-filter>
    ($filter.types IS NULL OR type(relation) IN $filter.types)
    AND ($filter.modalities IS NULL OR relation.modality IN $filter.modalities)
    AND ($filter.polarity IS NULL OR relation.polarity = $filter.polarity)
    AND ($filter.interpretation IS NULL OR relation.interpretation = $filter.interpretation)
    AND ($filter.contested IS NULL OR relation.contested = $filter.contested)
    AND ($filter.speakers IS NULL OR relation.speaker IN $filter.speakers)
    AND ($filter.withoutAuthor IS NULL OR relation.depth > 0)
    AND ($filter.documents IS NULL OR relation.document IN $filter.documents)
    AND ($filter.claims IS NULL OR relation.id IN $filter.claims OR type(relation) IN $filter.worded)
    AND ($filter.entities IS NULL OR (startNode(relation).id IN $filter.entities AND endNode(relation).id IN $filter.entities))
    AND ($filter.kinds IS NULL OR (
      (startNode(relation).kind IN $filter.kinds OR startNode(relation).id IN $filter.exempt)
      AND (endNode(relation).kind IN $filter.kinds OR endNode(relation).id IN $filter.exempt)))
    AND ($filter.outcomes IS NULL OR startNode(relation).outcome IN $filter.outcomes OR endNode(relation).outcome IN $filter.outcomes)
    AND ($filter.withoutOutcomes IS NULL OR NOT (coalesce(startNode(relation).outcome, '') IN $filter.withoutOutcomes OR coalesce(endNode(relation).outcome, '') IN $filter.withoutOutcomes))
    AND ($filter.undated IS NULL OR startNode(relation).dateAsWritten IS NOT NULL OR endNode(relation).dateAsWritten IS NOT NULL)
    AND ($filter.earliest IS NULL
      OR (startNode(relation).dateAsWritten IS NULL AND endNode(relation).dateAsWritten IS NULL)
      OR (startNode(relation).dateAsWritten IS NOT NULL AND coalesce(startNode(relation).latest, 9007199254740991) >= $filter.earliest AND coalesce(startNode(relation).earliest, -9007199254740991) <= $filter.latest)
      OR (endNode(relation).dateAsWritten IS NOT NULL AND coalesce(endNode(relation).latest, 9007199254740991) >= $filter.earliest AND coalesce(endNode(relation).earliest, -9007199254740991) <= $filter.latest))
    // </claim-filter>
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
       CASE WHEN degree > 20000 THEN 20000 ELSE degree END AS looked,
       1 + size(passing) + size(others) - known AS matching, COUNT { (:Entity) } AS total
