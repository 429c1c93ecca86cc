// The relationships that a question over the whole graph looks at, 100,000 at most: those of whom the filter names, else those of
// the best connected entities.
CALL () {
    WITH $filter AS filter
    WHERE filter.speakers IS NOT NULL
    MATCH (voice:Voice)<-[:ATTRIBUTED_TO]-(claim:Claim)
    WHERE voice.id IN filter.speakers AND claim.speaker = voice.id AND claim.status IN ['ACTIVE', 'DISPUTED']
    WITH claim
    LIMIT 100000
    MATCH (:Entity {id: claim.subject})-[relation {id: claim.id}]->(:Entity {id: claim.object})
    RETURN relation
  UNION ALL
    WITH $filter AS filter
    WHERE filter.speakers IS NULL AND filter.documents IS NOT NULL
    MATCH (claim:Claim)
    WHERE claim.document IN filter.documents AND claim.status IN ['ACTIVE', 'DISPUTED']
    WITH claim
    LIMIT 100000
    MATCH (:Entity {id: claim.subject})-[relation {id: claim.id}]->(:Entity {id: claim.object})
    RETURN relation
  UNION ALL
    WITH $filter AS filter
    WHERE filter.speakers IS NULL AND filter.documents IS NULL
    MATCH (entity:Entity)
    WHERE entity.degreeDigits > 0
    WITH entity
    ORDER BY entity.degreeDigits DESC
    MATCH (entity)-[relation]->(:Entity)
    WITH relation
    LIMIT 100000
    RETURN relation
}
