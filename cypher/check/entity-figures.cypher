// Entities whose degree is not the number of standing claims at them, or whose degreeDigits are not its binary digits.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (entity:Entity)
WITH entity,
     COUNT { MATCH (claim:Claim {subject: entity.id}) WHERE claim.id > '' AND claim.status IN ['ACTIVE', 'DISPUTED'] RETURN claim }
       + COUNT {
         MATCH (claim:Claim {object: entity.id})
         WHERE claim.id > '' AND claim.status IN ['ACTIVE', 'DISPUTED'] AND claim.subject <> entity.id RETURN claim
       } AS degree
WITH entity, degree,
     coalesce(CASE degree WHEN 0 THEN entity.degreeDigits = 0
       ELSE 2 ^ (entity.degreeDigits - 1) <= degree AND degree < 2 ^ entity.degreeDigits END, false) AS digitsAreRight
WHERE coalesce(entity.degree <> degree, true) OR NOT digitsAreRight
RETURN entity.id AS id,
       degree + ' standing claims touch it, but its degree is ' + coalesce(toString(entity.degree), 'null')
         + ' and its degreeDigits are ' + coalesce(toString(entity.degreeDigits), 'null') AS what,
       head(entity.documents) AS document
ORDER BY id
