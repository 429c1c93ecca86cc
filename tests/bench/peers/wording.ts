// What one line of several claims wears, as Attest's Relation.modality has it: the strongest wording, the author's readings aside
// where there is anything else.

export type Said = { modality: string; interpretation: boolean };

const byStrength = ["STATED", "REPORTED", "ALLEGED", "PROBABLE", "POSSIBLE"];

export function strongest(claims: readonly Said[]): string {
  const plain = claims.filter(({ interpretation }) => !interpretation);
  const said = new Set((plain.length > 0 ? plain : claims).map(({ modality }) => modality));
  return byStrength.find((modality) => said.has(modality)) ?? "";
}
