// A page of documents by id.
// parameters: $after, $limit
// returns: document
MATCH (document:Document)
WHERE document.id > $after
RETURN document {.*} AS document
ORDER BY document.id
LIMIT $limit
