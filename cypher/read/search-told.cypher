// Entities of sentences whose gloss is hit and of claims whose fragments are: an event of the claims, else their subjects.
// What is said of somebody counts less than a name. Looks at 50 sentences and 100 fragments of those that Lucene has best.
// parameters: $query, $kinds, $limit
// returns: hits
CALL () {
  CALL db.index.fulltext.queryNodes('attest_sentence_words', $query, {limit: 50}) YIELD node AS found, score
  MATCH (found)<-[:EVIDENCED_BY]-(claim:Claim)
  RETURN found, null AS words, claim, score / 4 AS score
  UNION ALL
  CALL db.index.fulltext.queryRelationships('attest_evidence_words', $query, {limit: 100}) YIELD relationship, score
  WHERE startNode(relationship):Claim
  RETURN endNode(relationship) AS found, relationship.texts AS words, startNode(relationship) AS claim, score / 4 AS score
}
WITH found, words, claim, score
WHERE claim.status IN ['ACTIVE', 'DISPUTED']
MATCH (subject:Entity {id: claim.subject})
MATCH (object:Entity {id: claim.object})
WITH found, words, score, collect(DISTINCT subject) AS subjects,
     collect(DISTINCT CASE WHEN subject.kind = 'EVENT' THEN subject WHEN object.kind = 'EVENT' THEN object END) AS events
UNWIND CASE WHEN size(events) > 0 THEN events ELSE subjects END AS entity
WITH entity, found, words, score
ORDER BY score DESC, found.id
WHERE $kinds IS NULL OR entity.kind IN $kinds
WITH entity, head(collect({found: found, words: words})) AS best, max(score) AS score
ORDER BY score DESC, entity.degree DESC, entity.id
LIMIT $limit
WITH entity, best.found AS found, best.words AS words, score
MATCH (found)-[:IN]->(document:Document)
WITH entity, found, document, words, score
ORDER BY score DESC, entity.degree DESC, entity.id
RETURN collect({entity: entity {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, sentence: found {/* sentence */ .id, .paragraph, .number, .start, .end, .gloss, .noClaimBecause /* sentence */, document: document {/* document */ .id, .title, .author, .publisher, .genre, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .sha256, .length, .version, .claimCount /* document */}}, words: words, score: score}) AS hits
