/** Makes for each thing once what is wanted of it again and again, as long as the rest that it is made of is the same too. */
export function remembering<Thing extends object, Rest extends readonly unknown[], Result>(
  make: (thing: Thing, ...rest: Rest) => Result,
): (thing: Thing, ...rest: Rest) => Result {
  const known = new WeakMap<Thing, { rest: Rest; result: Result }>();
  return (thing, ...rest) => {
    const before = known.get(thing);
    if (before?.rest.every((each, i) => each === rest[i])) return before.result;
    const result = make(thing, ...rest);
    known.set(thing, { rest, result });
    return result;
  };
}
