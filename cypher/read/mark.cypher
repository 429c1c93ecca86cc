// The mark of a graph that is Attest's: the hash of its schema, and the format of its data (null before there were formats).
// parameters: none
// timeout: 30000 ms
// returns: hash, format
MATCH (mark:Attest {id: 'schema'})
RETURN mark.hash AS hash, mark.format AS format
