// These entities and the passing relationships among them, at most 20,000; of $touching, those that one of these is an end of.
// parameters: $ids, $touching, $filter
// returns: nodes, links, total
OPTIONAL MATCH (node:Entity)
WHERE node.id IN $ids
WITH collect(node) AS nodes
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
  WHERE ($touching IS NULL OR startNode(relation).id IN $touching OR endNode(relation).id IN $touching)
    AND
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
RETURN [node IN nodes | node {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}] AS nodes, links, COUNT { (:Entity) } AS total
