// Whom Mike Pompeo came to see, and what the author reads into it.
import type { SeedStory } from "../model.ts";

export const story: SeedStory = {
  id: "pompeos-visit",
  document: "iranian-regime-fears-opposition",
  title: "Pompeo’s visit",
  summary: "Where Mike Pompeo went, whom he was to meet, and what the author takes it for.",
  steps: [
    {
      text: "Mike Pompeo, a former US Secretary of State, made a visit to Ashraf 3 in Albania.",
      entities: [
        "person:mike-pompeo",
        "event:pompeos-visit",
        "place:ashraf-3",
        "country:albania",
        "office:us-secretary-of-state",
      ],
      relations: [
        "person:mike-pompeo|MADE|event:pompeos-visit",
        "event:pompeos-visit|TOOK_PLACE_IN|place:ashraf-3",
        "person:mike-pompeo|VISITED|place:ashraf-3",
        "place:ashraf-3|LOCATED_IN|country:albania",
        "person:mike-pompeo|FORMERLY_HELD|office:us-secretary-of-state",
      ],
    },
    {
      text: "Its purpose was a meeting with Maryam Rajavi, who leads the oppositional group. That the two met, the text does not say.",
      entities: [
        "person:mike-pompeo",
        "event:pompeos-visit",
        "place:ashraf-3",
        "person:maryam-rajavi",
        "organization:oppositional-group",
      ],
      relations: [
        "event:pompeos-visit|AIMED_TO_MEET|person:maryam-rajavi",
        "person:maryam-rajavi|LEADS|organization:oppositional-group",
      ],
    },
    {
      text: "Mike Pence made a visit for the same purpose. May and June are given for both together: which month was whose, and the year, stay open.",
      entities: [
        "person:mike-pompeo",
        "event:pompeos-visit",
        "place:ashraf-3",
        "person:maryam-rajavi",
        "person:mike-pence",
        "event:pences-visit",
      ],
      relations: [
        "person:mike-pence|MADE|event:pences-visit",
        "event:pences-visit|TOOK_PLACE_IN|place:ashraf-3",
        "person:mike-pence|VISITED|place:ashraf-3",
        "event:pences-visit|AIMED_TO_MEET|person:maryam-rajavi",
      ],
    },
    {
      text: "The author reads both visits as a sign of pressure on Tehran. That is an interpretation, and marked as one.",
      entities: ["event:pompeos-visit", "event:pences-visit", "topic:pressure-on-tehran"],
      relations: [
        "event:pompeos-visit|INDICATES|topic:pressure-on-tehran",
        "event:pences-visit|INDICATES|topic:pressure-on-tehran",
      ],
    },
    {
      text: "The author adds that they coincide with visits by Biden and one by Putin. That any led to another, the text does not say.",
      entities: ["event:pompeos-visit", "event:pences-visit", "event:bidens-visits", "event:putins-visit"],
      relations: [
        "event:pompeos-visit|COINCIDES_WITH|event:bidens-visits",
        "event:pompeos-visit|COINCIDES_WITH|event:putins-visit",
        "event:pences-visit|COINCIDES_WITH|event:bidens-visits",
        "event:pences-visit|COINCIDES_WITH|event:putins-visit",
      ],
    },
  ],
};
