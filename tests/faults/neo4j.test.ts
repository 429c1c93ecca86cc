// A Neo4j that dies, hangs, is slow or breaks off while Attest serves: an honest error soon, no wrong answer, and back by itself.
import { afterAll, beforeAll, beforeEach, expect, inject } from "vitest";
import { answersBolt } from "../../server/database/liveness.ts";
import { type Attest, startAttest } from "../e2e/attest.ts";
import { browserForFile, clickLine, drawn, placesOf } from "../e2e/page.ts";
import { type Asked, ask, isReady, managedIn, pidIn, rightAnswer, until } from "./asking.ts";
import { breakAndMend, filesAtRest } from "./cycles.ts";
import { faultsOf, seconds } from "./fault.ts";
import { type NetworkProxy, startProxy } from "./proxy.ts";

const fault = faultsOf("neo4j");
const browser = browserForFile();
const failsWithin = 2_500;
const backWithin = 3_000;

/** Its Neo4j is that of the suite, behind a proxy. */
let behind: Attest;
let proxy: NetworkProxy;
let right: string;
beforeAll(async () => {
  const { uri, password } = managedIn(inject("attest").data);
  proxy = await startProxy(uri);
  behind = await startAttest({ NEO4J_URI: proxy.uri, NEO4J_PASSWORD: password });
  right = await rightAnswer(behind.address);
});
beforeEach(async () => {
  proxy.set({ kind: "none" });
  await until("it is ready", () => isReady(behind.address), 30_000);
});
afterAll(async () => {
  await behind.stop();
  await proxy.close();
});

const longest = (all: readonly Asked[]) => Math.max(...all.map(({ took }) => took));

function expectUnavailable(asked: Asked): void {
  expect(asked).toMatchObject({ status: 503, data: null, code: "GRAPH_UNAVAILABLE", retryAfter: "2" });
  expect(asked.message).toBe("The graph cannot be reached. Ask again in a few seconds.");
  expect(asked.took).toBeLessThan(failsWithin);
}

/** Either right or an honest error; gives how many were right. */
function expectNoneWrong(all: readonly Asked[]): number {
  const answered = all.filter(({ data }) => data !== null);
  for (const { data } of answered) expect(data).toBe(right);
  for (const { data, code } of all)
    if (data === null) expect(["GRAPH_UNAVAILABLE", "TIMEOUT"]).toContain(code);
  return answered.length;
}

/** Right again; milliseconds since it was called. */
const back = (address: string) => until("it is ready again", () => isReady(address), backWithin);

async function refusesThenReturns(
  broken: Parameters<NetworkProxy["set"]>[0],
  reset: boolean,
): Promise<string> {
  proxy.set(broken, reset);
  const first = await Promise.all(Array.from({ length: 5 }, () => ask(behind.address)));
  first.forEach(expectUnavailable);
  const next = await ask(behind.address);
  expectUnavailable(next);
  expect(await isReady(behind.address)).toBe(false);
  proxy.set({ kind: "none" });
  const took = await back(behind.address);
  expect((await ask(behind.address)).data).toBe(right);
  return `refused after ${seconds(longest(first))}, the next after ${seconds(next.took)}; ready ${seconds(took)} after it was mended`;
}

const refuses =
  "requests fail within 2.5 s with GRAPH_UNAVAILABLE and Retry-After, readiness turns red; ready within 3 s of Bolt's return";

fault("connections to Neo4j are reset and refused", refuses, () =>
  refusesThenReturns({ kind: "refuse" }, true),
);
fault("the network swallows what is sent", refuses, () => refusesThenReturns({ kind: "swallow" }, false));

fault("each packet is 200 ms late, both ways", "answers are right, only later", async () => {
  proxy.set({ kind: "slow", by: 200 });
  const all = await Promise.all(Array.from({ length: 5 }, () => ask(behind.address)));
  proxy.set({ kind: "none" });
  expect(expectNoneWrong(all)).toBe(all.length);
  return `answered after ${seconds(longest(all))} at most`;
});

fault(
  "the connection is reset in the middle of a result",
  "right or GRAPH_UNAVAILABLE, never a part",
  async () => {
    const all: Asked[] = [];
    for (let after = 100; after < 2_000_000; after *= 2) {
      proxy.set({ kind: "cut", after }, true);
      all.push(await ask(behind.address));
      proxy.set({ kind: "none" }, true);
      await back(behind.address);
    }
    const answered = expectNoneWrong(all);
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThan(all.length);
    return `cut at ${all.length} places: ${answered} right, ${all.length - answered} refused`;
  },
);

fault(
  "the graph is gone and back, 6 times over",
  "nothing leaks: as many open files as before, and no wrong answer",
  async () => {
    const { before, after, asked } = await breakAndMend(behind, proxy, 6);
    expectNoneWrong(asked);
    expect(after).toBeLessThanOrEqual(before + filesAtRest);
    return `${before} open files before, ${after} after ${asked.length} requests`;
  },
  180_000,
);

