// Removes a document's claims with their relationships; figures are stale until write/figures.
// parameters: $document
// returns: nothing
MATCH (claim:Claim {document: $document})
OPTIONAL MATCH (:Entity {id: claim.subject})-[relation {id: claim.id}]->(:Entity {id: claim.object})
DELETE relation
DETACH DELETE claim
