// Four visitors and what their visits are taken to mean.
import type { SeedSentence } from "../../model.ts";

export const sentences: SeedSentence[] = [
  {
    paragraph: 10,
    number: 1,
    gloss:
      "Pompeo and Pence each came to Ashraf 3 to see Rajavi; the author takes it as a sign that Tehran is under strain from unrest.",
    claims: [
      ...(
        [
          ["pompeo", "Mike Pompeo"],
          ["pence", "Mike Pence"],
        ] as const
      ).flatMap(([short, name]) => {
        const visitor = `person:mike-${short}` as const;
        const visit = `event:${short}s-visit` as const;
        return [
          {
            id: `${short}-made-visit`,
            subject: visitor,
            predicate: "MADE" as const,
            object: visit,
            anchors: ["two successive visits", name],
          },
          {
            id: `${short}s-visit-in-ashraf-3`,
            subject: visit,
            predicate: "TOOK_PLACE_IN" as const,
            object: "place:ashraf-3" as const,
            anchors: ["two successive visits", name, "at Ashraf 3"],
            note: "“At Ashraf 3” can also hang on the meeting alone.",
          },
          {
            id: `${short}-visited-ashraf-3`,
            subject: visitor,
            predicate: "VISITED" as const,
            object: "place:ashraf-3" as const,
            anchors: ["two successive visits", name, "at Ashraf 3"],
            note: "“At Ashraf 3” can also hang on the meeting alone.",
          },
          {
            id: `${short}s-visit-to-meet-rajavi`,
            subject: visit,
            predicate: "AIMED_TO_MEET" as const,
            object: "person:maryam-rajavi" as const,
            anchors: ["visits", name, "to meet with the oppositional group leader, Maryam Rajavi"],
            note: "An aim; the text does not say that they met.",
          },
          {
            id: `${short}s-visit-indicates-pressure`,
            subject: visit,
            predicate: "INDICATES" as const,
            object: "topic:pressure-on-tehran" as const,
            cue: "indicative of",
            interpretation: true as const,
            anchors: ["two successive visits", name, "indicative of the pressure"],
          },
        ];
      }),
      {
        id: "pompeo-former-secretary-of-state",
        subject: "person:mike-pompeo",
        predicate: "FORMERLY_HELD",
        object: "office:us-secretary-of-state",
        anchors: ["former US Secretary", "Mike Pompeo"],
      },
      {
        id: "pence-vice-president",
        subject: "person:mike-pence",
        predicate: "NAMED_WITH_OFFICE",
        object: "office:48th-us-vice-president",
        anchors: ["48th Vice President", "Mike Pence"],
        note: "The words do not say whether he still holds it.",
      },
      {
        id: "rajavi-leads-group",
        subject: "person:maryam-rajavi",
        predicate: "LEADS",
        object: "organization:oppositional-group",
        anchors: ["the oppositional group leader", "Maryam Rajavi"],
      },
      {
        id: "ashraf-3-in-albania",
        subject: "place:ashraf-3",
        predicate: "LOCATED_IN",
        object: "country:albania",
        anchors: ["Ashraf 3, Albania"],
      },
      {
        id: "government-feels-pressure",
        subject: "organization:government-of-iran",
        predicate: "FEELS",
        object: "topic:pressure-on-tehran",
        interpretation: true,
        anchors: ["pressure that Tehran feels"],
        note: "A capital that feels is the government.",
      },
      {
        id: "government-faces-unrest",
        subject: "organization:government-of-iran",
        predicate: "FACES",
        object: "event:unrest-in-iran",
        anchors: ["Tehran", "it faces immense unrest"],
        note: "A capital that faces is the government.",
      },
      {
        id: "unrest-in-iran",
        subject: "event:unrest-in-iran",
        predicate: "TOOK_PLACE_IN",
        object: "country:iran",
        anchors: ["immense unrest in Iran"],
      },
      {
        id: "units-fueled-unrest",
        subject: "group:resistance-units",
        predicate: "FUELED",
        object: "event:unrest-in-iran",
        anchors: ["unrest in Iran fueled", "resistance units"],
      },
      {
        id: "units-belong-to-mek",
        subject: "group:resistance-units",
        predicate: "BELONGS_TO",
        object: "organization:mek",
        anchors: ["MEK’s resistance units"],
      },
    ],
  },
  {
    paragraph: 10,
    number: 2,
    gloss: "The author says that all this has a setting.",
    noClaimBecause: "RHETORIC",
  },
  {
    paragraph: 10,
    number: 3,
    gloss: "Names journeys by two presidents to the same region at the time and what each was for.",
  },
];
