// Claims whose relationship type is not their predicate, with NOT_ before it where denied.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (claim:Claim)
WITH claim, CASE claim.polarity WHEN 'DENIED' THEN 'NOT_' ELSE '' END + claim.predicate AS type
WHERE coalesce(claim.type <> type, true)
RETURN claim.id AS id,
       'it is ' + coalesce(claim.polarity, 'of no polarity') + ', but its type is ' + coalesce(claim.type, 'null') AS what,
       claim.document AS document
ORDER BY id
