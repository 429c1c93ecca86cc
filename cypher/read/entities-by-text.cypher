// Ids of entities found by full text.
// parameters: $query, $limit
// returns: ids
CALL db.index.fulltext.queryNodes('attest_entity_words', $query, {limit: $limit}) YIELD node
RETURN collect(node.id) AS ids
