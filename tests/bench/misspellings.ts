// What people type when they mean a name: with a wrong letter, without its accents, a piece of it.
import { fold } from "../../common/words.ts";

type Typed = { how: string; of(name: string, random: () => number): string };

const letters = "abcdefghijklmnopqrstuvwxyz";
const at = (random: () => number, length: number) => Math.floor(random() * length);

/** Changes one letter, not the first of a word. */
function mistyped(
  name: string,
  random: () => number,
  change: (word: string, place: number) => string,
): string {
  const words = name.split(" ");
  const longest = words.reduce(
    (best, word, index) => (word.length > (words[best]?.length ?? 0) ? index : best),
    0,
  );
  return words
    .map((word, index) => (index === longest ? change(word, 1 + at(random, word.length - 2)) : word))
    .join(" ");
}

export const ways: readonly Typed[] = [
  {
    how: "a wrong letter",
    of: (name, random) =>
      mistyped(
        name,
        random,
        (word, place) => word.slice(0, place) + letters[at(random, letters.length)] + word.slice(place + 1),
      ),
  },
  {
    how: "a letter left out",
    of: (name, random) =>
      mistyped(name, random, (word, place) => word.slice(0, place) + word.slice(place + 1)),
  },
  {
    how: "two letters exchanged",
    of: (name, random) =>
      mistyped(
        name,
        random,
        (word, place) => word.slice(0, place) + (word[place + 1] ?? "") + word[place] + word.slice(place + 2),
      ),
  },
  { how: "without accents", of: (name) => fold(name) },
  { how: "other accents", of: (name) => name.replaceAll("a", "à").replaceAll("o", "õ") },
  { how: "in capitals", of: (name) => name.toUpperCase() },
  { how: "words in another order", of: (name) => name.split(" ").reverse().join(" ") },
  {
    how: "beginnings of the words",
    of: (name) =>
      name
        .split(" ")
        .map((word) => word.slice(0, 5))
        .join(" "),
  },
];
