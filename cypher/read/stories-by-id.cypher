// Stories by their ids, in no order; unknown ones are left out.
// parameters: $ids
// returns: story
MATCH (story:Story)
WHERE story.id IN $ids
RETURN story {.*} AS story
