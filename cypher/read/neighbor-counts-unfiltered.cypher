// What read/neighbor-counts gives without a filter: kept at the well connected, of whom it would take long, and counted at others.
// parameters: $id
// returns: entity, looked, counts
MATCH (entity:Entity {id: $id})
CALL (entity) {
    WITH entity
    WHERE entity.counts IS NOT NULL
    RETURN [at IN range(0, size(entity.counts) - 1)
      | {kind: entity.countKinds[at], type: entity.countTypes[at], direction: entity.countDirections[at], count: entity.counts[at]}] AS counts
  UNION ALL
    WITH entity
    WHERE entity.counts IS NULL
    MATCH (entity)-[relation]-(neighbor:Entity)
    WITH neighbor.kind AS kind, type(relation) AS type,
         CASE WHEN startNode(relation) = entity THEN 'OUT' ELSE 'IN' END AS direction, count(DISTINCT neighbor) AS count
    RETURN collect({kind: kind, type: type, direction: direction, count: count}) AS counts
}
WITH entity, collect(counts) AS found
RETURN entity.id AS entity, 0 AS looked, coalesce(head([counts IN found WHERE size(counts) > 0]), []) AS counts
