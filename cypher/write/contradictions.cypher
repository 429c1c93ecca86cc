// Joins claims that contradict one another: written by a person, or of opposite polarity on the same subject, predicate and object.
// parameters: $document, $pairs
// returns: nothing
CALL () {
  UNWIND $pairs AS pair
  MATCH (one:Claim {id: pair.one})
  MATCH (other:Claim {id: pair.other})
  RETURN one, other
  UNION
  MATCH (one:Claim {document: $document})
  MATCH (other:Claim {subject: one.subject, predicate: one.predicate, object: one.object})
  USING INDEX other:Claim(subject, predicate, object)
  WHERE other.polarity <> one.polarity
    AND one.status IN ['ACTIVE', 'DISPUTED'] AND other.status IN ['ACTIVE', 'DISPUTED']
  RETURN one, other
}
WITH one, other, one.id < other.id AS inOrder
WITH CASE WHEN inOrder THEN one ELSE other END AS first, CASE WHEN inOrder THEN other ELSE one END AS second
MERGE (first)-[:CONTRADICTS]->(second)
