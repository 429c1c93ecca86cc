// The chains of speakers of claims, from the author on: at most 20 each.
// parameters: $ids
// returns: id, chain
MATCH (claim:Claim)-[link:ATTRIBUTED_TO]->(voice:Voice)
WHERE claim.id IN $ids
MATCH (speaker:Entity {id: voice.id})
WITH claim, link, speaker
ORDER BY link.depth
WITH claim.id AS id, collect({depth: link.depth, speaker: speaker {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}}) AS chain
RETURN id, chain[..20] AS chain
