// Creates or renews the entities that a document declares.
// parameters: $document, $rows
// returns: nothing
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity.documents = [], entity.degree = 0, entity.degreeDigits = 0, entity.neighbors = 0
SET entity:$(row.label)
SET entity += row.properties,
    entity.documents = [id IN entity.documents WHERE id <> $document] + $document
