// Whoever speaks in a passing claim as the deepest of its chain, most claims first; looks at 100,000 standing claims.
// parameters: $filter, $limit
// returns: looked, speakers
// <relations>
CALL () {
    WITH $filter AS filter
    WHERE filter.speakers IS NOT NULL
    MATCH (voice:Voice)<-[:ATTRIBUTED_TO]-(claim:Claim)
    WHERE voice.id IN filter.speakers AND claim.speaker = voice.id AND claim.status IN ['ACTIVE', 'DISPUTED']
    WITH claim
    LIMIT 100000
    MATCH (:Entity {id: claim.subject})-[relation {id: claim.id}]->(:Entity {id: claim.object})
    RETURN relation
  UNION ALL
    WITH $filter AS filter
    WHERE filter.speakers IS NULL AND filter.documents IS NOT NULL
    MATCH (claim:Claim)
    WHERE claim.document IN filter.documents AND claim.status IN ['ACTIVE', 'DISPUTED']
    WITH claim
    LIMIT 100000
    MATCH (:Entity {id: claim.subject})-[relation {id: claim.id}]->(:Entity {id: claim.object})
    RETURN relation
  UNION ALL
    WITH $filter AS filter
    WHERE filter.speakers IS NULL AND filter.documents IS NULL
    MATCH (entity:Entity)
    WHERE entity.degreeDigits > 0
    WITH entity
    ORDER BY entity.degreeDigits DESC
    MATCH (entity)-[relation]->(:Entity)
    WITH relation
    LIMIT 100000
    RETURN relation
}
// </relations>
WITH collect(relation) AS looked
CALL (looked) {
  UNWIND looked AS relation
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
  WITH relation.speaker AS id, min(relation.depth) AS depth, count(*) AS count
  ORDER BY count DESC, id
  LIMIT $limit
  MATCH (speaker:Entity {id: id})
  RETURN collect({entity: speaker {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, depth: depth, claimCount: count}) AS speakers
}
RETURN size(looked) AS looked, speakers
