// Each id is unique, and found by an index; full text holds words as seed/words.ts makes them. Every name begins with attest_,
// so that in a database with other data ours are known.
CREATE CONSTRAINT attest_entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT attest_claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT attest_sentence_id IF NOT EXISTS FOR (s:Sentence) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT attest_document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT attest_voice_id IF NOT EXISTS FOR (v:Voice) REQUIRE v.id IS UNIQUE;
CREATE CONSTRAINT attest_story_id IF NOT EXISTS FOR (s:Story) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT attest_id IF NOT EXISTS FOR (m:Attest) REQUIRE m.id IS UNIQUE;
CREATE INDEX attest_entity_kind IF NOT EXISTS FOR (e:Entity) ON (e.kind, e.degreeDigits);
CREATE INDEX attest_entity_digits IF NOT EXISTS FOR (e:Entity) ON (e.degreeDigits);
CREATE INDEX attest_claim_document IF NOT EXISTS FOR (c:Claim) ON (c.document);
CREATE INDEX attest_claim_subject_id IF NOT EXISTS FOR (c:Claim) ON (c.subject, c.id);
CREATE INDEX attest_claim_object_id IF NOT EXISTS FOR (c:Claim) ON (c.object, c.id);
// those that stand, by one end, the best connected other end first
CREATE INDEX attest_claim_objects IF NOT EXISTS FOR (c:Claim) ON (c.subject, c.objectRank, c.object);
CREATE INDEX attest_claim_subjects IF NOT EXISTS FOR (c:Claim) ON (c.object, c.subjectRank, c.subject);
CREATE INDEX attest_claim_contested IF NOT EXISTS FOR (c:Claim) ON (c.contested);
CREATE INDEX attest_claim_meaning IF NOT EXISTS FOR (c:Claim) ON (c.subject, c.predicate, c.object);
CREATE FULLTEXT INDEX attest_entity_words IF NOT EXISTS FOR (e:Entity) ON EACH [e.words]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX attest_sentence_words IF NOT EXISTS FOR (s:Sentence) ON EACH [s.words]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX attest_evidence_words IF NOT EXISTS FOR ()-[r:EVIDENCED_BY]-() ON EACH [r.words]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
