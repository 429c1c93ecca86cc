// Makes whoever writes next wait until this transaction has ended: the first statement of each that writes documents.
// To set is to lock, where to remove what is not there is not; nothing of it stays.
// parameters: none
// returns: nothing
MATCH (mark:Attest {id: 'schema'})
SET mark.locked = true
REMOVE mark.locked
