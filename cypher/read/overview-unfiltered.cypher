// What a first view is chosen from without a filter: the 300 best connected entities, by an index, and what joins the first 40 events
// among them to the others. Of each kind the 1,000 with most binary digits of their degree are looked at.
// parameters: $kinds
// returns: nodes, whose claims are as many as their degree, links, matching, total
CALL () {
  UNWIND $kinds AS kind
  CALL (kind) {
    MATCH (node:Entity)
    USING INDEX node:Entity(kind, degreeDigits)
    WHERE node.kind = kind AND node.degreeDigits > 0
    WITH node
    ORDER BY node.kind DESC, node.degreeDigits DESC
    LIMIT 1000
    RETURN node
  }
  WITH node
  ORDER BY node.degree DESC, node.id
  LIMIT 300
  RETURN collect(node) AS top
}
CALL (top) {
  UNWIND [each IN top WHERE each.kind = 'EVENT'][..40] AS event
  MATCH (event)-[relation]-(other:Entity)
  WHERE other.degreeDigits >= top[-1].degreeDigits AND other IN top
  RETURN collect(DISTINCT relation) AS ties
}
CALL () {
  UNWIND $kinds AS kind
  MATCH (node:Entity {kind: kind, degreeDigits: 0})
  RETURN count(node) AS alone
}
RETURN [each IN top | each {/* entity */ .id, .kind, .name, .aliases, .summary, .inSentence, .plural, .unnamed, .quantityAsWritten, .outcome, .dateEdtf, .dateAsWritten, .dateBasis, .dateReason, .earliest, .latest, .openMonth, .degree, .degreeDigits /* entity */}] AS nodes,
       [relation IN ties | relation {.*, type: type(relation), source: startNode(relation).id, target: endNode(relation).id}] AS links,
       COUNT { (:Entity) } - alone AS matching, COUNT { (:Entity) } AS total
