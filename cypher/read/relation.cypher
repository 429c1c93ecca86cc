// The relationships of one drawn line, at most 20,000.
// parameters: $source, $type, $target
// returns: links
MATCH (:Entity {id: $source})-[relation]->(:Entity {id: $target})
WHERE type(relation) = $type
WITH relation
LIMIT 20000
RETURN collect(relation {.*, type: type(relation), source: startNode(relation).id, target: endNode(relation).id}) AS links
