// How many entities there are.
// parameters: none
// returns: count
MATCH (entity:Entity)
RETURN count(entity) AS count
