// Removes a document's claims with their relationships; figures are stale until write/figures. What somebody else joined to one
// makes Neo4j refuse.
// parameters: $document
// returns: voices that spoke, and opposites: the claims of other documents that these contradicted
CALL () {
  MATCH (:Claim {document: $document})-[:ATTRIBUTED_TO]->(voice:Voice)
  RETURN collect(DISTINCT voice.id) AS voices
}
CALL () {
  MATCH (:Claim {document: $document})-[:CONTRADICTS]-(other:Claim)
  WHERE other.document <> $document
  RETURN collect(DISTINCT other.id) AS opposites
}
CALL () {
  MATCH (claim:Claim {document: $document})
  OPTIONAL MATCH (:Entity {id: claim.subject})-[relation {id: claim.id}]->(:Entity {id: claim.object})
  DELETE relation
  WITH DISTINCT claim
  OPTIONAL MATCH (claim)-[link]-(:Entity|Claim|Sentence|Document|Voice|Story|StoryStep)
  DELETE link
  WITH DISTINCT claim
  DELETE claim
}
RETURN voices, opposites
