// What a database without the mark holds: how many nodes; which labels of ours its nodes bear; which of the types its relationships
// with an id have.
// parameters: $types
// timeout: 300000 ms
// returns: nodes, labels, types
CALL () {
  MATCH (node)
  RETURN count(node) AS nodes
}
CALL () {
  MATCH (node:Entity|Claim|Sentence|Document|Voice|Story|StoryStep|Attest)
  UNWIND labels(node) AS label
  WITH DISTINCT label
  WHERE label IN ['Entity', 'Claim', 'Sentence', 'Document', 'Voice', 'Story', 'StoryStep', 'Attest']
  RETURN collect(label) AS labels
}
CALL () {
  MATCH ()-[relationship]->()
  WHERE type(relationship) IN $types AND relationship.id IS NOT NULL
  RETURN collect(DISTINCT type(relationship)) AS types
}
RETURN nodes, labels, types
