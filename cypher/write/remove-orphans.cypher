// Removes those of the entities that no document declares any more.
// parameters: $entities
// returns: nothing
MATCH (entity:Entity)
WHERE entity.id IN $entities AND size(entity.documents) = 0
DETACH DELETE entity
