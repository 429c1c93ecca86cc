// Removes a document and its sentences.
// parameters: $document
// returns: nothing
MATCH (document:Document {id: $document})
OPTIONAL MATCH (sentence:Sentence)-[:IN]->(document)
DETACH DELETE sentence, document
