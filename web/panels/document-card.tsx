// The right panel before anything is selected: what this graph is, how its claims are said, who speaks, what was left out.
import { carried } from "../api/answer.ts";
import { messages } from "../messages.ts";
import type { Sentences } from "../state/session.ts";
import { useView } from "../state/store.ts";
import { isFiltering } from "../state/view.ts";
import { useSession } from "./context.ts";
import { WordingBar } from "./marks.tsx";
import { Answer } from "./query.tsx";
import { useFacets } from "./use-facets.ts";
import { useSentences } from "./use-sentences.ts";

type Sentence = Sentences["all"][number];
const isUnread = ({ noClaimBecause, claims }: Sentence) => !noClaimBecause && claims.length === 0;

/** What a page says of itself that carries a part of a graph; `source`: "One opinion article". */
function Carried({ source }: { source: string | null }) {
  if (!carried?.part) return null;
  const { day, part, leftOut } = carried;
  return (
    <div className="section">
      <p>{messages.carried.part(day, part.holds, part.of, source)}</p>
      {leftOut.length > 0 && <p>{messages.carried.leftOut(leftOut)}</p>}
    </div>
  );
}

export function DocumentCard({ onLeftOut }: { onLeftOut(): void }) {
  const { opening } = useSession();
  const { documents, facets, vocabulary } = opening;
  const sentences = useSentences();
  const isFiltered = useView(({ filter }) => isFiltering(filter));
  const { total } = useFacets();
  const document = documents.edges[0]?.node;
  const words = messages.card;
  if (!document) return <Carried source={null} />;
  const labels = new Map(vocabulary.modalities.map(({ modality, label }) => [modality, label]));
  const inWords = facets.modalities
    .filter(({ count }) => count > 0)
    .map(({ modality, count }) => `${count} ${labels.get(modality)}`);
  const isStated = facets.modalities.some(({ modality, count }) => modality === "STATED" && count > 0);
  const told = [
    ...(inWords.length > 0 ? [`${inWords.join(", ")}.`] : []),
    ...(facets.interpretations > 0 ? [words.readings(facets.interpretations)] : []),
    ...(isStated ? [words.stated] : []),
  ];
  const only = documents.totalCount === 1;
  return (
    <>
      <h1>{document.title}</h1>
      <p className="meta">
        {[
          document.author.name,
          words.genres[document.genre],
          document.publisher,
          document.date?.asWritten ?? words.undated,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <div className="section">
        <p>{only ? words.what(words.pieces[document.genre] ?? "") : words.many(documents.totalCount)}</p>
      </div>
      <Carried source={only ? (words.sources[document.genre] ?? null) : null} />
      <div className="section">
        <h2>{words.claims(facets.total)}</h2>
        <WordingBar counts={facets.modalities} label={inWords.join(", ")} />
        <p className="meta">{told.join(" ")}</p>
        {isFiltered && <p>{words.passing(total, facets.total)}</p>}
      </div>
      <div className="section">
        <h2>{words.speaking}</h2>
        <dl className="pairs">
          {facets.speakers.map(({ entity, depth, claimCount }) => (
            <div key={entity.id} style={{ display: "contents" }}>
              <dt>{depth === 0 ? messages.legend.author : messages.legend.through(entity.name)}</dt>
              <dd className="count">{claimCount}</dd>
            </div>
          ))}
        </dl>
      </div>
      {!carried?.part && ( // a part holds none but the sentences that it quotes
        <div className="section">
          <h2>{words.leftOut}</h2>
          <Answer query={sentences}>
            {({ all }) => {
              const none = all.filter(({ noClaimBecause }) => noClaimBecause);
              const unread = all.filter(isUnread);
              return (
                <p className="meta">
                  {words.noClaim(none.length, all.length)}{" "}
                  <button type="button" className="link" onClick={onLeftOut}>
                    {words.see}
                  </button>
                  {unread.length > 0 && ` ${words.notRead(unread.length)}`}
                </p>
              );
            }}
          </Answer>
        </div>
      )}
      <p className="section meta">{words.hint}</p>
    </>
  );
}

/** The sentences that gave no claim, each with its reason, and those that nobody has read yet. */
export function LeftOut({ onBack }: { onBack(): void }) {
  const sentences = useSentences();
  return (
    <>
      <h1>{messages.list.leftOut}</h1>
      <p className="section">
        <button type="button" className="button" onClick={onBack}>
          {messages.list.back}
        </button>
      </p>
      <Answer query={sentences}>
        {({ all }) => (
          <ol className="section sentences">
            {all
              .filter((sentence) => sentence.noClaimBecause || isUnread(sentence))
              .map(({ id, paragraph, number, gloss, noClaimBecause }) => (
                <li key={id}>
                  <p>{gloss}</p>
                  <p className="meta">
                    {messages.sentenceNumber(paragraph, number)} ·{" "}
                    {messages.reasons[noClaimBecause ?? "NOT_READ"]}
                  </p>
                </li>
              ))}
          </ol>
        )}
      </Answer>
    </>
  );
}
