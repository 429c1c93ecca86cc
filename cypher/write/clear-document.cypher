// Removes a document with its sentences and its stories.
// parameters: $document
// returns: nothing
MATCH (document:Document {id: $document})
OPTIONAL MATCH (part:Sentence|Story)-[:IN]->(document)
OPTIONAL MATCH (step:StoryStep)-[:IN]->(part)
DETACH DELETE step, part, document
