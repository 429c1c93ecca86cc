// Gives each document the list of the entities that it declares, and sets each voice to have spoken nothing yet: what graphs of
// format 2 lack, before write/figures and write/voices-spoken.
// parameters: none
// returns: id of each document, entities
MATCH (voice:Voice)
SET voice.spoken = [level IN range(0, 19) | 0]
WITH count(voice) AS voices
MATCH (document:Document)
CALL (document) {
  MATCH (entity:Entity)
  WHERE document.id IN entity.documents
  RETURN collect(entity.id) AS entities
}
SET document.entities = entities
RETURN document.id AS id, entities
