// The hash of the schema that this graph has.
// parameters: none
// timeout: 30000 ms
// returns: hash
MATCH (schema:Attest {id: 'schema'})
RETURN schema.hash AS hash
