// Sets `contested` on the claims of these documents that a standing one contradicts, and on their relationships; for a graph in
// which none is set.
// parameters: $documents
// returns: nothing
UNWIND $documents AS document
MATCH (claim:Claim {document: document})
WHERE claim.status IN ['ACTIVE', 'DISPUTED'] AND EXISTS {
  MATCH (claim)-[:CONTRADICTS]-(other:Claim) WHERE other.status IN ['ACTIVE', 'DISPUTED']
}
SET claim.contested = true
WITH claim
MATCH (:Entity {id: claim.subject})-[relation {id: claim.id}]->(:Entity {id: claim.object})
SET relation.contested = true
