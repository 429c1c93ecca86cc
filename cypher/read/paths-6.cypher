// Generated from cypher/paths.cypher.
// The shortest paths of at most 6 hops between two entities, over affirmed claims that pass the filter, around $avoid:
// 1,000 sequences of entities at most. Where they are more than $first, with how their hops are worded: 20,000 wordings at most.
// parameters: $from, $to, $first, $filter, $avoid
// returns: from, to (null where there is no such entity), sequences, wordings (source, type, target, modality, interpretation)
OPTIONAL MATCH (from:Entity {id: $from})
OPTIONAL MATCH (to:Entity {id: $to})
CALL (from, to) {
  WITH from, to
  WHERE from IS NOT NULL AND to IS NOT NULL
  MATCH path = allShortestPaths((from)-[:/* affirmed */ CARRIED_OUT|MADE|REQUESTED|APPROVED|FACES|FUELED|CRUSHED|AIMED_TO_PREVENT|TAKES_PART_IN|ACTS_IN_CONJUNCTION_WITH|DETAINED|INTERROGATED|INVESTIGATED|RAIDED|JAILED|EXPELLED|EXPELLED_FROM|TARGETED|INTENDED_FOR|TOOK_PLACE_IN|DONE_FOR|ON_GROUNDS_OF|COINCIDES_WITH|MANIPULATES|DEMONIZES|DAMAGES|MADE_HEADLINES_IN|AIMED_TO_MEET|AIMED_TO_ACKNOWLEDGE|AIMED_TO_ENHANCE|AIMED_TO_MANIPULATE|INDICATES|EXAMPLE_OF|VISITED|STRIKES_IN|MEDDLES_IN|SEEKS_TO_DOMINATE|SPIED_FOR|SPIED_IN|OPERATED_AT|JAILED_IN|ARRESTED_IN|LINKED_TO|NATIONAL_OF|DIPLOMAT_OF|AMBASSADOR_OF|POSTED_IN|ACTED_ON_REQUEST_OF|ALLIED_WITH|OPPOSES|HAD_CONTACT_WITH|SEEKS|EMPLOYS|EMPLOYED_TO_SERVE|PERSUADED_TO_SMEAR|SEEKS_TO_DISCREDIT|SEEKS_TO_DEMONIZE|OUGHT_TO_BE_CONCERNED_ABOUT|FEARS|FEELS|ENGAGES_IN|HAS|DREW|DREW_ATTENTION_TO|SEEKS_TO_BLUNT|HIGHLIGHTS|SPREADS|USES|WILLING_TO_ACCEPT|WILLING_TO_AUGMENT|FORMED|IS_ABOUT|FAVORS|DIRECTED_AGAINST|ASSOCIATED_WITH|OPPOSITE_OF|AIMED_TO_SOW_DISTRUST_IN|AIMED_TO_HINDER|AIMED_TO_IMPEDE_SUPPORT_FOR|AIMED_TO_GAIN_COVERAGE_FOR|CLOSED|DECLARED_FALSE|MEANT_TO_ADVERTISE_FOR|MEANT_TO_DISSEMINATE|USED_TO_SMEAR|PART_OF|LEADS|BELONGS_TO|HEADQUARTERED_IN|LOCATED_IN|LOCATED_NEAR|FORMERLY_HELD|NAMED_WITH_OFFICE|OFFICE_OF|DESCRIBED|DESIGNATED|CLASSED_AS|CALLED|EQUATED_WITH|IDENTIFIED_AS /* affirmed */*..6]-(to))
  WHERE all(relation IN relationships(path) WHERE
      // <claim-filter>
      ($filter.types IS NULL OR type(relation) IN $filter.types)
      AND ($filter.modalities IS NULL OR relation.modality IN $filter.modalities)
      AND ($filter.polarity IS NULL OR relation.polarity = $filter.polarity)
      AND ($filter.interpretation IS NULL OR relation.interpretation = $filter.interpretation)
      AND ($filter.contested IS NULL OR relation.contested = $filter.contested)
      AND ($filter.speakers IS NULL OR relation.speaker IN $filter.speakers)
      AND ($filter.withoutAuthor IS NULL OR relation.depth > 0)
      AND ($filter.documents IS NULL OR relation.document IN $filter.documents)
      AND ($filter.claims IS NULL OR relation.id IN $filter.claims OR type(relation) IN $filter.worded)
      AND ($filter.entities IS NULL OR (startNode(relation).id IN $filter.entities AND endNode(relation).id IN $filter.entities))
      AND ($filter.kinds IS NULL OR (
        (startNode(relation).kind IN $filter.kinds OR startNode(relation).id IN $filter.exempt)
        AND (endNode(relation).kind IN $filter.kinds OR endNode(relation).id IN $filter.exempt)))
      AND ($filter.outcomes IS NULL OR startNode(relation).outcome IN $filter.outcomes OR endNode(relation).outcome IN $filter.outcomes)
      AND ($filter.withoutOutcomes IS NULL OR NOT (coalesce(startNode(relation).outcome, '') IN $filter.withoutOutcomes OR coalesce(endNode(relation).outcome, '') IN $filter.withoutOutcomes))
      AND ($filter.undated IS NULL OR startNode(relation).dateAsWritten IS NOT NULL OR endNode(relation).dateAsWritten IS NOT NULL)
      AND ($filter.earliest IS NULL
        OR (startNode(relation).dateAsWritten IS NULL AND endNode(relation).dateAsWritten IS NULL)
        OR (startNode(relation).dateAsWritten IS NOT NULL AND coalesce(startNode(relation).latest, 9007199254740991) >= $filter.earliest AND coalesce(startNode(relation).earliest, -9007199254740991) <= $filter.latest)
        OR (endNode(relation).dateAsWritten IS NOT NULL AND coalesce(endNode(relation).latest, 9007199254740991) >= $filter.earliest AND coalesce(endNode(relation).earliest, -9007199254740991) <= $filter.latest))
      // </claim-filter>
    )
    AND none(node IN nodes(path) WHERE node.id IN $avoid)
  WITH DISTINCT nodes(path) AS sequence
  LIMIT 1000
  RETURN collect(sequence) AS sequences
}
CALL (sequences) {
  WITH sequences
  WHERE size(sequences) > $first
  UNWIND sequences AS sequence
  UNWIND range(0, size(sequence) - 2) AS at
  WITH DISTINCT sequence[at] AS one, sequence[at + 1] AS other
  MATCH (one)-[relation:/* affirmed */ CARRIED_OUT|MADE|REQUESTED|APPROVED|FACES|FUELED|CRUSHED|AIMED_TO_PREVENT|TAKES_PART_IN|ACTS_IN_CONJUNCTION_WITH|DETAINED|INTERROGATED|INVESTIGATED|RAIDED|JAILED|EXPELLED|EXPELLED_FROM|TARGETED|INTENDED_FOR|TOOK_PLACE_IN|DONE_FOR|ON_GROUNDS_OF|COINCIDES_WITH|MANIPULATES|DEMONIZES|DAMAGES|MADE_HEADLINES_IN|AIMED_TO_MEET|AIMED_TO_ACKNOWLEDGE|AIMED_TO_ENHANCE|AIMED_TO_MANIPULATE|INDICATES|EXAMPLE_OF|VISITED|STRIKES_IN|MEDDLES_IN|SEEKS_TO_DOMINATE|SPIED_FOR|SPIED_IN|OPERATED_AT|JAILED_IN|ARRESTED_IN|LINKED_TO|NATIONAL_OF|DIPLOMAT_OF|AMBASSADOR_OF|POSTED_IN|ACTED_ON_REQUEST_OF|ALLIED_WITH|OPPOSES|HAD_CONTACT_WITH|SEEKS|EMPLOYS|EMPLOYED_TO_SERVE|PERSUADED_TO_SMEAR|SEEKS_TO_DISCREDIT|SEEKS_TO_DEMONIZE|OUGHT_TO_BE_CONCERNED_ABOUT|FEARS|FEELS|ENGAGES_IN|HAS|DREW|DREW_ATTENTION_TO|SEEKS_TO_BLUNT|HIGHLIGHTS|SPREADS|USES|WILLING_TO_ACCEPT|WILLING_TO_AUGMENT|FORMED|IS_ABOUT|FAVORS|DIRECTED_AGAINST|ASSOCIATED_WITH|OPPOSITE_OF|AIMED_TO_SOW_DISTRUST_IN|AIMED_TO_HINDER|AIMED_TO_IMPEDE_SUPPORT_FOR|AIMED_TO_GAIN_COVERAGE_FOR|CLOSED|DECLARED_FALSE|MEANT_TO_ADVERTISE_FOR|MEANT_TO_DISSEMINATE|USED_TO_SMEAR|PART_OF|LEADS|BELONGS_TO|HEADQUARTERED_IN|LOCATED_IN|LOCATED_NEAR|FORMERLY_HELD|NAMED_WITH_OFFICE|OFFICE_OF|DESCRIBED|DESIGNATED|CLASSED_AS|CALLED|EQUATED_WITH|IDENTIFIED_AS /* affirmed */]-(other)
  WHERE
    // <claim-filter>
    ($filter.types IS NULL OR type(relation) IN $filter.types)
    AND ($filter.modalities IS NULL OR relation.modality IN $filter.modalities)
    AND ($filter.polarity IS NULL OR relation.polarity = $filter.polarity)
    AND ($filter.interpretation IS NULL OR relation.interpretation = $filter.interpretation)
    AND ($filter.contested IS NULL OR relation.contested = $filter.contested)
    AND ($filter.speakers IS NULL OR relation.speaker IN $filter.speakers)
    AND ($filter.withoutAuthor IS NULL OR relation.depth > 0)
    AND ($filter.documents IS NULL OR relation.document IN $filter.documents)
    AND ($filter.claims IS NULL OR relation.id IN $filter.claims OR type(relation) IN $filter.worded)
    AND ($filter.entities IS NULL OR (startNode(relation).id IN $filter.entities AND endNode(relation).id IN $filter.entities))
    AND ($filter.kinds IS NULL OR (
      (startNode(relation).kind IN $filter.kinds OR startNode(relation).id IN $filter.exempt)
      AND (endNode(relation).kind IN $filter.kinds OR endNode(relation).id IN $filter.exempt)))
    AND ($filter.outcomes IS NULL OR startNode(relation).outcome IN $filter.outcomes OR endNode(relation).outcome IN $filter.outcomes)
    AND ($filter.withoutOutcomes IS NULL OR NOT (coalesce(startNode(relation).outcome, '') IN $filter.withoutOutcomes OR coalesce(endNode(relation).outcome, '') IN $filter.withoutOutcomes))
    AND ($filter.undated IS NULL OR startNode(relation).dateAsWritten IS NOT NULL OR endNode(relation).dateAsWritten IS NOT NULL)
    AND ($filter.earliest IS NULL
      OR (startNode(relation).dateAsWritten IS NULL AND endNode(relation).dateAsWritten IS NULL)
      OR (startNode(relation).dateAsWritten IS NOT NULL AND coalesce(startNode(relation).latest, 9007199254740991) >= $filter.earliest AND coalesce(startNode(relation).earliest, -9007199254740991) <= $filter.latest)
      OR (endNode(relation).dateAsWritten IS NOT NULL AND coalesce(endNode(relation).latest, 9007199254740991) >= $filter.earliest AND coalesce(endNode(relation).earliest, -9007199254740991) <= $filter.latest))
    // </claim-filter>
  WITH DISTINCT startNode(relation).id AS source, type(relation) AS type, endNode(relation).id AS target,
    relation.modality AS modality, relation.interpretation AS interpretation
  LIMIT 20000
  RETURN collect([source, type, target, modality, interpretation]) AS wordings
}
RETURN from.id AS from, to.id AS to, [sequence IN sequences | [node IN sequence | node.id]] AS sequences, wordings
