// Removes a document's claims with their relationships; figures are stale until write/figures. What somebody else joined to one
// makes Neo4j refuse.
// parameters: $document
// returns: nothing
MATCH (claim:Claim {document: $document})
OPTIONAL MATCH (:Entity {id: claim.subject})-[relation {id: claim.id}]->(:Entity {id: claim.object})
DELETE relation
WITH DISTINCT claim
OPTIONAL MATCH (claim)-[link]-(:Entity|Claim|Sentence|Document|Voice|Story|StoryStep)
DELETE link
WITH DISTINCT claim
DELETE claim
