// Claims that stand and have no relationship of their id, or more than one.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
CALL () {
  MATCH (claim:Claim)
  WHERE claim.status IN ['ACTIVE', 'DISPUTED']
  RETURN claim.id AS id, claim.document AS document, 0 AS relationships
  UNION ALL
  MATCH (:Entity)-[relation]->(:Entity)
  RETURN relation.id AS id, null AS document, 1 AS relationships
}
WITH id, max(document) AS document, sum(relationships) AS relationships
WHERE document IS NOT NULL AND relationships <> 1
RETURN id, 'the claim stands and has ' + relationships + ' relationships of its id instead of one' AS what, document
ORDER BY id
