// Documents by their ids, in no order; unknown ones are left out.
// parameters: $ids
// returns: document
MATCH (document:Document)
WHERE document.id IN $ids
RETURN document {.*} AS document
