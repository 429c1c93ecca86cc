/** No longer than so many code units, and no half of a letter at the end. Pure. */
export const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
