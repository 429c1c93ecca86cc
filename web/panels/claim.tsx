// One claim as an editor asks after it: the sentence, how surely, the words, who says so, what stands against it.

import { relationOf } from "../../common/relation-id.ts";
import type { ClaimFieldsFragment } from "../api/generated/graphql.ts";
import { messages } from "../messages.ts";
import { addressForOthers } from "../state/address.ts";
import { fragmentTo } from "../state/url.ts";
import { citationOf } from "./citation.ts";
import { cueOf, endsOf, headingOf, hedgeOf, saysOf, wordingOf } from "./claim-words.ts";
import { useSession } from "./context.ts";
import { useCopy } from "./use-copy.ts";

const words = messages.claim;
const linkTo = (claim: ClaimFieldsFragment) => addressForOthers(fragmentTo(relationOf(claim)));

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
  const { opening, choose, showInArticle, pathsFrom } = useSession();
  const copyText = useCopy();
  const Heading = heading;
  const labels = new Map(opening.vocabulary.modalities.map(({ modality, label }) => [modality, label]));
  const label = labels.get(claim.modality) ?? claim.modality;
  const ends = endsOf(claim);
  const sides = [[claim], claim.contradicts];
  const cite = () => copyText(citationOf(claim, label, linkTo(claim)), words.cited, words.notCited);
  const manyDocuments = opening.documents.totalCount > 1;
  return (
    <article className="claim">
      <Heading>{headingOf(claim)}</Heading>
      <p className="meta">{wordingOf(claim)}</p>
      <p className="meta">
        {messages.between}{" "}
        {ends.map(({ id, name }, index) => (
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
      {claim.note && (
        <div className="section">
          <h2>{words.note}</h2>
          <p className="meta">{claim.note}</p>
        </div>
      )}
      <div className="section">
        <h2>{words.how}</h2>
        <dl className="terms">
          <dt>{words.wordingTerm}</dt>
          <dd>{cueOf(claim, label)}</dd>
          <dt>{words.says}</dt>
          <dd>{saysOf(claim)}</dd>
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
            {sides.map((side) => (
              <ul key={side[0]?.id}>
                {side.map((said) => (
                  <li key={said.id}>
                    <p>{said.sentence}</p>
                    <p className="meta">{hedgeOf(said, labels.get(said.modality) ?? said.modality)}</p>
                  </li>
                ))}
              </ul>
            ))}
          </div>
        </div>
      )}
      <div className="section buttons stacked">
        <button type="button" className="button" onClick={cite}>
          {words.cite}
        </button>
        <button type="button" className="button" onClick={showInArticle}>
          {words.inArticle}
        </button>
        <button type="button" className="button" onClick={() => ends[0] && pathsFrom(ends[0])}>
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
    </article>
  );
}
