// Relationships whose ends, type or properties are not those of the claim of their id.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (source:Entity)-[relation]->(target:Entity)
MATCH (claim:Claim {id: relation.id})
WHERE claim.status IN ['ACTIVE', 'DISPUTED']
WITH claim,
     relation {.*, subject: source.id, object: target.id, type: type(relation)} AS drawn,
     claim {.subject, .object, .type, .id, .polarity, .modality, .interpretation, .speaker, .depth, .document, .contested} AS meant
WITH claim, drawn, meant,
     [key IN keys(meant) WHERE coalesce(drawn[key] <> meant[key], NOT (drawn[key] IS NULL AND meant[key] IS NULL))]
       + [key IN keys(drawn) WHERE NOT key IN keys(meant)] AS different
WHERE size(different) > 0
UNWIND different AS key
WITH claim, key, drawn, meant
ORDER BY key
WITH claim, collect(key + ' ' + coalesce(toString(drawn[key]), 'null') + ' instead of ' + coalesce(toString(meant[key]), 'null')) AS differences
RETURN claim.id AS id,
       'its relationship has ' + reduce(text = head(differences), each IN tail(differences) | text + ', ' + each) AS what,
       claim.document AS document
ORDER BY id
