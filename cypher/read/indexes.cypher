// Every index of the database that serves no constraint, whoever made it.
// parameters: none
// timeout: 30000 ms
// returns: name, labelsOrTypes, properties
SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN name, labelsOrTypes, properties
ORDER BY name
