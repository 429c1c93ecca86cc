// The claim at which `read/claims` stops looking; no row where it comes to the end before.
// parameters: $statuses, $after
// returns: id
MATCH (claim:Claim)
USING INDEX claim:Claim(id)
WHERE claim.id > $after AND claim.status IN $statuses
WITH claim
ORDER BY claim.id
SKIP 99999
LIMIT 1
RETURN claim.id AS id
