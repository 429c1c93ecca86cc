// Claims without evidence, and evidence outside of the claim's document or of its sentence.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (claim:Claim)
WHERE NOT EXISTS { (claim)-[:EVIDENCED_BY]->() }
RETURN claim.id AS id, 'it has no evidence' AS what, claim.document AS document
ORDER BY id
UNION
MATCH (claim:Claim)-[:EVIDENCED_BY]->(sentence)
WHERE NOT EXISTS { (sentence:Sentence)-[:IN]->(:Document {id: claim.document}) }
RETURN claim.id AS id, 'its evidence ' + coalesce(sentence.id, 'null') + ' is no sentence of its document' AS what, claim.document AS document
ORDER BY id
UNION
MATCH (claim:Claim)-[evidence:EVIDENCED_BY]->(sentence:Sentence)
WHERE coalesce(
  size(evidence.texts) = 0 OR size(evidence.starts) <> size(evidence.texts) OR size(evidence.ends) <> size(evidence.texts)
    OR any(index IN range(0, size(evidence.texts) - 1)
      WHERE evidence.starts[index] < sentence.start OR evidence.ends[index] > sentence.end
        OR evidence.starts[index] >= evidence.ends[index]),
  true)
RETURN claim.id AS id, 'an anchor in ' + sentence.id + ' has no place inside of the sentence' AS what, claim.document AS document
ORDER BY id
