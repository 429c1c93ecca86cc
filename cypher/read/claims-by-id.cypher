// Claims by their ids, in no order; unknown ones are left out.
// parameters: $ids
// returns: claim, with its ends and speaker
MATCH (claim:Claim)
WHERE claim.id IN $ids
MATCH (subject:Entity {id: claim.subject})
MATCH (object:Entity {id: claim.object})
MATCH (speaker:Entity {id: claim.speaker})
RETURN claim {/* claim */ .id, .predicate, .type, .polarity, .modality, .interpretation, .cue, .note, .status, .contested, .depth, .document /* claim */, subject: subject {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, object: object {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, speaker: speaker {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}} AS claim
