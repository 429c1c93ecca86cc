// The standing claims of sentences: at most 200 each.
// parameters: $ids
// returns: id, claims with their ends and speakers
MATCH (sentence:Sentence)<-[:EVIDENCED_BY]-(claim:Claim)
WHERE sentence.id IN $ids AND claim.status IN ['ACTIVE', 'DISPUTED']
MATCH (subject:Entity {id: claim.subject})
MATCH (object:Entity {id: claim.object})
MATCH (speaker:Entity {id: claim.speaker})
WITH sentence, claim, subject, object, speaker
ORDER BY claim.id
WITH sentence.id AS id, collect(claim {/* claim */ .id, .predicate, .type, .polarity, .modality, .interpretation, .cue, .note, .status, .contested, .depth, .document /* claim */, subject: subject {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, object: object {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, speaker: speaker {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}}) AS claims
RETURN id, claims[..200] AS claims
