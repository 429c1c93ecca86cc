// For each entity a page of the claims that touch it, by id, with nothing but the ids of their ends and speakers.
// parameters: $ids, $statuses, $after, $limit
// returns: id, claims
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(subject, id)
      WHERE claim.subject = id AND claim.id > $after AND claim.status IN $statuses
      WITH claim
      ORDER BY claim.subject, claim.id
      LIMIT $limit
      RETURN claim
    UNION
      MATCH (claim:Claim)
      USING INDEX claim:Claim(object, id)
      WHERE claim.object = id AND claim.id > $after AND claim.status IN $statuses
      WITH claim
      ORDER BY claim.object, claim.id
      LIMIT $limit
      RETURN claim
  }
  WITH claim
  ORDER BY claim.id
  LIMIT $limit
  RETURN collect(claim {/* claim */ .id, .predicate, .type, .polarity, .modality, .interpretation, .cue, .note, .status, .contested, .depth, .document /* claim */, subject: {id: claim.subject}, object: {id: claim.object}, speaker: {id: claim.speaker}}) AS claims
}
RETURN id, claims
