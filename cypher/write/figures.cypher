// Derives the kept figures from the claims: degrees of these entities, counts of these voices and of the document.
// parameters: $document, $entities, $voices
// returns: nothing
CALL () {
  UNWIND $entities AS id
  MATCH (entity:Entity {id: id})
  WITH entity, COUNT { (entity)--(:Entity) } AS degree
  SET entity.degree = degree,
      entity.degreeDigits = CASE degree WHEN 0 THEN 0 ELSE toInteger(floor(log(degree) / log(2) + 1e-9)) + 1 END
}
CALL () {
  UNWIND $voices AS id
  MATCH (voice:Voice {id: id})
  SET voice.claimCount = COUNT { (voice)<-[:ATTRIBUTED_TO]-(:Claim) }
}
CALL () {
  MATCH (document:Document {id: $document})
  SET document.claimCount = COUNT { MATCH (claim:Claim {document: document.id}) RETURN claim }
}
