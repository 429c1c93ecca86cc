// The image, the appeal to the networks, and the lines of the page.
import type { SeedSentence } from "../../model.ts";

export const sentences: SeedSentence[] = [
  {
    paragraph: 13,
    number: 1,
    gloss: "Suspects that the press is being steered by talk of cult-like conduct, to the group’s harm.",
  },
  { paragraph: 13, number: 2, gloss: "Sets that picture against what visitors saw for themselves." },
  { paragraph: 14, number: 1, gloss: "Calls on the networks to care about the campaign." },
  {
    paragraph: 15,
    number: 1,
    gloss: "Says where the piece was first published.",
    noClaimBecause: "METADATA",
  },
  { paragraph: 16, number: 1, gloss: "A link to the first publication.", noClaimBecause: "FURNITURE" },
  { paragraph: 17, number: 1, gloss: "A link of the web page.", noClaimBecause: "FURNITURE" },
];
