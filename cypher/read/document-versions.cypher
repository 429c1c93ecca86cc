// The version of every document in the graph.
// parameters: none
// timeout: 30000 ms
// returns: id, version
MATCH (document:Document)
RETURN document.id AS id, document.version AS version
ORDER BY id
