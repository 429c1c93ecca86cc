// Adds what the document's figures say to its speakers' own, or takes it away: for each the claims that it is the deepest speaker
// of, by its depth. An author of a million claims is not counted anew for each document.
// parameters: $document, $sign
// returns: nothing
MATCH (document:Document {id: $document})
UNWIND range(0, size(document.speakers) - 1) AS at
WITH document.speakers[at] AS id, document.speakerDepths[at] AS depth, $sign * document.speakerCounts[at] AS count
MATCH (voice:Voice {id: id})
SET voice.spoken = [level IN range(0, 19) | voice.spoken[level] + CASE WHEN level = depth THEN count ELSE 0 END]
