// Relationships that join the two layers, which meet by id alone.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (entity:Entity)-[relation]-(other:Claim|Sentence|Document|Voice|Story|StoryStep|Attest)
RETURN entity.id AS id,
       'a relationship ' + type(relation) + ' joins it to a ' + head(labels(other)) AS what,
       null AS document
ORDER BY id
