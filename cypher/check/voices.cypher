// Voices that are no entity's, that nobody cites, whose claimCount is not the number of claims that cite them, or whose spoken ones
// are not the standing claims that they are the deepest speaker of, by depth.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (voice:Voice)
WITH voice, COUNT { (voice)<-[:ATTRIBUTED_TO]-(:Claim) } AS cited,
     [level IN range(0, 19) | COUNT {
       (voice)<-[:ATTRIBUTED_TO {depth: level}]-(claim:Claim)
       WHERE claim.speaker = voice.id AND claim.depth = level AND claim.status IN ['ACTIVE', 'DISPUTED']
     }] AS spoken,
     head(COLLECT { MATCH (voice)<-[:ATTRIBUTED_TO]-(claim:Claim) RETURN claim.document LIMIT 1 }) AS document
WITH voice, document,
     CASE
       WHEN NOT EXISTS { (:Entity {id: voice.id}) } THEN 'the voice is no entity'
       WHEN cited = 0 THEN 'no claim cites the voice'
       WHEN coalesce(voice.claimCount <> cited, true)
         THEN cited + ' claims cite the voice, but its claimCount is ' + coalesce(toString(voice.claimCount), 'null')
       WHEN coalesce(voice.spoken <> spoken, true) THEN 'what is kept as spoken by the voice is not what its claims say'
     END AS what
WHERE what IS NOT NULL
RETURN voice.id AS id, what, document
ORDER BY id
