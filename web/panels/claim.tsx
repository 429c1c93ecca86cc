// One claim as an editor asks after it: the sentence, how surely, the words, who says so, what stands against it.
import type { ClaimFieldsFragment } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { citationOf } from "./citation.ts";
import { useSession } from "./context.ts";

const words = messages.claim;

/** Anchors in the order of the text, the cue underlined where it stands. */
function Quotation({
  claim,
  evidence,
}: {
  claim: ClaimFieldsFragment;
  evidence: ClaimFieldsFragment["evidence"][number];
}) {
  const anchors = evidence.anchors.toSorted((a, b) => a.start - b.start);
  return (
    <figure style={{ margin: 0 }}>
      <blockquote>
        {"… "}
        {anchors.map(({ start, text }, index) => {
          const at = claim.cue ? text.indexOf(claim.cue) : -1;
          return (
            <span key={start}>
              {index > 0 && " … "}
              <mark>
                {at < 0 || !claim.cue ? (
                  text
                ) : (
                  <>
                    {text.slice(0, at)}
                    <span className="cue">{claim.cue}</span>
                    {text.slice(at + claim.cue.length)}
                  </>
                )}
              </mark>
            </span>
          );
        })}
        {" …"}
      </blockquote>
      <figcaption className="meta">
        {messages.sentenceNumber(evidence.sentence.paragraph, evidence.sentence.number)}
      </figcaption>
    </figure>
  );
}

export function ClaimDetails({ claim, heading }: { claim: ClaimFieldsFragment; heading: "h1" | "h2" }) {
  const { opening, choose, showInArticle, pathsFrom, notify } = useSession();
  const Heading = heading;
  const label =
    opening.vocabulary.modalities.find(({ modality }) => modality === claim.modality)?.label ??
    claim.modality;
  const chain = claim.attribution.map(({ speaker }) => speaker.name);
  const cite = () =>
    navigator.clipboard.writeText(citationOf(claim, label)).then(
      () => notify(words.cited),
      () => notify(words.notCited),
    );
  const manyDocuments = opening.documents.totalCount > 1;
  return (
    <article className="claim">
      <Heading>{claim.sentence.replace(/\.$/, "")}</Heading>
      <p className="meta">
        {words.wording[claim.modality]} {claim.interpretation && words.reading}
      </p>
      <p className="meta">
        {messages.between}{" "}
        {[claim.subject, claim.object].map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && " · "}
            <button type="button" className="link" onClick={() => choose(id)}>
              {name}
            </button>
          </span>
        ))}
      </p>
      <div className="section">
        <h2>{words.words}</h2>
        {claim.evidence.map((evidence) => (
          <Quotation key={evidence.sentence.id} claim={claim} evidence={evidence} />
        ))}
      </div>
      <div className="section">
        <h2>{words.how}</h2>
        <dl className="terms">
          <dt>{words.wordingTerm}</dt>
          <dd>{claim.cue ? words.byTheWord(label, claim.cue) : words.noCue(label)}</dd>
          <dt>{words.says}</dt>
          <dd>{chain.length > 1 ? words.chain(chain) : words.authorAlone(chain[0] ?? "")}</dd>
          {!manyDocuments && (
            <>
              <dt>{words.others}</dt>
              <dd>{words.noOthers}</dd>
            </>
          )}
          <dt>{words.disputed}</dt>
          <dd>
            {claim.contradicts.length > 0 ? words.opposing(claim.contradicts.length) : words.noOpposing}
          </dd>
        </dl>
      </div>
      {claim.contradicts.length > 0 && (
        <div className="section">
          <h2>{words.disagree}</h2>
          <div className="sides">
            <p>{claim.sentence}</p>
            <ul>
              {claim.contradicts.map(({ id, sentence }) => (
                <li key={id}>{sentence}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <div className="section buttons">
        <button type="button" className="button" onClick={cite}>
          {words.cite}
        </button>
        <button type="button" className="button" onClick={showInArticle}>
          {words.inArticle}
        </button>
        <button type="button" className="button" onClick={() => pathsFrom(claim.subject)}>
          {messages.paths.here}
        </button>
      </div>
      <div className="section">
        <h2>{words.gloss}</h2>
        {claim.evidence.map(({ sentence }) => (
          <p key={sentence.id} className="meta">
            {sentence.gloss}
          </p>
        ))}
      </div>
      {claim.note && (
        <div className="section">
          <h2>{words.note}</h2>
          <p className="meta">{claim.note}</p>
        </div>
      )}
    </article>
  );
}
