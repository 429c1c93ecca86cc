// Derives the kept figures from the claims: of these entities, of these voices, of the document. A claim's ranks say how well its
// ends are connected: 64 less the number of binary digits of the degree, so that an index gives the best connected first; they are
// written anew where that number changes, which is seldom.
// parameters: $document, $entities, $voices
// returns: nothing
CALL () {
  UNWIND $entities AS id
  MATCH (entity:Entity {id: id})
  CALL (entity) {
    OPTIONAL MATCH (entity)--(other:Entity)
    RETURN count(other) AS degree, count(DISTINCT other) AS neighbors
  }
  WITH entity, degree, neighbors, entity.degreeDigits AS before,
       CASE degree WHEN 0 THEN 0 ELSE toInteger(floor(log(degree) / log(2) + 1e-9)) + 1 END AS digits
  SET entity.degree = degree, entity.neighbors = neighbors, entity.degreeDigits = digits
  WITH entity, digits
  WHERE digits <> before
  CALL (entity, digits) {
    MATCH (claim:Claim {subject: entity.id})
    WHERE claim.id > '' AND claim.status IN ['ACTIVE', 'DISPUTED']
    SET claim.subjectRank = 64 - digits
  }
  CALL (entity, digits) {
    MATCH (claim:Claim {object: entity.id})
    WHERE claim.id > '' AND claim.status IN ['ACTIVE', 'DISPUTED']
    SET claim.objectRank = 64 - digits
  }
}
CALL () {
  MATCH (claim:Claim {document: $document})
  WHERE claim.status IN ['ACTIVE', 'DISPUTED']
  MATCH (subject:Entity {id: claim.subject})
  MATCH (object:Entity {id: claim.object})
  SET claim.subjectRank = 64 - subject.degreeDigits, claim.objectRank = 64 - object.degreeDigits
}
CALL () {
  UNWIND $entities AS id
  MATCH (entity:Entity {id: id})
  WHERE entity.degreeDigits >= 9 OR entity.counts IS NOT NULL
  CALL (entity) {
    MATCH (entity)-[relation]-(other:Entity)
    WHERE entity.degreeDigits >= 9
    WITH other.kind AS kind, type(relation) AS type,
         CASE WHEN startNode(relation) = entity THEN 'OUT' ELSE 'IN' END AS direction, count(DISTINCT other) AS count
    ORDER BY kind, type, direction
    RETURN collect(kind) AS kinds, collect(type) AS types, collect(direction) AS directions, collect(count) AS counts
  }
  WITH entity, kinds, types, directions, counts, entity.degreeDigits >= 9 AS isCounted
  SET entity.countKinds = CASE WHEN isCounted THEN kinds END,
      entity.countTypes = CASE WHEN isCounted THEN types END,
      entity.countDirections = CASE WHEN isCounted THEN directions END,
      entity.counts = CASE WHEN isCounted THEN counts END
}
CALL () {
  UNWIND $voices AS id
  MATCH (voice:Voice {id: id})
  SET voice.claimCount = COUNT { (voice)<-[:ATTRIBUTED_TO]-(:Claim) }
}
CALL () {
  MATCH (document:Document {id: $document})
  CALL (document) {
    MATCH (claim:Claim {document: document.id})
    RETURN count(claim) AS claimCount,
           collect(CASE WHEN claim.status IN ['ACTIVE', 'DISPUTED'] THEN claim END) AS claims
  }
  CALL (claims) {
    UNWIND claims AS claim
    WITH claim.type AS type, count(*) AS count
    ORDER BY type
    RETURN collect(type) AS types, collect(count) AS typeCounts
  }
  CALL (claims) {
    UNWIND claims AS claim
    MATCH (subject:Entity {id: claim.subject})
    MATCH (object:Entity {id: claim.object})
    UNWIND [subject.outcome, object.outcome] AS outcome
    WITH DISTINCT claim, outcome
    WHERE outcome IS NOT NULL
    WITH outcome, count(*) AS count
    ORDER BY outcome
    RETURN collect(outcome) AS outcomes, collect(count) AS outcomeCounts
  }
  CALL (claims) {
    UNWIND claims AS claim
    WITH claim.speaker AS speaker, claim.depth AS depth, count(*) AS count
    ORDER BY speaker, toString(depth)
    RETURN collect(speaker) AS speakers, collect(depth) AS speakerDepths, collect(count) AS speakerCounts
  }
  SET document.claimCount = claimCount,
      document.standing = size(claims),
      document.interpretations = size([claim IN claims WHERE claim.interpretation]),
      document.denials = size([claim IN claims WHERE claim.polarity = 'DENIED']),
      document.modalityCounts = [modality IN ['STATED', 'REPORTED', 'ALLEGED', 'PROBABLE', 'POSSIBLE']
        | size([claim IN claims WHERE claim.modality = modality])],
      document.types = types, document.typeCounts = typeCounts,
      document.outcomes = outcomes, document.outcomeCounts = outcomeCounts,
      document.speakers = speakers, document.speakerDepths = speakerDepths, document.speakerCounts = speakerCounts
}
