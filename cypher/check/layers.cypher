// Relationships that join the two layers, which meet by id alone.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (entity:Entity)-[relation]-(other)
WHERE NOT other:Entity
RETURN entity.id AS id,
       'a relationship ' + type(relation) + ' joins it to a ' + coalesce(head(labels(other)), 'node without a label') AS what,
       null AS document
ORDER BY id
