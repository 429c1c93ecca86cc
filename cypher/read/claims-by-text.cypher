// Ids of claims, whatever their status, found by full text: at a named entity, in a gloss, in an anchor.
// parameters: $query, $limit
// returns: ids
CALL () {
  CALL db.index.fulltext.queryNodes('attest_entity_words', $query, {limit: $limit}) YIELD node
  MATCH (claim:Claim {subject: node.id})
  WHERE claim.id > ''
  RETURN claim.id AS id
  UNION
  CALL db.index.fulltext.queryNodes('attest_entity_words', $query, {limit: $limit}) YIELD node
  MATCH (claim:Claim {object: node.id})
  WHERE claim.id > ''
  RETURN claim.id AS id
  UNION
  CALL db.index.fulltext.queryNodes('attest_sentence_words', $query, {limit: $limit}) YIELD node
  MATCH (node)<-[:EVIDENCED_BY]-(claim:Claim)
  RETURN claim.id AS id
  UNION
  CALL db.index.fulltext.queryRelationships('attest_evidence_words', $query, {limit: $limit}) YIELD relationship
  WITH startNode(relationship) AS claim
  WHERE claim:Claim
  RETURN claim.id AS id
}
WITH DISTINCT id
LIMIT $limit
RETURN collect(id) AS ids
