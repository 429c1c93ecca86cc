// Events that a passing claim touches: by their earliest day, then by month where the year is open, then by id, those without a date last.
// Looks at 100,000 standing claims at events.
// parameters: $filter, $limit
// returns: looked, events
CALL () {
  MATCH (event:Entity)
  USING INDEX event:Entity(kind, degreeDigits)
  WHERE event.kind = 'EVENT' AND event.degreeDigits > 0
  MATCH (event)-[relation]-(:Entity)
  WITH relation
  LIMIT 100000
  RETURN count(relation) AS looked
}
CALL () {
  MATCH (event:Entity)
  USING INDEX event:Entity(kind, degreeDigits)
  WHERE event.kind = 'EVENT' AND event.degreeDigits > 0
  MATCH (event)-[relation]-(:Entity)
  WITH event, relation
  LIMIT 100000
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
  WITH DISTINCT event
  ORDER BY event.dateAsWritten IS NULL, event.earliest, event.openMonth, event.id
  LIMIT $limit
  RETURN collect(event {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}) AS events
}
RETURN looked, events
