// Claims whose `contested` is not what the contradictions say: it stands, and so does one that contradicts it.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (claim:Claim)
WITH claim,
     claim.status IN ['ACTIVE', 'DISPUTED'] AND EXISTS {
       MATCH (claim)-[:CONTRADICTS]-(other:Claim) WHERE other.status IN ['ACTIVE', 'DISPUTED']
     } AS contested
WHERE coalesce(claim.contested <> contested, true)
RETURN claim.id AS id,
       CASE WHEN contested THEN 'a standing claim contradicts it, but it is not marked contested'
            ELSE 'it is marked contested, but nothing that stands contradicts it' END AS what,
       claim.document AS document
ORDER BY id
