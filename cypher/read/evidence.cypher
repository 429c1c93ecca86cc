// The evidence of claims: at most 20 sentences each, in the order of the text.
// parameters: $ids
// returns: id, pieces
MATCH (claim:Claim)-[evidence:EVIDENCED_BY]->(sentence:Sentence)-[:IN]->(document:Document)
WHERE claim.id IN $ids
WITH claim, evidence, sentence, document
ORDER BY sentence.paragraph, sentence.number
WITH claim.id AS id,
     collect(evidence {.starts, .ends, .texts, sentence: sentence {/* sentence */ .id, .paragraph, .number, .start, .end, .gloss, .noClaimBecause /* sentence */, document: document {/* document */ .id, .title, .author, .publisher, .genre, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .sha256, .length, .version, .claimCount /* document */}}}) AS pieces
RETURN id, pieces[..20] AS pieces
