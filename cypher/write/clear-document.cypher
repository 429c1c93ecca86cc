// Removes a document with its sentences and its stories; what somebody else joined to one makes Neo4j refuse.
// parameters: $document
// returns: nothing
MATCH (document:Document {id: $document})
OPTIONAL MATCH (part:Sentence|Story)-[:IN]->(document)
OPTIONAL MATCH (step:StoryStep)-[:IN]->(part)
WITH collect(DISTINCT step) + collect(DISTINCT part) + collect(DISTINCT document) AS nodes
UNWIND nodes AS node
OPTIONAL MATCH (node)-[link]-(:Entity|Claim|Sentence|Document|Voice|Story|StoryStep)
DELETE link
WITH DISTINCT node
DELETE node
