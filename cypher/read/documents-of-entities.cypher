// The documents that declare each of these entities: of one that many name, a long list.
// parameters: $ids
// returns: id, documents
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id, entity.documents AS documents
