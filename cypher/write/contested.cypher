// Sets `contested` on claims and their relationships, as the contradictions now stand: those of a document, their opposites, and these.
// parameters: $document, $claims
// returns: nothing
CALL () {
  MATCH (claim:Claim)
  WHERE claim.id IN $claims
  RETURN claim
  UNION
  MATCH (:Claim {document: $document})-[:CONTRADICTS]-(claim:Claim)
  RETURN claim
  UNION
  MATCH (claim:Claim {document: $document})
  WHERE EXISTS { (claim)-[:CONTRADICTS]-() }
  RETURN claim
}
WITH claim,
     claim.status IN ['ACTIVE', 'DISPUTED'] AND EXISTS {
       MATCH (claim)-[:CONTRADICTS]-(other:Claim) WHERE other.status IN ['ACTIVE', 'DISPUTED']
     } AS contested
SET claim.contested = contested
WITH claim, contested
MATCH (:Entity {id: claim.subject})-[relation {id: claim.id}]->(:Entity {id: claim.object})
SET relation.contested = contested
