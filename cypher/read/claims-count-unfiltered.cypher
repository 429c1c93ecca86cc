// How many claims stand, from the figures that are kept.
// parameters: none
// returns: count
MATCH (document:Document)
RETURN coalesce(sum(document.standing), 0) AS count
