// Remembers which schema this graph has.
// parameters: $hash
// returns: nothing
MERGE (schema:Attest {id: 'schema'})
SET schema.hash = $hash
