// Voices that are no entity's, that nobody cites, or whose claimCount is not the number of claims that cite them.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (voice:Voice)
WITH voice, COUNT { (voice)<-[:ATTRIBUTED_TO]-(:Claim) } AS cited,
     head(COLLECT { MATCH (voice)<-[:ATTRIBUTED_TO]-(claim:Claim) RETURN claim.document LIMIT 1 }) AS document
WITH voice, document,
     CASE
       WHEN NOT EXISTS { (:Entity {id: voice.id}) } THEN 'the voice is no entity'
       WHEN cited = 0 THEN 'no claim cites the voice'
       WHEN coalesce(voice.claimCount <> cited, true)
         THEN cited + ' claims cite the voice, but its claimCount is ' + coalesce(toString(voice.claimCount), 'null')
     END AS what
WHERE what IS NOT NULL
RETURN voice.id AS id, what, document
ORDER BY id
