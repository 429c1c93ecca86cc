// What `npm run seed:check` prints besides the faults.
import { claimsOf, evidenceOf, kindOf } from "../compile.ts";
import { modalities } from "../model.ts";
import { kinds } from "../vocabulary.ts";
import type { Checked } from "./checked.ts";
import { countQuotations, mostQuoted } from "./quotations.ts";
import { claimedSentences, keyOf } from "./sentences.ts";

/** "STATED 3, REPORTED 1", in the order of `order`; what does not occur is left out. */
function countBy(items: string[], order: readonly string[]): string {
  const counts = order.map((name) => [name, items.filter((item) => item === name).length] as const);
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

/** The lines about one article. */
export function summarize({ file, source: { article, stories }, text }: Checked): string[] {
  const claims = claimsOf(article);
  const claimed = claimedSentences(article);
  const reasons = article.sentences.flatMap(({ noClaimBecause }) => noClaimBecause ?? []);
  const open = article.sentences.filter((one) => !one.noClaimBecause && !claimed.has(keyOf(one)));
  const anchors = claims.flatMap(({ claim, sentence }) =>
    evidenceOf(claim, sentence).flatMap((piece) => piece.anchors),
  );
  const withReason = reasons.length > 0 ? ` (${countBy(reasons, [...new Set(reasons)].sort())})` : "";
  const still = open.length > 0 ? ` (${open.map(keyOf).join(", ")})` : "";
  const statuses = claims.map(({ claim }) => claim.status ?? "ACTIVE");
  return [
    file,
    `  sentences: ${article.sentences.length}; claimed ${claimed.size}; with a reason ${reasons.length}${withReason}; not yet ${open.length}${still}`,
    `  claims: ${claims.length}; ${countBy(
      claims.map(({ claim }) => claim.modality ?? "STATED"),
      modalities,
    )}`,
    `  polarity: ${countBy(
      claims.map(({ claim }) => claim.polarity ?? "AFFIRMED"),
      ["AFFIRMED", "DENIED"],
    )}`,
    `  status: ${countBy(statuses, ["ACTIVE", "DISPUTED", "SUPERSEDED", "RETRACTED"])}`,
    `  interpretations: ${claims.filter(({ claim }) => claim.interpretation).length}`,
    `  anchors: ${anchors.length}`,
    `  entities: ${article.entities.length}; ${countBy(
      article.entities.map(({ id }) => kindOf(id) ?? "no kind"),
      Object.keys(kinds),
    )}`,
    `  stories: ${stories.length}; ${stories.map(({ story }) => `${story.id} ${story.steps.length} steps`).join(", ")}`,
    text === undefined
      ? `  quoted: not counted. The text ${article.text} is not here, so lengths and order are checked by the offsets alone. Set ATTEST_TEXTS to its folder.`
      : `  quoted: ${(100 * countQuotations(article, text, stories).share).toFixed(1)} % of the text in runs of 5 words and more (at most ${100 * mostQuoted} %)`,
  ];
}
