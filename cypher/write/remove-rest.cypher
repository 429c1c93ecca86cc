// Removes every node that is Attest's, the mark included; what somebody else joined to one makes Neo4j refuse.
// parameters: none
// returns: nothing
MATCH (node:Entity|Claim|Sentence|Document|Voice|Story|StoryStep|Attest)
OPTIONAL MATCH (node)-[link]-(:Entity|Claim|Sentence|Document|Voice|Story|StoryStep)
DELETE link
WITH DISTINCT node
DELETE node
