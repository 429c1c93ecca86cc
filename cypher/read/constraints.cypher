// Every constraint of the database, whoever made it.
// parameters: none
// timeout: 30000 ms
// returns: name, labelsOrTypes, properties
SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties
RETURN name, labelsOrTypes, properties
ORDER BY name
