// Whether Neo4j could open the graph's database: online, or why not (`fault`, null or empty where nothing is wrong). Asked of the database `system`.
// parameters: none
// timeout: 60000 ms
// returns: status, fault
SHOW DATABASE neo4j YIELD currentStatus, statusMessage
RETURN currentStatus AS status, statusMessage AS fault
