// Entities that no document declares, or that say so of one that is not there.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (entity:Entity)
WHERE size(coalesce(entity.documents, [])) = 0
RETURN entity.id AS id, 'no document declares it' AS what, null AS document
ORDER BY id
UNION
MATCH (entity:Entity)
UNWIND entity.documents AS document
WITH entity, document
WHERE NOT EXISTS { (:Document {id: document}) }
RETURN entity.id AS id, 'it names ' + document + ', which is not there' AS what, null AS document
ORDER BY id
