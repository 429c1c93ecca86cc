// What is said and done against the oppositional group.
import type { SeedSentence } from "../../model.ts";

export const sentences: SeedSentence[] = [
  {
    paragraph: 11,
    number: 1,
    gloss: "Says that Iran’s rulers want to ruin the group’s name abroad, and what they want hidden.",
  },
  { paragraph: 11, number: 2, gloss: "Holds that some reporters might pass false stories on too readily." },
  { paragraph: 12, number: 1, gloss: "Guesses at what false stories about the group are for." },
  {
    paragraph: 12,
    number: 2,
    gloss: "Turns to the campaign against the group and quotes a name that Khamenei gave it.",
  },
  {
    paragraph: 12,
    number: 3,
    gloss: "Says that Tehran looks for foreign press to blacken the group while steering social networks.",
  },
  { paragraph: 12, number: 4, gloss: "Says that Iranians who pass for reporters work for the ministry." },
  { paragraph: 12, number: 5, gloss: "Two networks closed hundreds of accounts as fake." },
  { paragraph: 12, number: 6, gloss: "A part of the closed accounts was used against the opposition." },
];
