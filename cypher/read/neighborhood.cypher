// One page of an entity's neighbors, best connected first, with the passing relationships among them, it, and $with.
// Looks at 20,000 of its relationships.
// parameters: $id, $filter, $direction, $with, $afterDigits, $afterId, $limit
// returns: entity, page, others, links, looked, matching, total
MATCH (entity:Entity {id: $id})
CALL (entity) {
  MATCH (entity)-[relation]-(neighbor:Entity)
  WHERE $direction IS NULL OR ($direction = 'OUT') = (startNode(relation) = entity)
  WITH relation, neighbor
  LIMIT 20000
  WITH collect({relation: relation, neighbor: neighbor}) AS found
  CALL (found) {
    UNWIND found AS item
    WITH item.relation AS relation, item.neighbor AS neighbor
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
    WITH DISTINCT neighbor
    ORDER BY neighbor.degreeDigits DESC, neighbor.id
    RETURN collect(neighbor) AS passing
  }
  RETURN size(found) AS looked, passing
}
WITH entity, looked, passing,
     [neighbor IN passing
       WHERE $afterId IS NULL OR neighbor.degreeDigits < $afterDigits
         OR (neighbor.degreeDigits = $afterDigits AND neighbor.id > $afterId)][..$limit] AS page
CALL () {
  OPTIONAL MATCH (other:Entity)
  WHERE other.id IN $with
  RETURN collect(other) AS others
}
CALL (entity, passing, others) {
  UNWIND passing + others + entity AS node
  RETURN count(DISTINCT node) AS matching
}
WITH entity, looked, matching, page, others,
     [node IN others + page[..$limit - 1] | node.id] + entity.id AS ids
CALL (ids) {
  MATCH (node:Entity)-[relation]->(other:Entity)
  WHERE node.id IN ids AND other.id IN ids
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
RETURN entity {.*} AS entity, [node IN page | node {.*}] AS page, [node IN others | node {.*}] AS others, links,
       looked, matching, COUNT { (:Entity) } AS total
