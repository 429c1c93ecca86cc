// What was done in Albania, over which accusation, and what the courts wanted to prevent.
import type { SeedStory } from "../model.ts";

export const story: SeedStory = {
  id: "albanian-raids",
  document: "iranian-regime-fears-opposition",
  title: "The Albanian raids",
  summary: "Who was detained and what was searched in Albania, who says why, and what is only alleged.",
  steps: [
    {
      text: "In July of a year that is not given, SPAK, an Albanian body, detained and questioned several Iranian nationals. The Special Prosecutor’s Office had asked for it.",
      entities: [
        "organization:spak",
        "event:detentions-in-albania",
        "group:iranian-nationals",
        "organization:special-prosecutors-office",
      ],
      relations: [
        "organization:spak|CARRIED_OUT|event:detentions-in-albania",
        "event:detentions-in-albania|DETAINED|group:iranian-nationals",
        "organization:spak|INTERROGATED|group:iranian-nationals",
        "organization:spak|ACTED_ON_REQUEST_OF|organization:special-prosecutors-office",
        "organization:special-prosecutors-office|REQUESTED|event:detentions-in-albania",
      ],
    },
    {
      text: "They were held over espionage, allegedly for the government of Iran: an accusation, not a finding. Who passes it on is not said.",
      entities: ["event:detentions-in-albania", "group:iranian-nationals", "organization:government-of-iran"],
      relations: ["group:iranian-nationals|SPIED_FOR|organization:government-of-iran"],
    },
    {
      text: "The Albanian Police raided apartments and offices. The author puts it flatly that forbidden activities took place there.",
      entities: [
        "organization:albanian-police",
        "event:raids-in-albania",
        "place:apartments-and-offices",
        "group:iranian-nationals",
      ],
      relations: [
        "organization:albanian-police|CARRIED_OUT|event:raids-in-albania",
        "event:raids-in-albania|RAIDED|place:apartments-and-offices",
        "group:iranian-nationals|OPERATED_AT|place:apartments-and-offices",
      ],
    },
    {
      text: "The police, and not the author, say that the nationals had been under investigation for some years.",
      entities: [
        "organization:albanian-police",
        "event:raids-in-albania",
        "group:iranian-nationals",
        "event:investigation-of-nationals",
      ],
      relations: ["event:investigation-of-nationals|INVESTIGATED|group:iranian-nationals"],
    },
    {
      text: "They reportedly spied for the Revolutionary Guards and the Ministry of Intelligence. Here, too, nobody is named who reports it.",
      entities: [
        "group:iranian-nationals",
        "organization:revolutionary-guards",
        "organization:ministry-of-intelligence",
      ],
      relations: [
        "group:iranian-nationals|SPIED_FOR|organization:revolutionary-guards",
        "group:iranian-nationals|SPIED_FOR|organization:ministry-of-intelligence",
      ],
    },
    {
      text: "Albanian special courts approved the investigation and the raids to prevent a possible attack on the main opposition. Whether one was ever planned is left open.",
      entities: [
        "organization:albanian-special-courts",
        "event:investigation-of-nationals",
        "event:raids-in-albania",
        "event:attack-on-the-mek",
        "organization:oppositional-group",
      ],
      relations: [
        "organization:albanian-special-courts|APPROVED|event:investigation-of-nationals",
        "organization:albanian-special-courts|APPROVED|event:raids-in-albania",
        "organization:albanian-special-courts|AIMED_TO_PREVENT|event:attack-on-the-mek",
        "event:attack-on-the-mek|TARGETED|organization:oppositional-group",
      ],
    },
  ],
};
