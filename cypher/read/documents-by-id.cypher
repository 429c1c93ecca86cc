// Documents by their ids, in no order; unknown ones are left out.
// parameters: $ids
// returns: document
MATCH (document:Document)
WHERE document.id IN $ids
RETURN document {/* document */ .id, .title, .author, .publisher, .genre, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .sha256, .length, .version, .claimCount /* document */, .openingEntities, .openingWidths, .openingXs, .openingYs, .openingLabelSides} AS document
