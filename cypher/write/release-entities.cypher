// Takes a document off the entities that it declares; they stay until write/remove-orphans.
// parameters: $document
// returns: touched, the ids of these entities
MATCH (document:Document {id: $document})
UNWIND document.entities AS id
MATCH (entity:Entity {id: id})
SET entity.documents = [id IN entity.documents WHERE id <> $document]
RETURN collect(entity.id) AS touched
