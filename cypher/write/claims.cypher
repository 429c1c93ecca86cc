// Creates a document's claims, each with its evidence and its chain of speakers; a Voice appears with its first claim.
// parameters: $document, $rows
// returns: nothing
UNWIND $rows AS row
CREATE (claim:Claim)
SET claim = row.properties, claim.document = $document, claim.contested = false
WITH claim, row
CALL (claim, row) {
  UNWIND row.evidence AS piece
  MATCH (sentence:Sentence {id: piece.sentence})
  CREATE (claim)-[:EVIDENCED_BY {starts: piece.starts, ends: piece.ends, texts: piece.texts, words: piece.words}]->(sentence)
}
CALL (claim, row) {
  UNWIND row.attribution AS link
  MERGE (voice:Voice {id: link.speaker})
  ON CREATE SET voice.claimCount = 0, voice.spoken = [level IN range(0, 19) | 0]
  CREATE (claim)-[:ATTRIBUTED_TO {depth: link.depth}]->(voice)
}
