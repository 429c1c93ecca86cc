// Sentences by their ids, with their documents; unknown ones are left out.
// parameters: $ids
// returns: sentence
MATCH (sentence:Sentence)-[:IN]->(document:Document)
WHERE sentence.id IN $ids
RETURN sentence {/* sentence */ .id, .paragraph, .number, .start, .end, .gloss, .noClaimBecause /* sentence */, document: document {/* document */ .id, .title, .author, .publisher, .genre, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .sha256, .length, .version, .claimCount /* document */}} AS sentence
