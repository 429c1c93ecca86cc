// Removes those of these voices that no claim cites any more.
// parameters: $voices
// returns: nothing
MATCH (voice:Voice)
WHERE voice.id IN $voices AND NOT EXISTS { (voice)<-[:ATTRIBUTED_TO]-() }
DELETE voice
