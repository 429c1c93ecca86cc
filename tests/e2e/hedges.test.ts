// No surface says more than the wording, in the browser: every line that is drawn, selected, in title, announcement and panel.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Claim, expectIn, hedgesOf, lineOf, type Vocabulary, vocabulary } from "./claims.ts";
import { announced, browserForFile, drawn, drawnLines } from "./page.ts";
import { sendPage } from "./sent-page.ts";

const browser = browserForFile();
const details = (page: Page) => page.getByRole("region", { name: "Details" });

type Told = { heading: string; wording: string; terms: string };

/** Selects the line as a click on it does, and reads what the page says as soon as the panel is open. */
const select = (page: Page, id: string, heading: string) =>
  page.evaluate(
    async ([line, words]) => {
      type Core = { getElementById(id: string): { emit(event: string): void } };
      const { cy } = (document.querySelector(".drawing") as unknown as { _cyreg: { cy: Core } })._cyreg;
      const announcement = document.querySelector(".visually-hidden[aria-live=polite]") as HTMLElement;
      const read = (): Told[] =>
        [...document.querySelectorAll(".details article.claim")].map((article) => ({
          heading: article.querySelector("h1, h2")?.textContent ?? "",
          wording: article.querySelector(".meta")?.textContent ?? "",
          terms: article.querySelector("dl")?.textContent ?? "",
        }));
      announcement.textContent = "";
      cy.getElementById(line).emit("tap");
      const end = Date.now() + 10_000;
      while (read()[0]?.heading !== words || announcement.textContent === "") {
        if (Date.now() > end)
          throw new Error(`The panel of ${line} does not open: ${JSON.stringify(read())}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return { title: document.title, heard: announcement.textContent ?? "", told: read() };
    },
    [id, heading] as const,
  );

/** Selects the line and holds what the page then says to the wording. Gives how many hedges there were to find. */
async function expectHedged(page: Page, id: string, words: Vocabulary): Promise<number> {
  const { claims } = await lineOf(id);
  const [first] = claims as [Claim];
  const { title, heard, told } = await select(page, id, first.sentence.slice(0, -1));
  // it tells of nothing, so of nothing without its hedge
  expect(["Attest", "The Iranian Regime Fears the Opposition · Attest"], id).toContain(title);
  expect(heard, id).toContain(first.sentence);
  expectIn(heard, hedgesOf(first, words), `announcement of ${id}`);
  expect(told, id).toHaveLength(claims.length);
  for (const [at, claim] of claims.entries()) {
    const { heading = "", wording = "", terms = "" } = told[at] ?? {};
    const label = words.wordings.get(claim.modality)?.label ?? "?";
    expectIn(heading, hedgesOf(claim, words), `heading of ${id}`);
    expect(wording.toLowerCase().startsWith(`${label}.`), `${id}: ${wording}`).toBe(true);
    if (claim.interpretation) expect(wording, id).toContain("The author’s reading");
    expectIn(terms, [label, ...claim.attribution.map(({ speaker }) => speaker.name)], `terms of ${id}`);
  }
  return claims.flatMap((claim) => hedgesOf(claim, words)).length;
}

/** The words on each drawn line, before anything is selected. Gives the lines. */
async function expectDrawn(page: Page, words: Vocabulary): Promise<string[]> {
  const lines = await drawnLines(page);
  await Promise.all(lines.map(({ id }) => lineOf(id)));
  for (const { id, label, wording, denied, contested } of lines) {
    const line = await lineOf(id);
    const { word } = words.wordings.get(line.modality) ?? { word: "?" };
    const parts = [
      word,
      line.polarity === "DENIED" ? "denied" : null,
      line.interpretation ? "author’s reading" : null,
    ];
    expectIn(
      label,
      parts.flatMap((part) => part ?? []),
      `the words on ${id}`,
    );
    expect({ wording, denied, contested }, id).toEqual({
      wording: line.modality,
      denied: line.polarity === "DENIED",
      contested: line.contested,
    });
  }
  return lines.map(({ id }) => id);
}

/** The first view where a reader may meet it. */
const places: Record<string, () => Promise<Page>> = {
  "in Attest": async () => (await browser.open()).page,
  "in a page that is sent": async () => {
    const { page } = await browser.open();
    await drawn(page);
    return (await browser.open({ ...(await sendPage(page)), isOffline: true })).page;
  },
};

test.each(Object.keys(places))("no line of the first view says more than its wording, %s", async (place) => {
  const words = await vocabulary();
  const page = (await places[place]?.()) as Page;
  await drawn(page);
  const lines = await expectDrawn(page, words);
  expect(lines.length).toBeGreaterThan(25);
  let hedges = 0;
  for (const id of lines) hedges += await expectHedged(page, id, words);
  expect(hedges).toBeGreaterThan(10);
});

test.each(["Pompeo’s visit", "The Albanian raids", "The expelled diplomats"])(
  "no line of the story %s says more than its wording, wherever it is shown",
  async (title) => {
    const words = await vocabulary();
    const { page } = await browser.open();
    await drawn(page);
    await page.getByRole("button", { name: title, exact: true }).click();
    const next = page.getByRole("button", { name: "Next", exact: true });
    const seen = new Set<string>();
    for (let step = 1; ; step++) {
      await page.getByText(new RegExp(`^step ${step} of \\d+$`)).waitFor();
      await page.waitForTimeout(200); // the canvas draws a frame later
      for (const id of await expectDrawn(page, words)) {
        if (seen.has(id)) continue;
        seen.add(id);
        await expectHedged(page, id, words);
      }
      await page.getByRole("application").press("Escape"); // back to the step
      await next.waitFor();
      if (await next.isDisabled()) break;
      await next.click();
    }
    expect(seen.size).toBeGreaterThan(10);
  },
);

test("what did not come about is named with its outcome when the arrow keys come to it, in search and among what is not drawn", async () => {
  const { page } = await browser.open({ fragment: "#v=1&select=event%3Aattack-on-the-mek" });
  await drawn(page);
  await details(page)
    .getByRole("heading", { level: 1, name: "Attack on the opposition (possible)", exact: true })
    .waitFor();
  expect(await announced(page, /^Selected/)).toBe("Selected: Attack on the opposition (possible)");
  await page.getByRole("application").focus();
  expect(await announced(page, /lines?$/)).toMatch(
    /^Attack on the opposition \(possible\), Event, \d+ lines?$/,
  );
  await page.getByRole("combobox", { name: "Search" }).fill("plots against");
  await page.getByRole("option", { name: /^Plots against the MEK \(foiled\)/ }).waitFor();
  await page.keyboard.press("Escape");

  const narrow = await browser.open({ fragment: "#v=1&at=person:mike-pompeo~100~100~B" });
  await drawn(narrow.page);
  await narrow.page.getByRole("button", { name: /not drawn yet/ }).click();
  await details(narrow.page).getByRole("button", { name: "Plots against the MEK (foiled)" }).waitFor();
});