fault(
  "400 requests at once, while each packet is 200 ms late",
  "those that get no connection in time are refused in words within 2.5 s; none is wrong",
  async () => {
    proxy.set({ kind: "slow", by: 200 }, true);
    const all = await Promise.all(
      Array.from({ length: 400 }, () => ask(behind.address, "{ facets { total } }")),
    );
    proxy.set({ kind: "none" }, true);
    await back(behind.address);
    const answered = all.filter(({ data }) => data !== null);
    const refused = all.filter(({ data }) => data === null);
    for (const { code, took } of refused) {
      expect(code).toBe("GRAPH_UNAVAILABLE");
      expect(took).toBeLessThan(failsWithin);
    }
    expect((await ask(behind.address)).data).toBe(right);
    return `${answered.length} answered, the last after ${seconds(longest(answered))}; ${refused.length} refused, the last after ${seconds(longest(refused))}`;
  },
);

fault(
  "connections to Neo4j are refused while somebody explores",
  "the page says so in plain words, keeps what is drawn and selected, and goes on by Try again",
  async () => {
    const { page } = await browser.open({ address: behind.address });
    await drawn(page);
    await page.getByText(/sentences gave no claim/).waitFor(); // all that the page asks for by itself has come
    const before = await placesOf(page);
    proxy.set({ kind: "refuse" }, true);
    await clickLine(page, "person:mike-pompeo|VISITED|place:ashraf-3");
    const alert = page.getByRole("alert");
    await alert
      .getByText("The graph cannot be reached. Ask again in a few seconds. Nothing in your view is lost.")
      .waitFor();
    expect(await placesOf(page)).toEqual(before);
    const link = page.url();
    proxy.set({ kind: "none" });
    await back(behind.address);
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Mike Pompeo visited Ashraf 3").first().waitFor();
    expect(page.url()).toBe(link);
    expect(await placesOf(page)).toEqual(before);
    browser.expectComplaints(2); // it is asked twice before it is given up
    return `${Object.keys(before).length} nodes where they were`;
  },
);

fault(
  "the managed Neo4j is killed",
  `${refuses}; it is started again, and that is said`,
  async () => {
    const attest = await startAttest();
    try {
      const { pid, uri } = managedIn(attest.data);
      process.kill(pid, "SIGKILL");
      await until("the port is closed", async () => !(await answersBolt(uri, 500)), 5_000);
      expectUnavailable(await ask(attest.address));
      expect(await isReady(attest.address)).toBe(false);
      const gone = await until("Bolt is back", () => answersBolt(uri, 500), 120_000);
      const took = await back(attest.address);
      // its first plans are made anew, which may take too long for a question, and is said then
      const answered = await until(
        "the answer is right",
        async () => expectNoneWrong([await ask(attest.address)]) === 1,
        60_000,
      );
      await until("it says so", () => attest.printed().includes("Neo4j answers again."), 5_000);
      expect(attest.printed()).toContain("Neo4j has ended by itself. Starting it again (1 of 3) ...");
      return `Bolt was gone for ${seconds(gone)}; ready ${seconds(took)} after its return, the first whole answer ${seconds(answered)} later`;
    } finally {
      await attest.stop();
    }
  },
  300_000,
);

fault(
  "the managed Neo4j is paused (SIGSTOP)",
  refuses,
  async () => {
    const attest = await startAttest();
    const { pid } = managedIn(attest.data);
    try {
      process.kill(pid, "SIGSTOP");
      const first = await Promise.all(Array.from({ length: 5 }, () => ask(attest.address)));
      first.forEach(expectUnavailable);
      expect(await isReady(attest.address)).toBe(false);
      process.kill(pid, "SIGCONT");
      const took = await back(attest.address);
      expect((await ask(attest.address)).data).toBe(right);
      return `refused after ${seconds(longest(first))}; ready ${seconds(took)} after it went on`;
    } finally {
      process.kill(pid, "SIGCONT");
      await attest.stop();
    }
  },
  300_000,
);

fault(
  "the managed Neo4j is killed each time it comes back",
  "after three times Attest ends, says where the log is, and leaves nothing running",
  async () => {
    const attest = await startAttest();
    for (let round = 0; round < 4; round++) {
      const { pid, uri } = managedIn(attest.data);
      process.kill(pid, "SIGKILL");
      if (round === 3) break;
      await until("another process runs it", () => pidIn(attest.data) !== pid, 30_000);
      await until("Bolt is back", () => answersBolt(uri, 500), 120_000);
    }
    expect(await attest.ended).toBe(1);
    expect(attest.printed()).toContain("again and again. Its log is below the data folder, in neo4j/logs.");
    expect(attest.printed()).not.toMatch(/\n\s+at /);
    await attest.stop();
    return "ended with code 1";
  },
  300_000,
);
