// Creates a document. Its opening view is kept as parallel lists, for a list of maps cannot be a property.
// parameters: $document, $opening, $entities
// returns: nothing
CREATE (document:Document)
SET document = $document,
    document.entities = $entities,
    document.openingEntities = [position IN $opening | position.entity],
    document.openingWidths = [position IN $opening | position.width],
    document.openingXs = [position IN $opening | toFloat(position.x)],
    document.openingYs = [position IN $opening | toFloat(position.y)],
    document.openingLabelSides = [position IN $opening | position.labelSide]
