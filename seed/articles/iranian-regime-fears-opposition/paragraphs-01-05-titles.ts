// Titles, deck and byline.
import type { SeedSentence } from "../../model.ts";

export const sentences: SeedSentence[] = [
  { paragraph: 1, number: 1, gloss: "A link of the web page.", noClaimBecause: "FURNITURE" },
  {
    paragraph: 2,
    number: 1,
    gloss: "Title: Iran’s rulers are afraid of those who oppose them.",
    claims: [
      {
        id: "government-fears-opposition",
        subject: "organization:government-of-iran",
        predicate: "FEARS",
        object: "organization:oppositional-group",
        interpretation: true,
        anchors: ["The Iranian Regime", "Fears", "the Opposition"],
        note: "A feeling ascribed. “The Opposition” is taken for the oppositional group of the body, which the text calls the main one.",
      },
      {
        id: "government-belongs-to-iran",
        subject: "organization:government-of-iran",
        predicate: "BELONGS_TO",
        object: "country:iran",
        anchors: ["The Iranian Regime"],
        note: "“Iranian” before a body of state.",
      },
    ],
  },
  { paragraph: 3, number: 1, gloss: "The title once more.", noClaimBecause: "REPEATED" },
  {
    paragraph: 4,
    number: 1,
    gloss: "Deck: the rulers cannot put down a revolt in their own country and act abroad instead.",
    claims: [
      {
        id: "government-cannot-crush-uprising",
        subject: "organization:government-of-iran",
        predicate: "CRUSHED",
        object: "event:uprising-in-iran",
        polarity: "DENIED",
        cue: "Unable to",
        anchors: ["Unable to crush", "uprising at home", "regime"],
        also: [
          {
            paragraph: 7,
            sentence: 1,
            anchors: ["Unable to crush", "uprising at home", "Iranian regime"],
          },
        ],
        note: "“The regime” of the deck is “the Iranian regime” where the body says it again.",
      },
      {
        id: "government-strikes-outside-iran",
        subject: "organization:government-of-iran",
        predicate: "STRIKES_IN",
        object: "place:outside-iran",
        anchors: ["the regime", "striking overseas"],
        also: [{ paragraph: 7, sentence: 1, anchors: ["Iranian regime", "striking overseas"] }],
        note: "Overseas is any place that is not “at home”. What is struck is not said, and not that the plots of the next sentence are meant; nor that one thing is done because the other failed, though the order suggests it.",
      },
      {
        id: "uprising-in-iran",
        subject: "event:uprising-in-iran",
        predicate: "TOOK_PLACE_IN",
        object: "country:iran",
        anchors: ["uprising at home", "regime"],
        also: [{ paragraph: 7, sentence: 1, anchors: ["uprising at home", "Iranian regime"] }],
        note: "“At home” is the home of the Iranian rulers.",
      },
    ],
  },
  { paragraph: 5, number: 1, gloss: "Names the author.", noClaimBecause: "METADATA" },
];
