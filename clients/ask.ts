// Asks a running Attest over HTTP. Every failure is a sentence with a next step.

/** Of the Attest that is asked: ATTEST_URL, else where `npm start` serves it with the same PORT. */
export const addressOf = ({ ATTEST_URL, PORT }: Record<string, string | undefined>): string =>
  (ATTEST_URL || `http://127.0.0.1:${Number(PORT) || 4000}`).replace(/\/+$/, "");

export class AskFailed extends Error {
  override name = "AskFailed";
}

type Problem = { message: string; locations?: { line: number; column: number }[] };
type Answer<Data> = { data: Data | null; errors: Problem[] };

/** Milliseconds: longer than the server lets any question run. */
const patience = 60_000;

const told = ({ message, locations: [at] = [] }: Problem): string =>
  at ? `${message} (line ${at.line}, column ${at.column})` : message;
export const toldAll = (errors: readonly Problem[]): string => errors.map(told).join("\n");

/** The whole answer, with what went wrong beside what did not. Throws AskFailed where there is none. */
export async function answerAt<Data>(
  address: string,
  query: string,
  variables: object = {},
): Promise<Answer<Data>> {
  if (!/^https?:\/\/[^/]/.test(address))
    throw new AskFailed(`ATTEST_URL is "${address}", no address. Write it like http://127.0.0.1:4000.`);
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(patience),
  }).catch(() => {
    throw new AskFailed(
      `Attest does not answer at ${address}. Start it by npm start, or set ATTEST_URL to where it runs.`,
    );
  });
  const { data = null, errors = [] } = (await response.json().catch(() => ({}))) as Partial<Answer<Data>>;
  if (data === null && errors.length === 0)
    throw new AskFailed(`What answers at ${address} is no Attest (HTTP ${response.status}). Set ATTEST_URL.`);
  return { data, errors };
}

/** Throws AskFailed where anything of it failed. */
export async function askAt<Data>(address: string, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await answerAt<Data>(address, query, variables);
  if (data === null || errors.length > 0) throw new AskFailed(toldAll(errors));
  return data;
}
