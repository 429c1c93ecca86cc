// Joins what these documents deny to what any document affirms of the same subject, predicate and object; for a graph that holds
// all of its documents already.
// parameters: $documents
// returns: nothing
UNWIND $documents AS document
MATCH (one:Claim {document: document})
WHERE one.polarity = 'DENIED' AND one.status IN ['ACTIVE', 'DISPUTED']
MATCH (other:Claim {subject: one.subject, predicate: one.predicate, object: one.object})
USING INDEX other:Claim(subject, predicate, object)
WHERE other.polarity = 'AFFIRMED' AND other.status IN ['ACTIVE', 'DISPUTED']
WITH CASE WHEN one.id < other.id THEN [one, other] ELSE [other, one] END AS pair
WITH pair[0] AS first, pair[1] AS second
MERGE (first)-[:CONTRADICTS]->(second)
