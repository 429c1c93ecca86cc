// How well an entity is connected, as pages of neighbors are put in order: by the number of binary digits of its degree, which
// changes only when the degree doubles. Pure.

/** Of 0 none. */
export const digitsOf = (degree: number) => 32 - Math.clz32(degree);

/** The better connected come first. It is its own inverse; the statements count from the same number. */
export const rankOfDigits = (digits: number) => 64 - digits;
export const rankOf = (degree: number) => rankOfDigits(digitsOf(degree));
