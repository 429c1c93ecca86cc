// Sentences that stand in no document, or in more than one.
// parameters: none
// timeout: 300000 ms
// returns: id, what, document
MATCH (sentence:Sentence)
WITH sentence, COUNT { (sentence)-[:IN]->(:Document) } AS documents
WHERE documents <> 1
RETURN sentence.id AS id, 'the sentence stands in ' + documents + ' documents instead of one' AS what, null AS document
ORDER BY id
