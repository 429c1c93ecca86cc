// Whether Attest may write into a database that holds what it did not write. Pure.

/** What is there: nodes; those labels and types of ours that are in use; names of constraints and indexes that stand where ours must. */
export type Held = { nodes: number; labels: string[]; types: string[]; schema: string[] };

const listed = (names: string[]) => names.toSorted().join(", ");
const elsewhere = "Give Attest a database of its own";

/** One sentence with its remedy; null where Attest may. Other data are only written beside where that was asked for, and never where the two would be mixed. */
export function refusalOf({ nodes, labels, types, schema }: Held, intoExisting: boolean): string | null {
  if (nodes > 0 && !intoExisting)
    return `This database holds ${nodes === 1 ? "a node" : `${nodes} nodes`} that Attest did not write. Say --into-existing (npm start -- --into-existing, npm run seed -- --into-existing) if its own may stand beside, or give it another database.`;
  if (labels.length > 0)
    return `Nodes of this database bear labels that Attest keeps for its own (${listed(labels)}), and the two would be mixed. ${elsewhere}.`;
  if (types.length > 0)
    return `Relationships of this database have an id and a type of which Attest holds ids unique (${listed(types)}). ${elsewhere}.`;
  if (schema.length > 0)
    return `This database has constraints or indexes where Attest needs its own (${listed(schema)}). ${elsewhere}.`;
  return null;
}
