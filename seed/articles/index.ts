// Every article that `npm start` and `npm run seed` load; a new one is one entry.
import type { Source } from "../compile.ts";
import type { Offsets, PositionRow } from "../model.ts";
import { storiesOf } from "../stories/index.ts";
import positions from "../views/iranian-regime-fears-opposition.positions.json" with { type: "json" };
import offsets from "./iranian-regime-fears-opposition.offsets.json" with { type: "json" };
import { article } from "./iranian-regime-fears-opposition.ts";

export const sources: Source[] = [
  {
    article,
    offsets: offsets as unknown as Offsets,
    opening: positions as PositionRow[],
    stories: storiesOf(article.slug),
  },
];
