// Stories that stand in no document or in more than one, that have no steps, and steps that show what is not there.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (story:Story)
WITH story, COUNT { (story)-[:IN]->(:Document) } AS documents
WHERE documents <> 1
RETURN story.id AS id, 'the story stands in ' + documents + ' documents instead of one' AS what, null AS document
ORDER BY id
UNION
MATCH (story:Story)-[:IN]->(document:Document)
WHERE NOT EXISTS { (:StoryStep)-[:IN]->(story) }
RETURN story.id AS id, 'the story has no steps' AS what, document.id AS document
ORDER BY id
UNION
MATCH (step:StoryStep)
WITH step, COUNT { (step)-[:IN]->(:Story) } AS stories
WHERE stories <> 1
RETURN coalesce(step.text, 'a step') AS id, 'the step stands in ' + stories + ' stories instead of one' AS what, null AS document
ORDER BY id
UNION
MATCH (step:StoryStep)-[:IN]->(story:Story)-[:IN]->(document:Document)
UNWIND step.entities + step.positionEntities AS entity
WITH DISTINCT step, story, document, entity
WHERE NOT EXISTS { (:Entity {id: entity}) }
RETURN story.id AS id, 'its step ' + step.number + ' shows ' + entity + ', which is no entity' AS what, document.id AS document
ORDER BY id
UNION
MATCH (step:StoryStep)-[:IN]->(story:Story)-[:IN]->(document:Document)
UNWIND step.relations AS line
WITH step, story, document, line, split(line, '|') AS parts
WHERE NOT EXISTS {
  MATCH (:Entity {id: parts[0]})-[relation]->(:Entity {id: parts[2]})
  WHERE type(relation) = parts[1]
}
RETURN story.id AS id, 'its step ' + step.number + ' draws ' + line + ', which no relationship is' AS what, document.id AS document
ORDER BY id
