// The claims behind the links with chain and words, where $told asks for them: at most 200, in the same question, for another would
// wait for this one's answer. Speakers and documents are given once, however many claims name them.
CALL (links) {
  WITH links
  WHERE $told
  UNWIND links[..200] AS link
  MATCH (claim:Claim {id: link.id})
  CALL (claim) {
    MATCH (claim)-[said:ATTRIBUTED_TO]->(voice:Voice)
    WITH said, voice
    ORDER BY said.depth
    LIMIT 20
    RETURN collect({depth: said.depth, speaker: voice.id}) AS chain
  }
  CALL (claim) {
    MATCH (claim)-[evidence:EVIDENCED_BY]->(sentence:Sentence)
    WITH evidence, sentence
    ORDER BY sentence.paragraph, sentence.number
    LIMIT 20
    RETURN collect({
      starts: evidence.starts, ends: evidence.ends, texts: evidence.texts,
      sentence: sentence {/* sentence */ /* sentence */}
    }) AS pieces
  }
  RETURN collect({claim: claim {/* claim */ /* claim */, .subject, .object, .speaker}, chain: chain, pieces: pieces}) AS told
}
CALL (told) {
  UNWIND told AS each
  UNWIND each.chain AS said
  WITH DISTINCT said.speaker AS id
  MATCH (speaker:Entity {id: id})
  RETURN collect(speaker {/* entity */ /* entity */}) AS speakers
}
CALL (told) {
  UNWIND told AS each
  WITH DISTINCT each.claim.document AS id
  MATCH (document:Document {id: id})
  RETURN collect(document {/* document */ /* document */}) AS documents
}
