// Claims whose ranks are not those of their ends: 64 less the binary digits of the degree where the claim stands, else none.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (claim:Claim)
MATCH (subject:Entity {id: claim.subject})
MATCH (object:Entity {id: claim.object})
WITH claim, claim.status IN ['ACTIVE', 'DISPUTED'] AS stands, subject, object
WHERE CASE WHEN stands
    THEN coalesce(claim.subjectRank <> 64 - subject.degreeDigits OR claim.objectRank <> 64 - object.degreeDigits, true)
    ELSE claim.subjectRank IS NOT NULL OR claim.objectRank IS NOT NULL END
RETURN claim.id AS id, 'its ranks are not those of its ends' AS what, claim.document AS document
ORDER BY id
