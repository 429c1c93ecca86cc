// The head of the article; what it holds is in the folder of the same name.
import type { SeedArticle } from "../model.ts";
import { entities } from "./iranian-regime-fears-opposition/entities.ts";
import { sentences } from "./iranian-regime-fears-opposition/sentences.ts";

export const article: SeedArticle = {
  slug: "iranian-regime-fears-opposition",
  title: "The Iranian Regime Fears the Opposition",
  author: "person:majid-rafizadeh",
  publisher: "Townhall",
  genre: "OPINION",
  codedOn: "2026-11-24",
  text: "the-iranian-regime-fears-the-opposition.txt",

  entities,
  sentences,
};
