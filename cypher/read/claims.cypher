// A page of claims by id; looks at 100,000 behind $after.
// parameters: $filter, $statuses, $after, $limit
// returns: claim, with its ends and speaker
MATCH (claim:Claim)
USING INDEX claim:Claim(id)
WHERE claim.id > $after AND claim.status IN $statuses
WITH claim
ORDER BY claim.id
LIMIT 100000
MATCH (subject:Entity {id: claim.subject})
USING INDEX subject:Entity(id)
WITH claim, subject
MATCH (object:Entity {id: claim.object})
USING INDEX object:Entity(id)
WHERE
  // <claim-filter of claim>
  ($filter.types IS NULL OR claim.type IN $filter.types)
  AND ($filter.modalities IS NULL OR claim.modality IN $filter.modalities)
  AND ($filter.polarity IS NULL OR claim.polarity = $filter.polarity)
  AND ($filter.interpretation IS NULL OR claim.interpretation = $filter.interpretation)
  AND ($filter.contested IS NULL OR claim.contested = $filter.contested)
  AND ($filter.speakers IS NULL OR claim.speaker IN $filter.speakers)
  AND ($filter.withoutAuthor IS NULL OR claim.depth > 0)
  AND ($filter.documents IS NULL OR claim.document IN $filter.documents)
  AND ($filter.claims IS NULL OR claim.id IN $filter.claims OR claim.type IN $filter.worded)
  AND ($filter.entities IS NULL OR (subject.id IN $filter.entities AND object.id IN $filter.entities))
  AND ($filter.kinds IS NULL OR (
    (subject.kind IN $filter.kinds OR subject.id IN $filter.exempt)
    AND (object.kind IN $filter.kinds OR object.id IN $filter.exempt)))
  AND ($filter.outcomes IS NULL OR subject.outcome IN $filter.outcomes OR object.outcome IN $filter.outcomes)
  AND ($filter.withoutOutcomes IS NULL OR NOT (coalesce(subject.outcome, '') IN $filter.withoutOutcomes OR coalesce(object.outcome, '') IN $filter.withoutOutcomes))
  AND ($filter.undated IS NULL OR subject.dateAsWritten IS NOT NULL OR object.dateAsWritten IS NOT NULL)
  AND ($filter.earliest IS NULL
    OR (subject.dateAsWritten IS NULL AND object.dateAsWritten IS NULL)
    OR (subject.dateAsWritten IS NOT NULL AND coalesce(subject.latest, 9007199254740991) >= $filter.earliest AND coalesce(subject.earliest, -9007199254740991) <= $filter.latest)
    OR (object.dateAsWritten IS NOT NULL AND coalesce(object.latest, 9007199254740991) >= $filter.earliest AND coalesce(object.earliest, -9007199254740991) <= $filter.latest))
  // </claim-filter>
WITH claim, subject, object
LIMIT $limit
MATCH (speaker:Entity {id: claim.speaker})
RETURN claim {/* claim */ .id, .predicate, .type, .polarity, .modality, .interpretation, .cue, .note, .status, .contested, .depth, .document /* claim */, subject: subject {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, object: object {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, speaker: speaker {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}} AS claim
ORDER BY claim.id
