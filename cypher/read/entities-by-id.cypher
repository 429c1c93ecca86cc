// Entities by their ids, in no order; unknown ones are left out.
// parameters: $ids
// returns: entity
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */} AS entity
