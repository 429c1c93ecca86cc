// What read/facets gives without a filter, from the figures that are kept.
// parameters: none
// returns: total, looked, kinds, types, modalities, outcomes, speakers, interpretations, denials, contested
CALL () {
  MATCH (document:Document)
  WITH coalesce(sum(document.standing), 0) AS total, coalesce(sum(document.interpretations), 0) AS interpretations,
       coalesce(sum(document.denials), 0) AS denials
  RETURN total, interpretations, denials
}
CALL () {
  MATCH (entity:Entity)
  WHERE entity.kind IS NOT NULL AND entity.degreeDigits > 0
  WITH entity.kind AS name, count(*) AS count
  RETURN collect({name: name, count: count}) AS kinds
}
CALL () {
  MATCH (document:Document)
  UNWIND range(0, size(document.types) - 1) AS at
  WITH document.types[at] AS name, sum(document.typeCounts[at]) AS count
  RETURN collect({name: name, count: count}) AS types
}
CALL () {
  MATCH (document:Document)
  UNWIND range(0, 4) AS at
  WITH ['STATED', 'REPORTED', 'ALLEGED', 'PROBABLE', 'POSSIBLE'][at] AS name, sum(document.modalityCounts[at]) AS count
  WHERE count > 0
  RETURN collect({name: name, count: count}) AS modalities
}
CALL () {
  MATCH (document:Document)
  UNWIND range(0, size(document.outcomes) - 1) AS at
  WITH document.outcomes[at] AS name, sum(document.outcomeCounts[at]) AS count
  RETURN collect({name: name, count: count}) AS outcomes
}
CALL () {
  MATCH (voice:Voice)
  WITH voice, reduce(sum = 0, count IN voice.spoken | sum + count) AS count
  WHERE count > 0
  ORDER BY count DESC, voice.id
  LIMIT 50
  MATCH (speaker:Entity {id: voice.id})
  WITH speaker, head([level IN range(0, 19) WHERE voice.spoken[level] > 0]) AS depth, count
  RETURN collect({entity: speaker {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, depth: depth, claimCount: count}) AS speakers
}
CALL () {
  MATCH (claim:Claim {contested: true})
  RETURN count(claim) AS contested
}
RETURN total, 0 AS looked, kinds, types, modalities, outcomes, speakers, interpretations, denials, contested
