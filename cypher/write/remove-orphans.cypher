// Removes those of the entities that no document declares any more; what somebody else joined to one makes Neo4j refuse.
// parameters: $entities
// returns: nothing
MATCH (entity:Entity)
WHERE entity.id IN $entities AND size(entity.documents) = 0
OPTIONAL MATCH (entity)-[link]-(:Entity|Claim|Sentence|Document|Voice|Story|StoryStep)
DELETE link
WITH DISTINCT entity
DELETE entity
