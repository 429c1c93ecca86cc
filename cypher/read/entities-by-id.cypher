// Entities by their ids, in no order; unknown ones are left out.
// parameters: $ids
// returns: entity
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity {.*} AS entity
