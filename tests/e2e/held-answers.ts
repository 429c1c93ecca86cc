// Answers of the API that come when the test says so: late, in another order, or never.
import type { Page, Route } from "playwright-core";

export type Held = {
  /** Until so many questions wait. */
  count(questions: number): Promise<void>;
  /** Lets the question of this number, from 0, be answered, and waits until the page has made of it what it makes. */
  release(index: number): Promise<void>;
};

const nameOf = (route: Route) => (route.request().postDataJSON() as { operationName: string }).operationName;

/** Holds back every answer to these operations from now on. */
export async function holdAnswers(page: Page, ...operations: string[]): Promise<Held> {
  const held: Route[] = [];
  let told: () => void = () => {};
  await page.route("**/graphql", (route) => {
    if (!operations.includes(nameOf(route) ?? "")) return route.fallback();
    held.push(route);
    told();
  });
  return {
    async count(questions) {
      while (held.length < questions)
        await new Promise<void>((resolve) => {
          told = resolve;
        });
    },
    async release(index) {
      const route = held[index];
      if (!route) throw new Error(`No question of number ${index} waits.`);
      // where the page has given the question up there is nobody to answer
      await route
        .fetch()
        .then((response) => route.fulfill({ response }))
        .catch(() => {});
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    },
  };
}

/** Lets this operation fail as if nobody answered, until the returned function is called. */
export async function cutOff(page: Page, operation: string): Promise<() => Promise<void>> {
  const cut = (route: Route) => (nameOf(route) === operation ? route.abort() : route.fallback());
  await page.route("**/graphql", cut);
  return () => page.unroute("**/graphql", cut);
}
