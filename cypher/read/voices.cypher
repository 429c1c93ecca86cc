// Every speaker's id.
// parameters: none
// timeout: 30000 ms
// returns: id
MATCH (voice:Voice)
RETURN voice.id AS id
ORDER BY id
