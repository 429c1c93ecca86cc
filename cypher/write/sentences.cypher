// Creates a document's sentences.
// parameters: $document, $rows
// returns: nothing
MATCH (document:Document {id: $document})
UNWIND $rows AS row
CREATE (sentence:Sentence)-[:IN]->(document)
SET sentence = row
