// What brings a graph from a format to the next, by the number it comes from. Raising `format` in seed/compile.ts takes an entry here.
// Each may be cut short and run again.
import type { Database } from "./database.ts";
import { dropFormerNames } from "./own-schema.ts";

export const migrations: Record<number, (database: Database) => Promise<void>> = {
  1: dropFormerNames,
};
