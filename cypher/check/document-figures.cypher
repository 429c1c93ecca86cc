// Documents whose kept figures are not those of their standing claims.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (document:Document)
CALL (document) {
  MATCH (claim:Claim {document: document.id})
  WHERE claim.status IN ['ACTIVE', 'DISPUTED']
  RETURN collect(claim) AS claims
}
WITH document, claims,
     document {.standing, .interpretations, .denials, .modalityCounts,
       types: [at IN range(0, size(document.types) - 1) | document.types[at] + ' ' + document.typeCounts[at]],
       speakers: [at IN range(0, size(document.speakers) - 1)
         | document.speakers[at] + ' ' + document.speakerDepths[at] + ' ' + document.speakerCounts[at]]} AS kept
CALL (claims) {
  UNWIND claims AS claim
  WITH claim.type AS type, count(*) AS count
  ORDER BY type
  RETURN collect(type + ' ' + count) AS types
}
CALL (claims) {
  UNWIND claims AS claim
  WITH claim.speaker AS speaker, claim.depth AS depth, count(*) AS count
  ORDER BY speaker, toString(depth)
  RETURN collect(speaker + ' ' + depth + ' ' + count) AS speakers
}
WITH document, kept,
     {standing: size(claims), interpretations: size([claim IN claims WHERE claim.interpretation]),
      denials: size([claim IN claims WHERE claim.polarity = 'DENIED']),
      modalityCounts: [modality IN ['STATED', 'REPORTED', 'ALLEGED', 'PROBABLE', 'POSSIBLE']
        | size([claim IN claims WHERE claim.modality = modality])],
      types: types, speakers: speakers} AS meant
UNWIND [key IN keys(meant) WHERE coalesce(kept[key] <> meant[key], true)] AS key
RETURN document.id AS id, 'its kept ' + key + ' are not those of its claims' AS what, document.id AS document
ORDER BY id, what
