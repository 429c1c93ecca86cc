// Creates a document's stories with their steps. Positions are kept as parallel lists, for a list of maps cannot be a property.
// parameters: $document, $rows
// returns: nothing
MATCH (document:Document {id: $document})
UNWIND $rows AS row
CREATE (story:Story {id: row.id, number: row.number, title: row.title, summary: row.summary})-[:IN]->(document)
WITH story, row
UNWIND row.steps AS step
CREATE (:StoryStep {
  number: step.number,
  text: step.text,
  entities: step.entities,
  relations: step.relations,
  positionEntities: [position IN step.positions | position.entity],
  positionWidths: [position IN step.positions | position.width],
  positionXs: [position IN step.positions | toFloat(position.x)],
  positionYs: [position IN step.positions | toFloat(position.y)],
  positionLabelSides: [position IN step.positions | position.labelSide]
})-[:IN]->(story)
