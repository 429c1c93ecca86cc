// `npm run screenshots`: the pictures in docs/, from a fresh start with the shipped article, without its text.
import { join } from "node:path";
import { startAttest } from "../tests/e2e/attest.ts";
import { findChromium, launchBrowser } from "../tests/e2e/chromium.ts";

const folder = join(import.meta.dirname, "../docs/pictures");
const spying = "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards";
const states = [
  { name: "first", fragment: "" },
  { name: "line", fragment: `#v=1&select=${encodeURIComponent(spying)}` },
];
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

const browser = await launchBrowser(await findChromium());
const attest = await startAttest();
try {
  for (const { name, fragment } of states)
    for (const viewport of sizes)
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
        await page.goto(attest.address + fragment);
        await page
          .getByText(/^\d+ of \d+ shown$/)
          .first()
          .waitFor();
        if (fragment) await page.getByRole("heading", { name: "The words" }).waitFor();
        await page.waitForTimeout(500); // the canvas draws a frame later
        const path = join(folder, `${name}-${viewport.width}-${colorScheme}.png`);
        await page.screenshot({ path });
        console.log(`wrote ${path}`);
        await page.close();
      }
} finally {
  await attest.stop();
  await browser.close();
}
