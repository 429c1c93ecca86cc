// What read/speakers gives without a filter, from the figures that are kept.
// parameters: $limit
// returns: looked, speakers
CALL () {
  MATCH (voice:Voice)
  WITH voice, reduce(sum = 0, count IN voice.spoken | sum + count) AS count
  WHERE count > 0
  ORDER BY count DESC, voice.id
  LIMIT $limit
  MATCH (speaker:Entity {id: voice.id})
  WITH speaker, head([level IN range(0, 19) WHERE voice.spoken[level] > 0]) AS depth, count
  RETURN collect({entity: speaker {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, depth: depth, claimCount: count}) AS speakers
}
RETURN 0 AS looked, speakers
