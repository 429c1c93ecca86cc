// Stories by document, each document's in the order of its seed.
// parameters: $limit
// returns: story
MATCH (story:Story)-[:IN]->(document:Document)
RETURN story {.*} AS story
ORDER BY document.id, story.number
LIMIT $limit
