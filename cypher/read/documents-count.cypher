// How many documents there are.
// parameters: none
// returns: count
MATCH (document:Document)
RETURN count(document) AS count
