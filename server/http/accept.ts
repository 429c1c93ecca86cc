// What a client takes, as it weighs it (RFC 9110, 12.5). Pure.

export type Weighed = { name: string; weight: number };

/**
 * The likest first; where equal, in the order in which they were named. What is said beside a weight is left out. Cut apart,
 * not matched: a pattern that looks for spaces twice needs the square of their number.
 */
export const weighed = (accept: string): Weighed[] =>
  accept
    .split(",")
    .map((range) => {
      const [name = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="));
      return { name, weight: weight === undefined ? 1 : Number.parseFloat(weight.slice(2)) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
