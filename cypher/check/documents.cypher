// Documents whose author or opening view names no entity, or whose claimCount is not the number of their claims.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (document:Document)
WHERE NOT EXISTS { (:Entity {id: document.author}) }
RETURN document.id AS id, 'its author ' + coalesce(document.author, 'null') + ' is no entity' AS what, document.id AS document
ORDER BY id
UNION
MATCH (document:Document)
UNWIND document.openingEntities AS entity
WITH document, entity
WHERE NOT EXISTS { (:Entity {id: entity}) }
RETURN document.id AS id, 'its opening view shows ' + entity + ', which is no entity' AS what, document.id AS document
ORDER BY id
UNION
MATCH (document:Document)
WITH document, COUNT { MATCH (claim:Claim {document: document.id}) RETURN claim } AS claims
WHERE coalesce(document.claimCount <> claims, true)
RETURN document.id AS id,
       'it has ' + claims + ' claims, but its claimCount is ' + coalesce(toString(document.claimCount), 'null') AS what,
       document.id AS document
ORDER BY id
