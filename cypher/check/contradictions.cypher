// Standing claims of opposite polarity on the same subject, predicate and object that are not joined as contradictions.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (one:Claim {polarity: 'DENIED'})
MATCH (other:Claim {subject: one.subject, predicate: one.predicate, object: one.object})
WHERE other.polarity <> one.polarity AND NOT EXISTS { (one)-[:CONTRADICTS]-(other) }
  AND one.status IN ['ACTIVE', 'DISPUTED'] AND other.status IN ['ACTIVE', 'DISPUTED']
RETURN one.id AS id, 'it denies what ' + other.id + ' affirms, but no CONTRADICTS joins them' AS what, one.document AS document
ORDER BY id
