// Entities by full text, and the entities of sentences whose gloss is hit: an event of the sentence's claims, else their subjects.
// parameters: $query, $kinds, $limit
// returns: hits
CALL () {
  CALL db.index.fulltext.queryNodes('entity_text', $query, {limit: 200}) YIELD node, score
  WHERE $kinds IS NULL OR node.kind IN $kinds
  RETURN node AS entity, null AS sentence, score
  ORDER BY score DESC, node.degree DESC, node.id
  LIMIT $limit
  UNION ALL
  CALL db.index.fulltext.queryNodes('sentence_text', $query, {limit: 50}) YIELD node AS found, score
  MATCH (found)<-[:EVIDENCED_BY]-(claim:Claim)
  WHERE claim.status IN ['ACTIVE', 'DISPUTED']
  MATCH (subject:Entity {id: claim.subject})
  MATCH (object:Entity {id: claim.object})
  WITH found, score, collect(DISTINCT subject) AS subjects,
       collect(DISTINCT CASE WHEN subject.kind = 'EVENT' THEN subject WHEN object.kind = 'EVENT' THEN object END) AS events
  UNWIND CASE WHEN size(events) > 0 THEN events ELSE subjects END AS entity
  WITH entity, found, score / 4 AS score
  ORDER BY score DESC, found.id
  WHERE $kinds IS NULL OR entity.kind IN $kinds
  WITH entity, head(collect(found)) AS found, max(score) AS score
  MATCH (found)-[:IN]->(document:Document)
  RETURN entity, found {.*, document: document {.*}} AS sentence, score
  ORDER BY score DESC, entity.id
  LIMIT $limit
}
WITH entity, sentence, score
ORDER BY score DESC, entity.degree DESC, entity.id
RETURN collect({entity: entity {.*}, sentence: sentence, score: score}) AS hits
