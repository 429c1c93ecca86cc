// Entities by full text; one of which a name is just what was typed comes first. To Lucene all words that begin as typed are alike,
// so it counts how much of the name has been typed, in quarters. Looks at 200 of those that Lucene has best.
// parameters: $query, $typed (its words, as they are indexed), $kinds, $limit
// returns: hits
CALL () {
  CALL db.index.fulltext.queryNodes('attest_entity_words', $query, {limit: 200}) YIELD node, score
  WHERE $kinds IS NULL OR node.kind IN $kinds
  WITH node, CASE
      WHEN node.words = $typed OR node.words STARTS WITH $typed + ' ,' THEN score + 200
      WHEN node.words CONTAINS ', ' + $typed + ' ,' OR node.words ENDS WITH ', ' + $typed THEN score + 100
      ELSE score + CASE WHEN size($typed) < size(node.name) THEN round(4.0 * size($typed) / size(node.name)) / 4 ELSE 1 END
    END AS score
  ORDER BY score DESC, node.degree DESC, node.id
  LIMIT $limit
  RETURN node AS entity, score
}
RETURN collect({entity: entity {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}, score: score}) AS hits
