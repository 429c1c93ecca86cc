// Every sentence of the article in its order, a file for the paragraphs that belong together.

import { sentences as titles } from "./paragraphs-01-05-titles.ts";
import { sentences as spiesAndPlots } from "./paragraphs-06-07-spies-and-plots.ts";
import { sentences as albania } from "./paragraphs-08-09-albania.ts";
import { sentences as visits } from "./paragraphs-10-visits.ts";
import { sentences as campaign } from "./paragraphs-11-12-campaign.ts";
import { sentences as imageAndAppeal } from "./paragraphs-13-17-image-and-appeal.ts";

export const sentences = [...titles, ...spiesAndPlots, ...albania, ...visits, ...campaign, ...imageAndAppeal];
