// A page of documents by id.
// parameters: $after, $limit
// returns: document
MATCH (document:Document)
WHERE document.id > $after
RETURN document {/* document */ .id, .title, .author, .publisher, .genre, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .sha256, .length, .version, .claimCount /* document */, .openingEntities, .openingWidths, .openingXs, .openingYs, .openingLabelSides} AS document
ORDER BY document.id
LIMIT $limit
