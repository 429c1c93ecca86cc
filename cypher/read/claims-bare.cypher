// A page of claims by id, with nothing but the ids of its ends and its speaker.
// parameters: $statuses, $after, $limit
// returns: claim
MATCH (claim:Claim)
USING INDEX claim:Claim(id)
WHERE claim.id > $after AND claim.status IN $statuses
WITH claim
ORDER BY claim.id
LIMIT $limit
RETURN claim {/* claim */ .id, .predicate, .type, .polarity, .modality, .interpretation, .cue, .note, .status, .contested, .depth, .document /* claim */, subject: {id: claim.subject}, object: {id: claim.object}, speaker: {id: claim.speaker}} AS claim
ORDER BY claim.id
