// interim; the table comes
export type NounFrame = { readonly name: string; readonly kind: "act" | "statement"; readonly side: 1 | -1; readonly degree: 1 | 2 | 3; readonly on: readonly string[]; readonly isPerson?: boolean; readonly nouns: string };
export const NOUN_FRAMES: readonly NounFrame[] = [
  { name: "support", kind: "statement", side: 1, degree: 2, on: ["for", "of"], nouns: "support backing endorsement praise approval advocacy" },
  { name: "opposition", kind: "statement", side: -1, degree: 2, on: ["to", "of", "against"], nouns: "opposition objection criticism condemnation denunciation protest" },
  { name: "critic", kind: "statement", side: -1, degree: 2, on: ["of"], isPerson: true, nouns: "critic opponent foe enemy" },
  { name: "supporter", kind: "statement", side: 1, degree: 2, on: ["of"], isPerson: true, nouns: "supporter backer advocate proponent defender champion ally fan" },
];
