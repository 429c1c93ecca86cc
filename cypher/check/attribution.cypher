// Claims whose chain of speakers does not go from the document's author at depth 0, without a gap, to the claim's speaker.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (claim:Claim)
OPTIONAL MATCH (claim)-[link:ATTRIBUTED_TO]->(voice:Voice)
WITH claim, link.depth AS depth, voice.id AS speaker
ORDER BY depth
WITH claim, collect(depth) AS depths, collect(speaker) AS speakers
OPTIONAL MATCH (document:Document {id: claim.document})
WITH claim, depths,
     CASE
       WHEN size(depths) = 0 THEN 'it is attributed to nobody'
       WHEN depths <> range(0, size(depths) - 1) THEN 'its chain of speakers has a gap'
       WHEN speakers[0] <> document.author THEN 'its chain starts with ' + speakers[0] + ', who is not the author'
       WHEN last(depths) <> claim.depth OR last(speakers) <> claim.speaker
         THEN 'its chain ends with ' + last(speakers) + ' at depth ' + last(depths) + ', the claim says '
           + claim.speaker + ' at depth ' + claim.depth
     END AS what
WHERE what IS NOT NULL
RETURN claim.id AS id, what, claim.document AS document
ORDER BY id
