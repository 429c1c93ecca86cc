// Four diplomats and one arrested person, and how much the text leaves open about them.
import type { SeedStory } from "../model.ts";

export const story: SeedStory = {
  id: "expelled-diplomats",
  document: "iranian-regime-fears-opposition",
  title: "The expelled diplomats",
  summary: "Who was jailed, expelled or arrested in Europe, and what the text leaves open.",
  steps: [
    {
      text: "The author first tells of foiled plots against the MEK, in France and Denmark among others. Who planned or foiled them is not said.",
      entities: ["event:plots-against-the-mek", "organization:mek", "country:france", "country:denmark"],
      relations: [
        "event:plots-against-the-mek|TARGETED|organization:mek",
        "event:plots-against-the-mek|INTENDED_FOR|country:france",
        "event:plots-against-the-mek|INTENDED_FOR|country:denmark",
      ],
    },
    {
      text: "An Iranian diplomat sits in jail in Belgium. For what, and since when, is not said; nor is it said to have to do with the plots.",
      entities: [
        "person:an-iranian-diplomat",
        "event:a-diplomat-jailed",
        "country:belgium",
        "organization:government-of-iran",
      ],
      relations: [
        "event:a-diplomat-jailed|JAILED|person:an-iranian-diplomat",
        "event:a-diplomat-jailed|TOOK_PLACE_IN|country:belgium",
        "person:an-iranian-diplomat|DIPLOMAT_OF|organization:government-of-iran",
      ],
    },
    {
      text: "Three more were expelled, from France and from the Netherlands. How many from which of the two stays open, and so does who expelled them.",
      entities: [
        "group:three-iranian-diplomats",
        "event:three-diplomats-expelled",
        "country:france",
        "country:netherlands",
        "organization:government-of-iran",
      ],
      relations: [
        "event:three-diplomats-expelled|EXPELLED|group:three-iranian-diplomats",
        "event:three-diplomats-expelled|EXPELLED_FROM|country:france",
        "event:three-diplomats-expelled|EXPELLED_FROM|country:netherlands",
        "group:three-iranian-diplomats|DIPLOMAT_OF|organization:government-of-iran",
      ],
    },
    {
      text: "Somebody was arrested in Denmark. The author flatly calls this person a terrorist, and gives no name and no charge.",
      entities: ["person:arrested-in-denmark", "country:denmark", "topic:terrorist"],
      relations: [
        "person:arrested-in-denmark|ARRESTED_IN|country:denmark",
        "person:arrested-in-denmark|CALLED|topic:terrorist",
      ],
    },
    {
      text: "The author asserts a close link between this person and Iran’s ambassador in Norway. Who exposed it, and what it is, stays open.",
      entities: [
        "person:arrested-in-denmark",
        "country:denmark",
        "person:ambassador-in-norway",
        "country:norway",
        "organization:government-of-iran",
      ],
      relations: [
        "person:arrested-in-denmark|LINKED_TO|person:ambassador-in-norway",
        "person:ambassador-in-norway|POSTED_IN|country:norway",
        "person:ambassador-in-norway|AMBASSADOR_OF|organization:government-of-iran",
      ],
    },
  ],
};
