// Generated from cypher/paths.cypher, which differs in the number of hops alone.
// The shortest paths of at most 2 hops between two entities, over affirmed claims that pass the filter, around $avoid:
// 1,000 sequences of entities at most, and 20,000 of the passing claims along them.
// parameters: $from, $to, $filter, $avoid
// returns: from, to (null where there is no such entity), sequences, nodes, links
OPTIONAL MATCH (from:Entity {id: $from})
OPTIONAL MATCH (to:Entity {id: $to})
CALL (from, to) {
  WITH from, to
  WHERE from IS NOT NULL AND to IS NOT NULL
  MATCH path = allShortestPaths((from)-[*..2]-(to))
  WHERE all(relation IN relationships(path) WHERE relation.polarity = 'AFFIRMED'
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
    )
    AND none(node IN nodes(path) WHERE node.id IN $avoid)
  WITH DISTINCT nodes(path) AS sequence
  LIMIT 1000
  RETURN collect(sequence) AS sequences
}
CALL (sequences) {
  UNWIND sequences AS sequence
  UNWIND sequence AS node
  WITH DISTINCT node
  RETURN collect(node {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}) AS nodes
}
CALL (sequences) {
  UNWIND sequences AS sequence
  UNWIND range(0, size(sequence) - 2) AS at
  WITH DISTINCT sequence[at] AS one, sequence[at + 1] AS other
  MATCH (one)-[relation]-(other)
  WHERE relation.polarity = 'AFFIRMED'
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
RETURN from.id AS from, to.id AS to, [sequence IN sequences | [node IN sequence | node.id]] AS sequences, nodes, links
