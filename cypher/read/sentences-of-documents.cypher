// The sentences of documents in the order of the text: at most 5,000 each.
// parameters: $ids
// returns: id, sentences
MATCH (sentence:Sentence)-[:IN]->(document:Document)
WHERE document.id IN $ids
WITH document, sentence
ORDER BY sentence.paragraph, sentence.number
WITH document, collect(sentence {/* sentence */ .id, .paragraph, .number, .start, .end, .gloss, .noClaimBecause /* sentence */, document: document {/* document */ .id, .title, .author, .publisher, .genre, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .sha256, .length, .version, .claimCount /* document */}}) AS sentences
RETURN document.id AS id, sentences[..5000] AS sentences
