// The steps of stories, in order.
// parameters: $ids
// returns: id, steps
MATCH (step:StoryStep)-[:IN]->(story:Story)
WHERE story.id IN $ids
WITH story, step
ORDER BY step.number
RETURN story.id AS id, collect(step {.*}) AS steps
