// Claims whose subject, object, speaker or document is not there.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (claim:Claim)
UNWIND ['subject', 'object', 'speaker'] AS role
WITH claim, role
WHERE NOT EXISTS { (:Entity {id: claim[role]}) }
RETURN claim.id AS id, 'its ' + role + ' ' + coalesce(claim[role], 'null') + ' is no entity' AS what, claim.document AS document
ORDER BY id
UNION
MATCH (claim:Claim)
WHERE NOT EXISTS { (:Document {id: claim.document}) }
RETURN claim.id AS id, 'its document ' + coalesce(claim.document, 'null') + ' is not there' AS what, claim.document AS document
ORDER BY id
