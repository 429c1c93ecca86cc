// Creates the relationship of each standing claim; its id is the claim's.
// parameters: $document, $rows
// returns: nothing
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (subject)-[relation:$(row.type)]->(object)
SET relation = row.properties, relation.document = $document, relation.contested = false
