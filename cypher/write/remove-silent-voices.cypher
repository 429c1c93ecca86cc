// Removes the voices that no claim cites any more.
// parameters: none
// returns: nothing
MATCH (voice:Voice)
WHERE NOT EXISTS { (voice)<-[:ATTRIBUTED_TO]-() }
DELETE voice
