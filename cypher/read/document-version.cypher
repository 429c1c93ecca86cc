// The version of one document, where it is in the graph.
// parameters: $id
// timeout: 30000 ms
// returns: version
MATCH (document:Document {id: $id})
RETURN document.version AS version
