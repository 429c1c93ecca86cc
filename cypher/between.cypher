// What joins these nodes to each other, each relationship once. Of two that are both well connected the index of standing claims
// knows it: to go through all that either has would take longer.
CALL (nodes) {
    UNWIND nodes AS node
    WITH node, nodes, [each IN nodes | each.id] AS ids
    WHERE node.degreeDigits < 9
    MATCH (node)-[relation]-(other:Entity)
    WHERE other.id IN ids AND (startNode(relation) = node OR other.degreeDigits >= 9)
    RETURN relation
  UNION ALL
    UNWIND nodes AS node
    WITH node, nodes
    WHERE node.degreeDigits >= 9
    UNWIND nodes AS other
    WITH node, other
    WHERE other.degreeDigits >= 9
    MATCH (claim:Claim {subject: node.id, objectRank: 64 - other.degreeDigits, object: other.id})
    USING INDEX claim:Claim(subject, objectRank, object)
    WITH node, other, claim.id AS id
    MATCH (node)-[relation {id: id}]->(other)
    RETURN relation
}
