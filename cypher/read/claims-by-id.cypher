// Claims by their ids, in no order; unknown ones are left out.
// parameters: $ids
// returns: claim, with its ends and speaker
MATCH (claim:Claim)
WHERE claim.id IN $ids
MATCH (subject:Entity {id: claim.subject})
MATCH (object:Entity {id: claim.object})
MATCH (speaker:Entity {id: claim.speaker})
RETURN claim {.*, subject: subject {.*}, object: object {.*}, speaker: speaker {.*}} AS claim
