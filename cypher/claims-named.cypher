// The claims that a filter names by their speakers, their documents, both of their ends, or themselves.
CALL () {
    WITH $filter AS filter
    WHERE filter.speakers IS NOT NULL
    MATCH (voice:Voice)<-[:ATTRIBUTED_TO]-(claim:Claim)
    WHERE voice.id IN filter.speakers AND claim.speaker = voice.id
    RETURN claim
  UNION ALL
    WITH $filter AS filter
    WHERE filter.speakers IS NULL AND filter.documents IS NOT NULL
    MATCH (claim:Claim)
    WHERE claim.document IN filter.documents
    RETURN claim
  UNION ALL
    WITH $filter AS filter
    WHERE filter.speakers IS NULL AND filter.documents IS NULL AND filter.entities IS NOT NULL
    UNWIND filter.entities AS id
    WITH DISTINCT id, filter
    MATCH (claim:Claim)
    USING INDEX claim:Claim(subject, id)
    WHERE claim.subject = id AND claim.id > '' AND claim.object IN filter.entities
    RETURN claim
  UNION ALL
    WITH $filter AS filter
    WHERE filter.speakers IS NULL AND filter.documents IS NULL AND filter.entities IS NULL
    MATCH (claim:Claim)
    WHERE claim.id IN filter.claims
    RETURN claim
}
