// The shipped first view: which entities it shows at each window width. `npm run layout` computes where they stand.
import type { EntityId } from "../model.ts";

const at1024: EntityId[] = [
  "organization:government-of-iran",
  "organization:revolutionary-guards",
  "organization:ministry-of-intelligence",
  "organization:spak",
  "organization:albanian-police",
  "organization:mek",
  "group:iranian-nationals",
  "group:three-iranian-diplomats",
  "person:maryam-rajavi",
  "person:mike-pompeo",
  "organization:oppositional-group",
  "place:ashraf-3",
  "country:albania",
  "country:france",
  "country:netherlands",
  "event:detentions-in-albania",
  "event:raids-in-albania",
  "event:plots-against-the-mek",
  "event:three-diplomats-expelled",
  "event:pompeos-visit",
];

const at390: EntityId[] = [
  "organization:albanian-police",
  "organization:mek",
  "person:maryam-rajavi",
  "person:mike-pompeo",
  "place:ashraf-3",
  "country:albania",
  "event:raids-in-albania",
  "event:pompeos-visit",
];

export const view: { width: number; canvas: { width: number; height: number }; entities: EntityId[] }[] = [
  {
    width: 1440,
    canvas: { width: 808, height: 804 },
    entities: [
      ...at1024,
      "person:mike-pence",
      "person:an-iranian-diplomat",
      "event:pences-visit",
      "event:a-diplomat-jailed",
      "event:attack-on-the-mek",
    ],
  },
  { width: 1024, canvas: { width: 704, height: 672 }, entities: at1024 },
  { width: 390, canvas: { width: 390, height: 440 }, entities: at390 },
];
