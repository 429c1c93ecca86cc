// Relationships between entities that belong to no standing claim.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (source:Entity)-[relation]->(target:Entity)
OPTIONAL MATCH (claim:Claim {id: relation.id})
WITH source, relation, target, claim
WHERE claim IS NULL OR NOT claim.status IN ['ACTIVE', 'DISPUTED']
RETURN source.id + '|' + type(relation) + '|' + target.id AS id,
       'a relationship of id ' + coalesce('"' + relation.id + '"', 'null') + ' is there, but '
         + CASE WHEN claim IS NULL THEN 'no claim has this id' ELSE 'its claim is ' + claim.status END AS what,
       claim.document AS document
ORDER BY id
