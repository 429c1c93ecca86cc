// The questions of docs/questions.md: GraphiQL opens with them, and a test asks each of them. Pure.

/** `title`: numbered; `answer`: JSON. */
export type Question = { title: string; query: string; answer: string };

const block = (part: string, language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(part)?.[1] ?? "";

export const questionsIn = (page: string): Question[] =>
  page
    .split(/^## /m)
    .slice(1)
    .map((part) => ({
      title: part.slice(0, part.indexOf("\n")),
      query: block(part, "graphql"),
      answer: block(part, "json"),
    }));
