// For each entity a page of the claims that touch it, by id.
// parameters: $ids, $filter, $statuses, $after, $limit
// returns: id, claims with their ends and speakers
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
      MATCH (claim:Claim)
      USING INDEX claim:Claim(subject, id)
      WHERE claim.subject = id AND claim.id > $after AND claim.status IN $statuses
      WITH claim
      ORDER BY claim.subject, claim.id
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
      RETURN claim, subject, object
      LIMIT $limit
    UNION
      MATCH (claim:Claim)
      USING INDEX claim:Claim(object, id)
      WHERE claim.object = id AND claim.id > $after AND claim.status IN $statuses
      WITH claim
      ORDER BY claim.object, claim.id
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
      RETURN claim, subject, object
      LIMIT $limit
  }
  WITH claim, subject, object
  ORDER BY claim.id
  LIMIT $limit
  MATCH (speaker:Entity {id: claim.speaker})
  WITH claim, subject, object, speaker
  ORDER BY claim.id
  RETURN collect(claim {/* claim */ .id, .predicate, .type, .polarity, .modality, .interpretation, .cue, .note, .status, .contested, .depth, .document /* claim */, subject: subject {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, object: object {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, speaker: speaker {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}}) AS claims
}
RETURN id, claims
