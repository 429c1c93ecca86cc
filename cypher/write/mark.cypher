// Marks the graph as Attest's, and remembers which schema and format it has.
// parameters: $hash, $format
// returns: nothing
MERGE (mark:Attest {id: 'schema'})
SET mark.hash = $hash, mark.format = $format
