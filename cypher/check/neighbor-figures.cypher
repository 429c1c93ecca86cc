// Entities whose kept numbers of neighbors are not those of their relationships.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (entity:Entity)
CALL (entity) {
  OPTIONAL MATCH (entity)--(other:Entity)
  RETURN count(DISTINCT other) AS neighbors
}
CALL (entity) {
  MATCH (entity)-[relation]-(other:Entity)
  WHERE entity.degreeDigits >= 9
  WITH other.kind + ' ' + type(relation) + ' ' + CASE WHEN startNode(relation) = entity THEN 'OUT' ELSE 'IN' END AS group,
       count(DISTINCT other) AS count
  ORDER BY group
  RETURN collect(group + ' ' + count) AS counts
}
WITH entity, neighbors, counts,
     [at IN range(0, coalesce(size(entity.counts), 0) - 1)
       | entity.countKinds[at] + ' ' + entity.countTypes[at] + ' ' + entity.countDirections[at] + ' ' + entity.counts[at]] AS kept
WHERE coalesce(entity.neighbors <> neighbors, true) OR kept <> counts
RETURN entity.id AS id, 'its kept numbers of neighbors are not those of its relationships' AS what,
       head(entity.documents) AS document
ORDER BY id
