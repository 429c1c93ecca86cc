// Rules for the stories of an article: what a step shows is there, is carried by claims, and has a place at each width.
import { claimsOf, lineOf, stands } from "../compile.ts";
import { labelSides, type SeedStory, type StorySource, storyWidths } from "../model.ts";
import { isSlug, type Rule, repeated } from "./checked.ts";

const steps = { least: 4, most: 7 };
const most = { text: 200, entities: 16, entitiesAtOnce: 8, relations: 30, coordinate: 10_000 };

type Known = { entities: Set<string>; relations: Set<string> };
type Step = SeedStory["steps"][number];

const lengthFault = (name: string, text: string): string[] => {
  if (/\p{Cc}/u.test(text))
    return [`its ${name} has a line break or another control character: take it out.`];
  if (text.trim() === "") return [`it has no ${name}: say it in our own words.`];
  return [...text].length > most.text
    ? [`its ${name} has ${[...text].length} characters: at most ${most.text}.`]
    : [];
};

const endsOf = (relation: string): string[] => {
  const [source = "", , target = ""] = relation.split("|");
  return [source, target];
};

function stepFaults({ text, entities, relations }: Step, known: Known): string[] {
  const shown = new Set<string>(entities);
  return [
    ...lengthFault("text", text),
    ...(entities.length === 0 ? ["it shows no entity: give those that its text names."] : []),
    ...(entities.length > most.entitiesAtOnce
      ? [`it shows ${entities.length} entities: at most ${most.entitiesAtOnce}, for narrow windows.`]
      : []),
    ...(relations.length > most.relations
      ? [`it has ${relations.length} relations: at most ${most.relations}.`]
      : []),
    ...repeated([...entities, ...relations]).map((id) => `it names ${id} twice: keep one.`),
    ...entities
      .filter((id) => !known.entities.has(id))
      .map((id) => `the article declares no ${id}: correct the id.`),
    ...relations.flatMap((id) => {
      if (!known.relations.has(id)) return [`no standing claim carries ${id}: correct it, or add the claim.`];
      return endsOf(id)
        .filter((end) => !shown.has(end))
        .map((end) => `it has the relation ${id}, but does not show ${end}: add it to entities.`);
    }),
  ];
}

/** At each width a step's entities have one place each: that of the story, or that of the step. */
function placeFaults({ story, positions }: StorySource): string[] {
  const again = "run npm run layout.";
  const shown = new Set(story.steps.flatMap(({ entities }) => entities));
  return [
    ...[...new Set(positions.map(({ entity }) => entity))]
      .filter((id) => !shown.has(id as Step["entities"][number]))
      .map((id) => `its positions hold ${id}, which no step shows: ${again}`),
    ...positions.flatMap(({ entity, width, x, y, labelSide, step }) => {
      const makesSense =
        [x, y].every((value) => Number.isFinite(value) && Math.abs(value) <= most.coordinate) &&
        labelSides.includes(labelSide) &&
        storyWidths.some((each) => each.width === width) &&
        (step === undefined || story.steps[step - 1] !== undefined);
      return makesSense ? [] : [`its place of ${entity} at ${width} makes no sense: ${again}`];
    }),
    ...story.steps.flatMap(({ entities }, index) =>
      storyWidths.flatMap(({ width }) =>
        entities.flatMap((entity) => {
          const places = positions.filter(
            (row) =>
              row.entity === entity &&
              row.width === width &&
              (row.step === undefined || row.step === index + 1),
          );
          return places.length === 1
            ? []
            : [`step ${index + 1}: ${entity} has ${places.length} places at ${width}: ${again}`];
        }),
      ),
    ),
  ];
}

function storyFaults(source: StorySource, known: Known): string[] {
  const { story } = source;
  const entities = new Set(story.steps.flatMap((step) => step.entities));
  return [
    ...(isSlug(story.id) ? [] : ["its id is not kebab-case: use a to z, digits and single hyphens."]),
    ...lengthFault("title", story.title),
    ...lengthFault("summary", story.summary),
    ...(story.steps.length < steps.least || story.steps.length > steps.most
      ? [`it has ${story.steps.length} steps: give ${steps.least} to ${steps.most}.`]
      : []),
    ...(entities.size > most.entities
      ? [`its steps show ${entities.size} entities together: at most ${most.entities}.`]
      : []),
    ...story.steps.flatMap((step, index) =>
      stepFaults(step, known).map((fault) => `step ${index + 1}: ${fault}`),
    ),
    ...placeFaults(source),
  ];
}

export const checkStories: Rule = ({ source: { article, stories } }) => {
  const known: Known = {
    entities: new Set(article.entities.map(({ id }) => id)),
    relations: new Set(
      claimsOf(article)
        .filter(({ claim }) => stands(claim.status))
        .map(({ claim }) => lineOf(claim)),
    ),
  };
  return [
    ...repeated(stories.map(({ story }) => story.id)).map(
      (id) => `story ${id}: two stories have this id: rename one.`,
    ),
    ...stories.flatMap((source) =>
      storyFaults(source, known).map((fault) => `story ${source.story.id}: ${fault}`),
    ),
  ];
};
